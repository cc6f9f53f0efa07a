import type { Point } from './cubic.ts';

/** ms after which nothing of the trail is left. */
const LIFE = 240;

interface Passed extends Point {
  readonly time: number;
}

/** The light that a moving dot draws after it. */
export interface Trail {
  readonly element: HTMLCanvasElement;
  /** The dot has come to a point, in CSS px of the window, at a time in ms. */
  pass(point: Point, time: number): void;
  /** The dot appears elsewhere: nothing leads there. */
  cut(): void;
}

/**
 * A canvas above everything, at one pixel a CSS px: light has no edges to be sharp. Frames are asked for only while there
 * is something to fade.
 *
 * @param width CSS px of the trail where it is widest
 */
export function createTrail(width: () => number): Trail {
  const element = document.createElement('canvas');
  element.className = 'laser-trail';
  const context = element.getContext('2d') as CanvasRenderingContext2D;
  let passed: Passed[] = [];
  let request = 0;

  const frame = (now: number): void => {
    passed = passed.filter(({ time }) => now - time < LIFE);
    const [w, h] = [innerWidth, innerHeight];
    if (element.width !== w || element.height !== h) Object.assign(element, { width: w, height: h });
    else context.clearRect(0, 0, w, h);
    // A trail that has faded leaves no layer behind.
    element.hidden = passed.length < 2;
    const widest = width();
    Object.assign(context, { lineCap: 'round', lineJoin: 'round', strokeStyle: '#ff3b2f' });
    for (let i = 1; i < passed.length; i++) {
      const [a, b, c] = [passed[i - 2] ?? passed[i - 1], passed[i - 1], passed[i]] as [Passed, Passed, Passed];
      const rest = 1 - (now - c.time) / LIFE;
      context.globalAlpha = 0.55 * rest * rest;
      context.lineWidth = Math.max(1, widest * rest);
      context.beginPath();
      context.moveTo((a.x + b.x) / 2, (a.y + b.y) / 2);
      context.quadraticCurveTo(b.x, b.y, (b.x + c.x) / 2, (b.y + c.y) / 2);
      context.stroke();
    }
    request = passed.length > 0 ? requestAnimationFrame(frame) : 0;
  };
  return {
    element,
    pass({ x, y }, time) {
      passed.push({ x, y, time });
      if (!request) request = requestAnimationFrame(frame);
    },
    cut() {
      passed = [];
    },
  };
}
