import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Direction, towards } from '../../../src/player/focus/roam.ts';

const at = (x: number, y: number) => ({ x, y, width: 80, height: 40 });
const OPPOSITE: Readonly<Record<Direction, Direction>> = {
  ArrowLeft: 'ArrowRight',
  ArrowRight: 'ArrowLeft',
  ArrowUp: 'ArrowDown',
  ArrowDown: 'ArrowUp',
};

describe('arrow keys among boxes', () => {
  // A lead above three of a crew.
  const boxes = [at(200, 0), at(0, 200), at(200, 220), at(400, 200)];

  it('lead to the nearest in their direction, and nowhere where there is none', () => {
    expect(towards(boxes, 0, 'ArrowDown')).toBe(2);
    expect(towards(boxes, 2, 'ArrowLeft')).toBe(1);
    expect(towards(boxes, 2, 'ArrowRight')).toBe(3);
    expect(towards(boxes, 3, 'ArrowUp')).toBe(0);
    expect(towards(boxes, 0, 'ArrowUp')).toBe(null);
    expect(towards(boxes, 3, 'ArrowRight')).toBe(null);
    expect(towards([], 0, 'ArrowUp')).toBe(null);
  });

  it('lead only in their direction, and in a row there and back', () => {
    const key = fc.constantFrom<Direction>('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown');
    const box = fc.tuple(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 0, max: 500 })).map(([x, y]) => at(x, y));
    fc.assert(
      fc.property(fc.array(box, { minLength: 2, maxLength: 20 }), key, (boxes, key) => {
        const to = boxes[towards(boxes, 0, key) ?? -1];
        const from = boxes[0];
        if (!to || !from) return;
        if (key === 'ArrowLeft') expect(to.x).toBeLessThan(from.x);
        if (key === 'ArrowRight') expect(to.x).toBeGreaterThan(from.x);
        if (key === 'ArrowUp') expect(to.y).toBeLessThan(from.y);
        if (key === 'ArrowDown') expect(to.y).toBeGreaterThan(from.y);
      }),
    );
    const row = [0, 1, 2, 3, 4].map((i) => at(i * 100, 0));
    for (const [i] of row.entries()) {
      const next = towards(row, i, 'ArrowRight');
      expect(next).toBe(i < 4 ? i + 1 : null);
      if (next !== null) expect(towards(row, next, OPPOSITE.ArrowRight)).toBe(i);
    }
  });
});
