import { minus, type Point, unit } from './cubic.ts';

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
  element.ariaHidden = 'true';
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
    if (passed.length > 1) paint(context, passed, now, width());
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

/** One shape that grows thinner and fainter towards where the dot has been: nothing of it is painted twice. */
function paint(context: CanvasRenderingContext2D, passed: readonly Passed[], now: number, width: number): void {
  const way = smoothed(passed);
  const [first, last] = [way[0], way.at(-1)] as [Passed, Passed];
  const sides = way.map((point, i) => {
    const [before, after] = [way[i - 1] ?? point, way[i + 1] ?? point];
    const { x, y } = unit(minus(after, before));
    const half = (width / 2) * Math.max(0, 1 - (now - point.time) / LIFE);
    return [
      { x: point.x + y * half, y: point.y - x * half },
      { x: point.x - y * half, y: point.y + x * half },
    ] as const;
  });
  const fade = context.createLinearGradient(first.x, first.y, last.x, last.y);
  fade.addColorStop(0, '#ff3b2f00');
  fade.addColorStop(1, '#ff3b2fa6');
  context.fillStyle = fade;
  context.beginPath();
  for (const [left] of sides) context.lineTo(left.x, left.y);
  for (const [, right] of [...sides].reverse()) context.lineTo(right.x, right.y);
  context.fill();
}

/** The same way with rounded corners: between the middles of its pieces it bends around its points. */
function smoothed(passed: readonly Passed[]): Passed[] {
  const [first, last] = [passed[0], passed.at(-1)] as [Passed, Passed];
  const way = [first];
  for (let i = 1; i < passed.length - 1; i++) {
    const [a, b, c] = [passed[i - 1], passed[i], passed[i + 1]] as [Passed, Passed, Passed];
    for (const t of [0.25, 0.5, 0.75, 1]) {
      const [k0, k1, k2] = [((1 - t) * (1 - t)) / 2, (1 + 2 * t - 2 * t * t) / 2, (t * t) / 2];
      const mix = (key: 'x' | 'y' | 'time'): number => a[key] * k0 + b[key] * k1 + c[key] * k2;
      way.push({ x: mix('x'), y: mix('y'), time: mix('time') });
    }
  }
  way.push(last);
  return way;
}
