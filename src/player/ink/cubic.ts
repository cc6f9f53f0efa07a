import type { Sample } from './stroke.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A cubic Bézier curve: its ends, and the two points that pull at it. */
export type Cubic = readonly [Point, Point, Point, Point];

export const minus = (a: Point, b: Point): Point => ({ x: a.x - b.x, y: a.y - b.y });
export const along = (from: Point, direction: Point, length: number): Point => ({
  x: from.x + direction.x * length,
  y: from.y + direction.y * length,
});
export const dot = (a: Point, b: Point): number => a.x * b.x + a.y * b.y;
export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** A vector's direction with length 1; a vector of no length points to the right. */
export function unit(vector: Point): Point {
  const length = Math.hypot(vector.x, vector.y);
  return length > 0 ? { x: vector.x / length, y: vector.y / length } : { x: 1, y: 0 };
}

/** The point of a cubic at t in [0, 1]. */
export function pointAt([a, b, c, d]: Cubic, t: number): Point {
  const s = 1 - t;
  const [k0, k1, k2, k3] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  return { x: a.x * k0 + b.x * k1 + c.x * k2 + d.x * k3, y: a.y * k0 + b.y * k1 + c.y * k2 + d.y * k3 };
}

/** Its first and its second derivative there. */
export function derivativesAt([a, b, c, d]: Cubic, t: number): readonly [Point, Point] {
  const s = 1 - t;
  const mix = (k: 'x' | 'y'): readonly [number, number] => {
    const [u, v, w] = [3 * (b[k] - a[k]), 3 * (c[k] - b[k]), 3 * (d[k] - c[k])];
    return [u * s * s + 2 * v * s * t + w * t * t, 2 * ((v - u) * s + (w - v) * t)];
  };
  const [x, y] = [mix('x'), mix('y')];
  return [
    { x: x[0], y: y[0] },
    { x: x[1], y: y[1] },
  ];
}

/** The cubics of a curve as strokes keep it. A curve of one point has none. */
export function cubicsOf(curve: readonly number[]): Cubic[] {
  const at = (i: number): Point => ({ x: curve[i] as number, y: curve[i + 1] as number });
  const cubics: Cubic[] = [];
  for (let i = 0; i + 7 < curve.length; i += 6) cubics.push([at(i), at(i + 2), at(i + 4), at(i + 6)]);
  return cubics;
}

/** px between two points of a curve that is taken for straight between them. */
const STRIDE = 3;

/**
 * Points along a curve, close enough to draw straight lines between them. Their pressures lie evenly between those of
 * the ends of each cubic.
 */
export function samplesAlong(curve: readonly number[], pressures: readonly number[] | null): Sample[] {
  const [x = 0, y = 0] = curve;
  const samples: Sample[] = [{ x, y, pressure: pressures?.[0] ?? 0.5 }];
  cubicsOf(curve).forEach((cubic, k) => {
    const [from, to] = [pressures?.[k] ?? 0.5, pressures?.[k + 1] ?? 0.5];
    const [a, b, c, d] = cubic;
    const count = Math.max(1, Math.min(400, Math.ceil((distance(a, b) + distance(b, c) + distance(c, d)) / STRIDE)));
    for (let i = 1; i <= count; i++) {
      const t = i / count;
      samples.push({ ...pointAt(cubic, t), pressure: from + (to - from) * t });
    }
  });
  return samples;
}
