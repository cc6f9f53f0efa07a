import { describe, expect, it } from 'vitest';
import { leaves, outlineOf, ring } from '../../src/layout/outline.ts';

const box = { x: 100, y: 100, width: 200, height: 100 };

describe('ring', () => {
  it('moves the sides of a hexagon out by the same distance everywhere', () => {
    const points = ring(outlineOf('hexagon', box), 5);
    expect(Math.min(...points.map(([, y]) => y))).toBeCloseTo(95);
    expect(Math.max(...points.map(([, y]) => y))).toBeCloseTo(205);
    // The slanted side from (270, 100) to (300, 150) has the outward normal (50, -30) / |…|.
    const [x, y] = leaves(points, [200, 150], [200 + 500, 150 - 300]) ?? [0, 0];
    expect(((x - 300) * 50 + (y - 150) * -30) / Math.hypot(50, 30)).toBeCloseTo(5);
  });

  it('rounds the corners of a card', () => {
    const points = ring(outlineOf('card', box), 0);
    expect(points.some(([x, y]) => x < 101 && y < 101)).toBe(false);
    expect(leaves(points, [200, 150], [500, 150])).toEqual([300, 150]);
  });

  it('follows an ellipse', () => {
    const [x, y] = leaves(ring(outlineOf('ellipse', box), 0), [200, 150], [400, 250]) ?? [0, 0];
    expect(((x - 200) / 100) ** 2 + ((y - 150) / 50) ** 2).toBeCloseTo(1, 2);
  });

  it('says when a line misses', () => {
    expect(leaves(ring(outlineOf('card', box), 0), [0, 0], [50, 0])).toBeNull();
  });
});
