import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_TRAVEL, momentOf, setOut, standing } from '../../src/player/movement.ts';

const durations = [600, 1000, 1400, 800];
const rest = Number.POSITIVE_INFINITY;

describe('a movement', () => {
  it('takes a step its duration, then lets marks travel, then is still', () => {
    const movement = setOut(momentOf(standing(1), 5000), 2, 5000, durations, 3000);
    expect(momentOf(movement, 5000)).toEqual({ t: 1, age: rest, still: false });
    expect(momentOf(movement, 5500)).toEqual({ t: 1.5, age: rest, still: false });
    expect(momentOf(movement, 6250)).toEqual({ t: 2, age: 250, still: false });
    expect(momentOf(movement, 9000)).toEqual({ t: 2, age: rest, still: true });
  });

  it('goes back without marks that travel, and faster', () => {
    const movement = setOut(momentOf(standing(2), 0), 1, 0, durations, 3000);
    expect(momentOf(movement, 300).t).toBeCloseTo(1.5);
    expect(momentOf(movement, 600)).toEqual({ t: 1, age: rest, still: true });
  });

  it('keeps the marks of the step that is left where they are, and those of a step passed on the way at rest', () => {
    const before = setOut(momentOf(standing(0), 0), 1, 0, durations, 3000);
    const movement = setOut(momentOf(before, 1000), 2, 1000, durations, 3000);
    expect(momentOf(movement, 1200).age).toBe(400);
    const further = setOut(momentOf(movement, 1200), 3, 1200, durations, 3000);
    expect(momentOf(further, 1300)).toMatchObject({ age: 400 });
    expect(momentOf(further, 2300)).toMatchObject({ age: 0, still: false });
  });

  it('ends calm, in time and never jumps', () => {
    const key = fc.record({ to: fc.integer({ min: 0, max: 4 }), wait: fc.integer({ min: 1, max: 2000 }) });
    fc.assert(
      fc.property(fc.array(key, { minLength: 1, maxLength: 12 }), fc.integer({ min: 0, max: 9000 }), (keys, travel) => {
        let now = 0;
        let movement = standing(0);
        for (const { to, wait } of keys) {
          const here = momentOf(movement, now);
          if (to !== movement.to) movement = setOut(here, to, now, durations, travel);
          expect(momentOf(movement, now).t).toBeCloseTo(here.t, 9);
          now += wait;
        }
        const last = momentOf(movement, now + Math.max(...durations) + LONGEST_TRAVEL);
        expect(last).toEqual({ t: keys.at(-1)?.to, age: rest, still: true });
      }),
    );
  });
});
