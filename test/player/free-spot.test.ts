import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Area, freeSpot, shownAreas } from '../../src/player/predict/free-spot.ts';
import { buildScene } from '../../src/scene/scene.ts';
import { diagram, layout } from '../scene/fixture.ts';

const area: Area = { x: 0, y: 100, width: 1280, height: 600 };
const window: Area = { x: 0, y: 0, width: 1280, height: 720 };
const size = { width: 400, height: 200 };

it('is the middle of an empty diagram', () => {
  expect(freeSpot(size, area, window, [])).toEqual({ x: 440, y: 300 });
});

it('covers nothing where a place is free, and is as near to the middle as that allows', () => {
  const taken = [{ x: 0, y: 100, width: 1280, height: 250 }];
  const { x, y } = freeSpot(size, area, window, taken);
  expect(x).toBe(440);
  expect(y).toBeGreaterThanOrEqual(350);
  expect(y).toBeLessThan(400);
});

it('is below the diagram where the window has room', () => {
  const phone: Area = { x: 0, y: 0, width: 390, height: 844 };
  const { y } = freeSpot({ width: 370, height: 300 }, { x: 0, y: 300, width: 390, height: 180 }, phone, []);
  expect(y).toBeGreaterThanOrEqual(480);
  expect(y + 300).toBeLessThanOrEqual(844);
});

it('never leaves the area, whatever stands in it', () => {
  const box = fc.record({
    x: fc.integer({ min: -50, max: 1280 }),
    y: fc.integer({ min: 0, max: 720 }),
    width: fc.integer({ min: 0, max: 700 }),
    height: fc.integer({ min: 0, max: 500 }),
  });
  fc.assert(
    fc.property(fc.array(box, { maxLength: 20 }), (taken) => {
      const { x, y } = freeSpot(size, area, window, taken);
      expect(x).toBeGreaterThanOrEqual(area.x);
      expect(x + size.width).toBeLessThanOrEqual(area.x + area.width);
      expect(y).toBeGreaterThanOrEqual(area.y);
      expect(y + size.height).toBeLessThanOrEqual(area.y + area.height);
    }),
  );
});

it('looks at what a step shows and at nothing that comes later', () => {
  const scene = buildScene(diagram, layout);
  const counts = [...scene.steps.keys()].map((step) => shownAreas(scene, step).length);
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
  expect(counts[0]).toBeLessThan(counts.at(-1) as number);
  const last = shownAreas(scene, scene.steps.length);
  expect(last.every(({ x, y, width, height }) => [x, y, width, height].every(Number.isFinite))).toBe(true);
});
