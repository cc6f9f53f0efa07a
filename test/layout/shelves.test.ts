import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shelves } from '../../src/layout/shelves.ts';

/** An item is an area that cannot be narrower than its least width, as a text is. */
interface Item {
  readonly area: number;
  readonly least: number;
}
const heightAt = (item: Item, width: number) => (width < item.least ? null : Math.ceil(item.area / width));
const items = fc.array(
  fc.record({ area: fc.integer({ min: 2000, max: 40_000 }), least: fc.integer({ min: 40, max: 200 }) }),
  { minLength: 1, maxLength: 9 },
);
const gaps = { x: 10, y: 12 };

describe('shelves', () => {
  it('keeps all items in their order, within the width, and as high as they need', () => {
    fc.assert(
      fc.property(items, (all) => {
        const found = shelves(all, 600, gaps, 4, 8, heightAt);
        expect(found?.rows.flatMap((row) => row.items)).toEqual(all);
        for (const row of found?.rows ?? []) {
          expect(row.items.length).toBeLessThanOrEqual(4);
          const taken = row.widths.reduce((sum, width) => sum + width, 0) + (row.items.length - 1) * gaps.x;
          expect(taken).toBeLessThanOrEqual(600);
          row.items.forEach((item, i) => {
            expect(heightAt(item, row.widths[i] as number)).toBeLessThanOrEqual(row.height);
          });
        }
        const sum = found?.rows.reduce((total, row) => total + row.height + gaps.y, -gaps.y);
        expect(found?.height).toBe(sum);
      }),
      { seed: 2 },
    );
  });

  it('is never higher than one item a row', () => {
    fc.assert(
      fc.property(items, (all) => {
        const single = shelves(all, 600, gaps, 1, 8, heightAt);
        const several = shelves(all, 600, gaps, 4, 8, heightAt);
        expect(several?.height).toBeLessThanOrEqual(single?.height ?? 0);
      }),
      { seed: 3 },
    );
  });

  it('gives up on an item that is wider than the whole', () => {
    expect(shelves([{ area: 100, least: 700 }], 600, gaps, 4, 8, heightAt)).toBeNull();
  });
});
