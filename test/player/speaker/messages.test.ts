import { expect, test } from 'vitest';
import { requestIn, stateIn } from '../../../src/player/speaker/messages.ts';

const state = { slide: 'a', step: 1, steps: 2, black: false, keys: ['n'], scheme: 'dark', revision: '', timer: null };

test('a state is taken as it was sent, and nothing else is taken for one', () => {
  expect(stateIn(state)).toEqual(state);
  expect(stateIn({ ...state, timer: { banked: 5, since: null } })?.timer).toEqual({ banked: 5, since: null });
  for (const wrong of [
    {},
    [],
    { ...state, slide: 3 },
    { ...state, step: -1 },
    { ...state, steps: 1.5 },
    { kind: 'hello' },
  ]) {
    expect(stateIn(wrong)).toBeNull();
  }
  const odd = stateIn({ ...state, keys: 'n', scheme: 'pink', black: 'yes', revision: 7, timer: 'now' });
  expect(odd).toEqual({ ...state, keys: [], scheme: 'light' });
});

test('requests are those that are known, with what belongs to them', () => {
  expect(requestIn({ kind: 'hello', more: 1 })).toEqual({ kind: 'hello' });
  expect(requestIn({ kind: 'go', slide: 'a', step: 0 })).toEqual({ kind: 'go', slide: 'a', step: 0 });
  expect(requestIn({ kind: 'timer', timer: { banked: 1, since: 2 } })).toMatchObject({
    timer: { banked: 1, since: 2 },
  });
  for (const wrong of [
    {},
    { kind: 'key' },
    { kind: 'run', command: 3 },
    { kind: 'go', slide: 'a', step: -2 },
    { kind: 'timer' },
    { kind: 'eval', code: '1' },
  ]) {
    expect(requestIn(wrong)).toBeNull();
  }
});
