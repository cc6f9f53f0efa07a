import type { Point } from '../model/layout.ts';

/** Pieces that a curve is flattened to between two points. */
const PIECES = 16;

/**
 * A smooth curve through points with growing x that rises and falls only where they do: cubic Hermite pieces with the slopes
 * of Fritsch and Carlson, "Monotone Piecewise Cubic Interpolation", SIAM J. Numer. Anal. 17 (1980).
 */
export function smooth(points: readonly Point[]): Point[] {
  if (points.length < 3) return [...points];
  const slope = (i: number): number => {
    const [a, b] = [points[i] as Point, points[i + 1] as Point];
    return (b[1] - a[1]) / (b[0] - a[0]);
  };
  const tangents = points.map((_, i) => {
    if (i === 0) return slope(0);
    if (i === points.length - 1) return slope(i - 1);
    const [before, after] = [slope(i - 1), slope(i)];
    return before * after <= 0 ? 0 : (2 * before * after) / (before + after);
  });
  const out: Point[] = [points[0] as Point];
  for (let i = 0; i + 1 < points.length; i++) {
    const [a, b] = [points[i] as Point, points[i + 1] as Point];
    const width = b[0] - a[0];
    for (let k = 1; k <= PIECES; k++) {
      const t = k / PIECES;
      const u = 1 - t;
      const y =
        (1 + 2 * t) * u * u * a[1] +
        t * u * u * width * (tangents[i] as number) +
        t * t * (3 - 2 * t) * b[1] +
        t * t * (t - 1) * width * (tangents[i + 1] as number);
      out.push([a[0] + width * t, y]);
    }
  }
  return out;
}
