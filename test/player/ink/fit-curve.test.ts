import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samplesAlong } from '../../../src/player/ink/cubic.ts';
import { fitCurve } from '../../../src/player/ink/fit-curve.ts';
import { GRAIN, type Sample } from '../../../src/player/ink/stroke.ts';

const TOLERANCE = 1;
/** Rounding of coordinates, and the straight lines that the test takes the curve for. */
const ROUNDING = GRAIN + 0.25;

const at = (x: number, y: number, pressure = 0.5): Sample => ({ x, y, pressure });

/** Distance of a point from a line of many points. */
function distanceTo(line: readonly Sample[], { x, y }: Sample): number {
  let least = Math.hypot(x - (line[0] as Sample).x, y - (line[0] as Sample).y);
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1], line[i]] as [Sample, Sample];
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const t = Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, Math.hypot(x - a.x - dx * t, y - a.y - dy * t));
  }
  return least;
}

const farthest = (from: readonly Sample[], line: readonly Sample[]): number =>
  Math.max(...from.map((each) => distanceTo(line, each)));

/** Ways of a hand: from point to point in steps of at most `stride` px. */
const hand = (stride: number) =>
  fc
    .array(fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 300 }) }), {
      minLength: 1,
      maxLength: 12,
    })
    .map((stops) =>
      stops.flatMap((stop, i) => {
        const before = stops[i - 1];
        if (!before) return [at(stop.x, stop.y)];
        const count = Math.ceil(Math.hypot(stop.x - before.x, stop.y - before.y) / stride);
        return Array.from({ length: count }, (_, k) => {
          const t = (k + 1) / count;
          return at(before.x + (stop.x - before.x) * t, before.y + (stop.y - before.y) * t);
        });
      }),
    );

describe('the curve of a stroke', () => {
  it('comes within the tolerance of all samples, and begins and ends with them', () => {
    fc.assert(
      fc.property(hand(40), (samples) => {
        const { curve, pressures } = fitCurve(samples, TOLERANCE);
        expect(curve.every(Number.isFinite)).toBe(true);
        expect(curve.length).toBe(2 + 6 * (pressures.length - 1));
        const way = samplesAlong(curve, pressures);
        expect(farthest(samples, way)).toBeLessThan(TOLERANCE + ROUNDING);
        const [first, last] = [samples[0], samples.at(-1)] as [Sample, Sample];
        expect(Math.hypot((curve[0] as number) - first.x, (curve[1] as number) - first.y)).toBeLessThan(GRAIN);
        expect(Math.hypot((curve.at(-2) as number) - last.x, (curve.at(-1) as number) - last.y)).toBeLessThan(GRAIN);
      }),
    );
  });

  it('goes nowhere that the hand has not been', () => {
    fc.assert(
      fc.property(hand(4), (samples) => {
        expect(farthest(samplesAlong(fitCurve(samples, TOLERANCE).curve, null), samples)).toBeLessThan(3);
      }),
      { numRuns: 30 },
    );
  });

  it('follows the pressure', () => {
    const samples = Array.from({ length: 101 }, (_, i) => at(i * 3, 100, 0.2 + 0.7 * Math.sin((i / 100) * Math.PI)));
    const { curve, pressures } = fitCurve(samples, TOLERANCE);
    for (const { x, pressure } of samplesAlong(curve, pressures))
      expect(Math.abs(pressure - (0.2 + 0.7 * Math.sin((x / 300) * Math.PI)))).toBeLessThan(0.2);
  });

  it('takes few cubics for what is smooth, and keeps corners sharp', () => {
    const circle = Array.from({ length: 241 }, (_, i) =>
      // As a mouse tells it: in whole px.
      at(Math.round(200 + 90 * Math.cos(i / 38.2)), Math.round(200 + 90 * Math.sin(i / 38.2))),
    );
    expect(fitCurve(circle, TOLERANCE).pressures.length).toBeLessThan(14);
    const line = Array.from({ length: 200 }, (_, i) => at(i * 2, 50));
    expect(fitCurve(line, TOLERANCE).pressures.length).toBe(2);
    const corner = [...line, ...Array.from({ length: 100 }, (_, i) => at(398, 52 + i * 2))];
    const { curve } = fitCurve(corner, TOLERANCE);
    expect(curve.slice(6, 8)).toEqual([398, 50]);
    expect(curve.length).toBe(14);
  });

  it('is a point where the pointer did not move', () => {
    expect(fitCurve([at(10, 20), at(10, 20)], TOLERANCE).curve).toEqual([10, 20]);
  });
});
