import fc from 'fast-check';
import { COLOURS, GRAIN, PRESSURES, type Stroke, TOOLS } from '../../../src/player/ink/stroke.ts';

const coordinate = fc.integer({ min: -4000, max: 12_000 }).map((units) => units * GRAIN);
const pressure = fc.integer({ min: 0, max: PRESSURES }).map((units) => units / PRESSURES);

/** Any stroke as it may be kept. */
export const anyStroke: fc.Arbitrary<Stroke> = fc.integer({ min: 0, max: 20 }).chain((cubics) =>
  fc.record({
    id: fc.integer({ min: 0, max: 4_000_000_000_000 }),
    tool: fc.constantFrom(...TOOLS),
    colour: fc.constantFrom(...COLOURS),
    step: fc.nat(60),
    sheet: fc.constantFrom(0, 390, 768),
    curve: fc.array(coordinate, { minLength: 2 + 6 * cubics, maxLength: 2 + 6 * cubics }),
    pressures: fc.option(fc.array(pressure, { minLength: cubics + 1, maxLength: cubics + 1 })),
  }),
);

/** A thin red line. */
export const line = (id: number, curve: readonly number[], more: Partial<Stroke> = {}): Stroke => ({
  id,
  tool: 'thin',
  colour: 'red',
  step: 0,
  sheet: 0,
  curve,
  pressures: null,
  ...more,
});

/** A straight one. */
export const straight = (id: number, x0: number, y0: number, x1: number, y1: number): Stroke =>
  line(id, [x0, y0, (2 * x0 + x1) / 3, (2 * y0 + y1) / 3, (x0 + 2 * x1) / 3, (y0 + 2 * y1) / 3, x1, y1]);
