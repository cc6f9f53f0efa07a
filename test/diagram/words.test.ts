import { expect, it } from 'vitest';
import { alike, likeness, sameName, stems } from '../../src/diagram/words.ts';

it('takes names for the same whatever their case, punctuation and emoji', () => {
  expect(sameName('⚠️ Don’t — stop!')).toBe(sameName("don't stop"));
  expect(sameName('Upload')).not.toBe(sameName('Uploads'));
});

it.each([
  ['specs', 'Specifications & Contracts'],
  ['completions', 'Completed Work & Reports'],
  ['agents', 'Upload Agent'],
  ['hub', 'Center'],
])('finds %s in %s', (a, b) => {
  expect(likeness(stems(a), stems(b))).toBeGreaterThan(0);
});

it.each([
  ['cat', 'category'],
  ['test', 'text'],
  ['upload', 'download'],
])('keeps %s and %s apart', (a, b) => {
  expect(alike(a, b)).toBe(false);
});
