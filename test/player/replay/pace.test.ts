import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEAD, paceOf } from '../../../src/player/replay/pace.ts';

const anyStep = fc.record({
  duration: fc.integer({ min: 200, max: 1400 }),
  caption: fc.string({ maxLength: 200 }),
});
const anySteps = fc.array(anyStep, { minLength: 1, maxLength: 12 });
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

describe('the pace of a build', () => {
  it('lets every step come in, and lasts as long as planned where there is time for that', () => {
    fc.assert(
      fc.property(anySteps, fc.integer({ min: 1, max: 90 }), (steps, seconds) => {
        const pace = paceOf(steps, seconds);
        for (const [i, ms] of pace.entries()) expect(ms).toBeGreaterThanOrEqual((steps[i]?.duration ?? 0) - 1e-6);
        const least = sum(steps.map(({ duration }) => duration));
        expect(LEAD + sum(pace)).toBeCloseTo(Math.max(seconds * 1000, LEAD + least), 3);
      }),
    );
  });

  it('gives more time to what takes longer to read, planned or not', () => {
    for (const seconds of [null, 30]) {
      const [short = 0, long = 0] = paceOf(
        [
          { duration: 800, caption: 'Short.' },
          { duration: 800, caption: 'This sentence takes quite a while longer to be read to its end.' },
        ],
        seconds,
      );
      expect(long).toBeGreaterThan(short * 1.5);
    }
  });

  it('leaves time to read where nothing is planned', () => {
    const caption = 'x'.repeat(80);
    expect(paceOf([{ duration: 600, caption }], null)[0]).toBeGreaterThan(4500);
    expect(paceOf([{ duration: 600, caption: '' }], null)[0]).toBeGreaterThanOrEqual(900);
  });
});
