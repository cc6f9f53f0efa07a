import { describe, expect, it } from 'vitest';
import { arc } from '../../src/layout/arc.ts';

const room = {
  focus: [640, 60],
  lowest: 420,
  highest: 200,
  reach: 500,
  width: 160,
  height: 80,
  minGap: 12,
  maxGap: 100,
} as const;

describe('arc', () => {
  it.each([1, 2, 3, 6, 7])('places %i boxes from left to right about the middle', (count) => {
    const places = arc(count, room) ?? [];
    expect(places).toHaveLength(count);
    expect(places.reduce((sum, [x]) => sum + x, 0) / count).toBeCloseTo(640);
    for (const [x, y] of places) {
      expect(Math.abs(x - 640)).toBeLessThanOrEqual(500.1);
      expect(y).toBeGreaterThanOrEqual(199.9);
      expect(y).toBeLessThanOrEqual(420.1);
    }
  });

  it('gives up when they would have to stand closer than the least gap', () => {
    expect(arc(14, room)).toBeNull();
  });
});
