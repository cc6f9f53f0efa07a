import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  merge,
  nearestSlide,
  NO_PROGRESS,
  type Progress,
  read,
  type Stop,
  write,
} from '../../../src/player/progress/record.ts';
import { runsOf } from '../../../src/player/progress/runs.ts';

const stop: Stop = { slide: 'crew', number: 2, before: 'goals', stepName: 'orders', step: 3 };

const count = fc.nat(50);
const name = fc.option(fc.string());
const progress: fc.Arbitrary<Progress> = fc.record({
  stop: fc.option(fc.record({ slide: fc.string(), number: count, before: name, stepName: name, step: count })),
  seen: fc.dictionary(fc.string(), count).map((each) => new Map(Object.entries(each))),
});

describe('the record of a reader', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(progress, (each) => {
        expect(read(write(each))).toEqual(each);
      }),
    );
  });

  it('is empty when the storage holds anything else', () => {
    for (const text of [null, '', 'x', '{}', '7', '[]', '["a",3]', '[["a"],[1]]', '[[1,2,3],null]'])
      expect(read(text)).toEqual(NO_PROGRESS);
    expect(read('[["a",-1,null,null,0],{"b":2,"c":"x","d":-1,"e":1.5}]')).toEqual({
      stop: null,
      seen: new Map([['b', 2]]),
    });
    fc.assert(fc.property(fc.json(), (text) => void read(text)));
  });

  it('keeps what either of two tabs has seen, and the own place', () => {
    const other: Progress = { stop: { ...stop, slide: 'end' }, seen: new Map(Object.entries({ crew: 1, end: 0 })) };
    expect(merge({ stop, seen: new Map([['crew', 4]]) }, other)).toEqual({
      stop,
      seen: new Map(Object.entries({ crew: 4, end: 0 })),
    });
    expect(merge(NO_PROGRESS, other)).toEqual(other);
    fc.assert(
      fc.property(progress, progress, (a, b) => {
        expect(new Map([...merge(a, b).seen].sort())).toEqual(new Map([...merge(b, a).seen].sort()));
      }),
    );
  });
});

describe('the slide to continue at', () => {
  it('is the one by that name, wherever it is now', () => {
    expect(nearestSlide(stop, ['crew', 'goals'])).toBe(0);
  });

  it('is the one behind the slide that was before it, when its own is gone', () => {
    expect(nearestSlide(stop, ['a', 'b', 'c', 'goals', 'team', 'end'])).toBe(4);
    expect(nearestSlide(stop, ['a', 'goals'])).toBe(1);
  });

  it('is the one at its place, when nothing around it is left', () => {
    expect(nearestSlide(stop, ['a', 'b', 'c', 'd'])).toBe(2);
    expect(nearestSlide({ ...stop, number: 9 }, ['a', 'b'])).toBe(1);
  });
});

describe('runs of seen slides', () => {
  it('cover exactly those that were seen', () => {
    expect(runsOf([true, true, false, true])).toEqual([
      { from: 0, to: 0.5 },
      { from: 0.75, to: 1 },
    ]);
    expect(runsOf([])).toEqual([]);
    expect(runsOf([false])).toEqual([]);
  });
});
