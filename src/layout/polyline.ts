import type { Point } from '../model/layout.ts';

export const distance = ([x1, y1]: Point, [x2, y2]: Point): number => Math.hypot(x2 - x1, y2 - y1);

export const between = ([x1, y1]: Point, [x2, y2]: Point, t: number): Point => [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t];

export function pathLength(points: readonly Point[]): number {
  let sum = 0;
  for (let i = 1; i < points.length; i++) sum += distance(points[i - 1] as Point, points[i] as Point);
  return sum;
}

/** The point at a fraction of the length. */
export function pointAt(points: readonly Point[], fraction: number): Point {
  let left = pathLength(points) * fraction;
  for (let i = 1; i < points.length; i++) {
    const from = points[i - 1] as Point;
    const to = points[i] as Point;
    const step = distance(from, to);
    if (left <= step && step > 0) return between(from, to, left / step);
    left -= step;
  }
  return points.at(-1) as Point;
}

/** Where two segments cross: fraction of the first one, or null. */
export function crossing(a: Point, b: Point, c: Point, d: Point): number | null {
  const det = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0]);
  if (Math.abs(det) < 1e-9) return null;
  const t = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / det;
  const u = ((c[0] - a[0]) * (b[1] - a[1]) - (c[1] - a[1]) * (b[0] - a[0])) / det;
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? t : null;
}

/** First place where a path crosses another, as a fraction of its own length; null when it does not. */
export function pathCrossing(path: readonly Point[], other: readonly Point[]): number | null {
  const whole = pathLength(path);
  let before = 0;
  for (let i = 1; i < path.length; i++) {
    const from = path[i - 1] as Point;
    const to = path[i] as Point;
    let first: number | null = null;
    for (let j = 1; j < other.length; j++) {
      const t = crossing(from, to, other[j - 1] as Point, other[j] as Point);
      if (t !== null && (first === null || t < first)) first = t;
    }
    if (first !== null) return (before + first * distance(from, to)) / whole;
    before += distance(from, to);
  }
  return null;
}

/** Points without repeats and without those that lie on the straight line between their neighbours. */
export function tidy(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last && distance(last, point) < 0.01) continue;
    const before = kept.at(-2);
    if (last && before) {
      const turn = (last[0] - before[0]) * (point[1] - last[1]) - (last[1] - before[1]) * (point[0] - last[0]);
      const ahead = (last[0] - before[0]) * (point[0] - last[0]) + (last[1] - before[1]) * (point[1] - last[1]);
      if (Math.abs(turn) < 0.01 && ahead > 0) kept.pop();
    }
    kept.push(point);
  }
  return kept;
}

/** A path of straight lines whose corners are rounded with arcs of up to `radius` px, flattened. */
export function roundCorners(points: readonly Point[], radius: number): Point[] {
  const out: Point[] = [];
  points.forEach((point, i) => {
    const before = points[i - 1];
    const after = points[i + 1];
    if (!before || !after) {
      out.push(point);
      return;
    }
    const reach = Math.min(radius, distance(before, point) / 2, distance(point, after) / 2);
    const from = between(point, before, reach / distance(point, before));
    const to = between(point, after, reach / distance(point, after));
    // A quadratic curve of six pieces is within a tenth of a pixel of the arc at these radii.
    for (let k = 0; k <= 6; k++) {
      const t = k / 6;
      out.push(between(between(from, point, t), between(point, to, t), t));
    }
  });
  return out;
}
