import type { Point } from '../model/layout.ts';
import { px } from './number.ts';

/** Path data of a closed polygon whose corners are rounded by a quadratic curve of at most `radius` px. */
export function roundedPolygon(points: readonly Point[], radius: number): string {
  const n = points.length;
  const parts: string[] = [];
  for (let i = 0; i < n; i++) {
    const corner = points[i] as Point;
    const start = towards(corner, points[(i + n - 1) % n] as Point, radius);
    const end = towards(corner, points[(i + 1) % n] as Point, radius);
    parts.push(`${i ? 'L' : 'M'}${show(start)}Q${show(corner)} ${show(end)}`);
  }
  return `${parts.join('')}Z`;
}

/** The point `distance` px from `a` on the way to `b`, but never beyond the middle. */
function towards(a: Point, b: Point, distance: number): Point {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const share = length ? Math.min(distance / length, 0.5) : 0;
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

const show = ([x, y]: Point): string => `${px(x)} ${px(y)}`;

/** Moves each side of a convex polygon inwards by `inset` px. Points may turn either way round. */
export function insetPolygon(points: readonly Point[], inset: number): Point[] {
  const n = points.length;
  const turn = Math.sign(
    points.reduce((sum, p, i) => {
      const q = points[(i + 1) % n] as Point;
      return sum + p[0] * q[1] - q[0] * p[1];
    }, 0),
  );
  const sides = points.map((p, i) => {
    const q = points[(i + 1) % n] as Point;
    const length = Math.hypot(q[0] - p[0], q[1] - p[1]) || 1;
    const [dx, dy] = [(q[0] - p[0]) / length, (q[1] - p[1]) / length];
    return { x: p[0] - dy * inset * turn, y: p[1] + dx * inset * turn, dx, dy };
  });
  return sides.map((b, i) => {
    const a = sides[(i + n - 1) % n] as typeof b;
    const cross = a.dx * b.dy - a.dy * b.dx;
    if (Math.abs(cross) < 1e-9) return [b.x, b.y];
    const s = ((b.x - a.x) * b.dy - (b.y - a.y) * b.dx) / cross;
    return [a.x + a.dx * s, a.y + a.dy * s];
  });
}

/** Path data of an ellipse that fills a box. */
export function ellipsePath(x: number, y: number, width: number, height: number): string {
  const [rx, ry] = [px(width / 2), px(height / 2)];
  return `M${px(x)} ${px(y + height / 2)}a${rx} ${ry} 0 1 1 ${px(width)} 0a${rx} ${ry} 0 1 1 ${px(-width)} 0Z`;
}
