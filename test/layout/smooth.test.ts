import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smooth } from '../../src/layout/smooth.ts';
import type { Point } from '../../src/model/layout.ts';

const rising = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 90 })), { minLength: 2, maxLength: 8 })
  .map((steps) => {
    let [x, y] = [0, 0];
    return steps.map(([dx, dy]): Point => {
      x += dx;
      y += dy;
      return [x, y];
    });
  });

describe('smooth', () => {
  it('runs through every point, to the right all along, and never falls between points that rise', () => {
    fc.assert(
      fc.property(rising, (points) => {
        const curve = smooth(points);
        for (const [x, y] of points) {
          expect(curve.some((each) => Math.hypot(each[0] - x, each[1] - y) < 1e-6)).toBe(true);
        }
        curve.slice(1).forEach(([x, y], i) => {
          const before = curve[i] as Point;
          expect(x).toBeGreaterThan(before[0]);
          expect(y).toBeGreaterThanOrEqual(before[1] - 1e-6);
        });
      }),
      { seed: 5 },
    );
  });
});
