import { expect, test } from 'vitest';
import { elapsedOf, isFresh, paused, STOPPED, started, timerIn, watchText } from '../../../src/player/speaker/timer.ts';

test('a timer counts while it runs, and keeps what it has counted', () => {
  const running = started(STOPPED, 1000);
  expect(elapsedOf(running, 4000)).toBe(3000);
  expect(started(running, 9000)).toBe(running);
  const standing = paused(running, 4000);
  expect(elapsedOf(standing, 90_000)).toBe(3000);
  expect(elapsedOf(started(standing, 10_000), 11_000)).toBe(4000);
  expect(elapsedOf(running, 500)).toBe(0);
  expect([isFresh(STOPPED), isFresh(running), isFresh(standing)]).toEqual([true, false, false]);
});

test('what came from a store is looked at before it is believed', () => {
  expect(timerIn(JSON.parse(JSON.stringify(started(STOPPED, 5))))).toEqual({ banked: 0, since: 5 });
  for (const wrong of [
    null,
    undefined,
    3,
    'x',
    {},
    { banked: -1, since: null },
    { banked: 1 },
    { banked: 1, since: 'now' },
    { banked: Number.NaN, since: null },
  ]) {
    expect(timerIn(wrong)).toBeNull();
  }
});

test('it is read as a stop watch is', () => {
  expect([0, 999, 61_000, 3_599_999, 3_600_000, 36_061_000].map(watchText)).toEqual([
    '0:00',
    '0:00',
    '1:01',
    '59:59',
    '1:00:00',
    '10:01:01',
  ]);
});
