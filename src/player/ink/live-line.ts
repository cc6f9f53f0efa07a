import type { Point } from './cubic.ts';
import type { Look } from './view.ts';

/** A point of the line that is being drawn, in CSS px of the window, with the line's width there. */
export interface LinePoint extends Point {
  readonly width: number;
}

/** Canvas pixels; a screen with more of them gets a canvas that is a little coarser. */
const MOST_PIXELS = 3840 * 2160;

/**
 * The line under the pointer. It is drawn in the very event that tells of the pointer, on a canvas above the slides: the
 * slide below is neither laid out nor painted, and of the canvas only where the line is new.
 */
export interface LiveLine {
  readonly element: HTMLCanvasElement;
  begin(look: Look): void;
  add(points: readonly LinePoint[]): void;
  /** Fits the canvas to its place, and draws these points anew. */
  lay(points: readonly LinePoint[]): void;
  end(): void;
}

/** A bit of the line: from one middle between two points to the next, bent around the point between them. */
interface Bit {
  readonly from: Point;
  readonly over: Point;
  readonly to: Point;
  readonly width: number;
}

export function createLiveLine(): LiveLine {
  const element = document.createElement('canvas');
  element.className = 'ink-live';
  element.ariaHidden = 'true';
  const context = element.getContext('2d') as CanvasRenderingContext2D;
  let bits: Bit[] = [];
  let points: LinePoint[] = [];
  let frame = { left: 0, top: 0, ratio: 1 };

  const draw = ({ from, over, to, width }: Bit): void => {
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.quadraticCurveTo(over.x, over.y, to.x, to.y);
    context.stroke();
  };
  /** Draws anew what lies within the reach of these bits. */
  const renew = (fresh: readonly Bit[]): void => {
    const { left, top, ratio } = frame;
    const [x0, y0, x1, y1] = reach(fresh);
    const [x, y] = [Math.floor((x0 - left) * ratio) - 1, Math.floor((y0 - top) * ratio) - 1];
    const [w, h] = [Math.ceil((x1 - left) * ratio) + 1 - x, Math.ceil((y1 - top) * ratio) + 1 - y];
    context.save();
    context.beginPath();
    context.rect(x, y, w, h);
    context.clip();
    context.clearRect(x, y, w, h);
    context.setTransform(ratio, 0, 0, ratio, -left * ratio, -top * ratio);
    for (const bit of bits) if (meets(bit, x0, y0, x1, y1)) draw(bit);
    draw(tail());
    context.restore();
  };
  /** The straight rest between the last middle and the pointer. */
  const tail = (): Bit => {
    const last = points.at(-1) as LinePoint;
    const from = bits.at(-1)?.to ?? last;
    return { from, over: from, to: last, width: last.width };
  };
  const extend = (more: readonly LinePoint[]): void => {
    if (more.length === 0) return;
    const old = points.length > 0 ? [tail()] : [];
    const before = bits.length;
    for (const point of more) {
      const last = points.at(-1);
      points.push(point);
      if (!last) continue;
      const from = bits.at(-1)?.to ?? last;
      bits.push({ from, over: last, to: middle(last, point), width: (last.width + point.width) / 2 });
    }
    renew([...old, ...bits.slice(before), tail()]);
  };
  const dress = ({ colour, opacity, blend }: Look): void => {
    Object.assign(context, { strokeStyle: colour, lineCap: 'round', lineJoin: 'round' });
    element.style.opacity = opacity;
    // Within its slide a stroke meets what stands there and not the page behind: it lightens text only, and so no page.
    element.style.mixBlendMode = blend === 'multiply' ? 'multiply' : 'normal';
  };
  const stretch = (): void => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const ratio = Math.min(devicePixelRatio, Math.sqrt(MOST_PIXELS / Math.max(1, width * height)));
    frame = { left, top, ratio };
    const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (element.width === w && element.height === h) return;
    const { strokeStyle } = context;
    Object.assign(element, { width: w, height: h });
    Object.assign(context, { strokeStyle, lineCap: 'round', lineJoin: 'round' });
  };
  const clear = (): void => {
    context.clearRect(0, 0, element.width, element.height);
    [bits, points] = [[], []];
  };

  return {
    element,
    begin(look) {
      stretch();
      dress(look);
    },
    add: extend,
    lay(again) {
      stretch();
      clear();
      extend(again);
    },
    end: clear,
  };
}

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** The box around bits, with their widths. */
function reach(bits: readonly Bit[]): readonly [number, number, number, number] {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { from, over, to, width } of bits) {
    for (const { x, y } of [from, over, to]) {
      x0 = Math.min(x0, x - width / 2);
      y0 = Math.min(y0, y - width / 2);
      x1 = Math.max(x1, x + width / 2);
      y1 = Math.max(y1, y + width / 2);
    }
  }
  return [x0, y0, x1, y1];
}

function meets(bit: Bit, x0: number, y0: number, x1: number, y1: number): boolean {
  const [a0, b0, a1, b1] = reach([bit]);
  // With the pixel by which the box was widened.
  return a1 >= x0 - 2 && a0 <= x1 + 2 && b1 >= y0 - 2 && b0 <= y1 + 2;
}
