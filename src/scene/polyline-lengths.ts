import type { Point } from '../model/layout.ts';
import { px } from './number.ts';

/** Distance along a polyline from its first point to each of its points, px. */
export function cumulative(points: readonly Point[]): number[] {
  const lengths = [0];
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1] as Point, points[i] as Point];
    lengths.push(px((lengths[i - 1] as number) + Math.hypot(b[0] - a[0], b[1] - a[1])));
  }
  return lengths;
}
