import { type Point, samplesAlong } from './cubic.ts';
import { type Stroke, WIDTHS } from './stroke.ts';

/** px of the slide about the pointer that rub. */
export const ERASER = 14;

const ways = new WeakMap<Stroke, readonly Point[]>();

/** Whether an eraser that goes straight from one point to another touches a stroke. All in px of the stroke's sheet. */
export function touches(stroke: Stroke, from: Point, to: Point, radius: number): boolean {
  const reach = radius + WIDTHS[stroke.tool] / 2;
  let way = ways.get(stroke);
  if (!way) {
    way = samplesAlong(stroke.curve, null);
    ways.set(stroke, way);
  }
  const points = way;
  if (points.length === 1) return gap(points[0] as Point, points[0] as Point, from, to) <= reach;
  return points.some((point, i) => i > 0 && gap(points[i - 1] as Point, point, from, to) <= reach);
}

/** Distance between two straight lines a–b and c–d. */
function gap(a: Point, b: Point, c: Point, d: Point): number {
  if (cross(a, b, c, d)) return 0;
  return Math.min(toLine(a, c, d), toLine(b, c, d), toLine(c, a, b), toLine(d, a, b));
}

/** On which side of the line a–b a point lies. */
const side = (a: Point, b: Point, p: Point): number => Math.sign((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x));

const cross = (a: Point, b: Point, c: Point, d: Point): boolean =>
  side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;

function toLine(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const square = dx * dx + dy * dy;
  const t = square ? Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / square)) : 0;
  return Math.hypot(p.x - a.x - dx * t, p.y - a.y - dy * t);
}
