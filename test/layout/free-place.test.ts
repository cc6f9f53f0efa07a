import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestFree } from '../../src/layout/free-place.ts';
import type { Box, Point } from '../../src/model/layout.ts';

const stage: Box = { x: 0, y: 0, width: 400, height: 300 };
const box = fc.record({
  x: fc.integer({ min: -20, max: 380 }),
  y: fc.integer({ min: -20, max: 280 }),
  width: fc.integer({ min: 10, max: 200 }),
  height: fc.integer({ min: 10, max: 150 }),
});
const meets = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('nearestFree', () => {
  it('finds a place that is clear of all boxes, exactly when one of the places it tries is', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 8 }), (boxes) => {
        const size = { width: 60, height: 30 };
        const anchors: Point[] = [[200, 150]];
        const found = nearestFree(size, anchors, { boxes, paths: [] }, stage);
        let any = false;
        for (let y = 4; y + 30 <= 296; y += 8)
          for (let x = 12; x + 60 <= 388; x += 8) any ||= !boxes.some((other) => meets({ x, y, ...size }, other));
        expect(found !== null).toBe(any);
        if (found) expect(boxes.some((other) => meets(found, other))).toBe(false);
      }),
      { seed: 4 },
    );
  });

  it('keeps the asked distance from paths', () => {
    const path: Point[] = [
      [0, 150],
      [400, 150],
    ];
    const found = nearestFree({ width: 60, height: 30 }, [[200, 150]], { boxes: [], paths: [path] }, stage, 6) as Box;
    expect(Math.min(Math.abs(found.y - 150), Math.abs(found.y + 30 - 150))).toBeGreaterThanOrEqual(6);
    expect(Math.min(Math.abs(found.y - 150), Math.abs(found.y + 30 - 150))).toBeLessThan(16);
  });
});
