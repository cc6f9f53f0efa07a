import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard } from '../../../src/player/focus/card-place.ts';

const bounds = { x: 12, y: 12, width: 1256, height: 650 };
const size = { width: 340, height: 220 };
const covers = (a: { x: number; y: number }, b: { x: number; y: number; width: number; height: number }) =>
  a.x < b.x + b.width && b.x < a.x + size.width && a.y < b.y + b.height && b.y < a.y + size.height;

describe('a card beside its node', () => {
  it('never leaves the page, and never covers the node where there is room', () => {
    const node = fc.record({
      x: fc.integer({ min: 12, max: 1080 }),
      y: fc.integer({ min: 12, max: 560 }),
      width: fc.constant(180),
      height: fc.constant(84),
    });
    fc.assert(
      fc.property(node, (node) => {
        const place = placeCard(size, node, bounds, [{ box: node, weight: 20 }]);
        expect(place.x).toBeGreaterThanOrEqual(bounds.x);
        expect(place.y).toBeGreaterThanOrEqual(bounds.y);
        expect(place.x + size.width).toBeLessThanOrEqual(bounds.x + bounds.width);
        expect(place.y + size.height).toBeLessThanOrEqual(bounds.y + bounds.height);
        expect(covers(place, node)).toBe(false);
      }),
    );
  });

  it('goes where it covers least, and else stays close', () => {
    const node = { x: 500, y: 300, width: 180, height: 84 };
    const own = { box: node, weight: 20 };
    const right = { x: 690, y: 12, width: 600, height: 650 };
    const free = placeCard(size, node, bounds, [own]);
    expect(Math.hypot(free.x - node.x, free.y - node.y)).toBeLessThan(420);
    expect(covers(placeCard(size, node, bounds, [own, { box: right, weight: 4 }]), right)).toBe(false);
  });

  it('begins at the upper left corner where the page is too small', () => {
    const small = { x: 5, y: 5, width: 100, height: 100 };
    expect(placeCard(size, { x: 20, y: 20, width: 10, height: 10 }, small, [])).toEqual({ x: 5, y: 5 });
  });
});
