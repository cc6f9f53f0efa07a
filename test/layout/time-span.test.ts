import { describe, expect, it } from 'vitest';
import { timeSpan } from '../../src/layout/time-span.ts';
import { node } from './diagrams.ts';

describe('timeSpan', () => {
  it.each([
    ['0-30min', 0, 30],
    ['Weeks 2 to 5', 2, 5],
    ['(1.5 h – 4 h)', 1.5, 4],
    ['1999–2004', 1999, 2004],
  ])('reads %s', (tag, from, to) => {
    expect(timeSpan(node('a', { tag }))).toEqual({ from, to });
  });

  it('takes it from a detail or the label as well, and finds none where time would run backwards', () => {
    expect(timeSpan(node('a', { details: ['Slow', 'day 3 to 8'] }))).toEqual({ from: 3, to: 8 });
    expect(timeSpan(node('a', { label: '10-20 min warm up' }))).toEqual({ from: 10, to: 20 });
    expect(timeSpan(node('a', { tag: '30-10' }))).toBeNull();
    expect(timeSpan(node('a', { tag: 'step 4' }))).toBeNull();
  });
});
