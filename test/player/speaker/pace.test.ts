import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesLate, paceOf, planOf, type PlannedSlide } from '../../../src/player/speaker/pace.ts';

const MINUTE = 60_000;
const slide = (minutes: number | null, words = 0, steps = 0): PlannedSlide => ({ minutes, words, steps });
const lengths = (slides: readonly PlannedSlide[], total: number | null): number[] =>
  (planOf(slides, total) ?? []).map((end, i, ends) => Math.round((end - (ends[i - 1] ?? 0)) / 600) / 100);

describe('a plan', () => {
  it('keeps to the minutes that slides have, and spreads what is left over the others by notes and steps', () => {
    expect(lengths([slide(null), slide(10), slide(null)], 20)).toEqual([5, 10, 5]);
    const [plain = 0, noted = 0, stepped = 0] = lengths([slide(null), slide(null, 130), slide(null, 0, 6)], 20);
    expect(noted).toBeGreaterThan(2 * plain);
    expect(stepped).toBeGreaterThan(2 * plain);
  });

  it('is none where nobody says how long anything takes', () => {
    expect(planOf([slide(null, 100), slide(null)], null)).toBeNull();
  });

  it('guesses what a lesson without a length does not say', () => {
    const [given = 0, guessed = 0] = lengths([slide(4), slide(null, 260)], null);
    expect(given).toBe(4);
    expect(guessed).toBe(2.5);
  });

  it('ends when the lesson does, unless its slides ask for more', () => {
    const slides = fc.array(
      fc.record({
        minutes: fc.option(fc.integer({ min: 1, max: 20 })),
        words: fc.nat(400),
        steps: fc.nat(12),
      }),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(slides, fc.integer({ min: 1, max: 200 }), (all, total) => {
        const plan = planOf(all, total) ?? [];
        const given = all.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
        const whole = all.every(({ minutes }) => minutes !== null) ? given : Math.max(total, given);
        expect((plan.at(-1) ?? 0) / MINUTE).toBeCloseTo(whole, 6);
        expect(plan.toSorted((a, b) => a - b)).toEqual(plan);
      }),
    );
  });
});

describe('the pace', () => {
  const plan = [5 * MINUTE, 15 * MINUTE, 20 * MINUTE];

  it('is on time within what is planned for a step, and counts from its ends', () => {
    // Four steps on a slide of ten minutes: two for each, and two before the first.
    expect(paceOf(plan, 1, 1, 4, 8 * MINUTE).late).toBe(0);
    expect(paceOf(plan, 1, 1, 4, 12 * MINUTE).late).toBe(3 * MINUTE);
    expect(paceOf(plan, 1, 1, 4, 5 * MINUTE).late).toBe(-2 * MINUTE);
    expect(paceOf(plan, 0, 0, 0, 0).late).toBe(0);
  });

  it('tells what is done and what has passed', () => {
    const pace = paceOf(plan, 1, 0, 0, 10 * MINUTE);
    expect(pace).toMatchObject({ slideEnd: 15 * MINUTE, end: 20 * MINUTE, covered: 0.25, passed: 0.5 });
    expect(paceOf(plan, 2, 0, 0, 60 * MINUTE)).toMatchObject({ late: 40 * MINUTE, passed: 1 });
  });

  it('stays finite on slides that are not in the plan or have no time', () => {
    for (const pace of [paceOf([0, 0], 1, 2, 1, 5), paceOf([], 3, 0, 0, 5)]) {
      expect(Object.values(pace).every(Number.isFinite)).toBe(true);
    }
  });

  it('is told in whole minutes, of which none is made out of less than half of one', () => {
    expect([-29, 29, 30, 89, 91, -40].map((seconds) => minutesLate({ late: seconds * 1000 }))).toEqual([
      0, 0, 1, 1, 2, -1,
    ]);
    expect(Object.is(minutesLate({ late: -1 }), 0)).toBe(true);
  });
});
