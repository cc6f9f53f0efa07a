import { expect, it } from 'vitest';
import { editDistance, nearest } from '../../src/diagram/nearest.ts';

it('counts insertions, deletions and substitutions', () => {
  expect(editDistance('kitten', 'sitting')).toBe(3);
  expect(editDistance('', 'abc')).toBe(3);
  expect(editDistance('same', 'same')).toBe(0);
});

it('suggests a slip of the pen, and nothing far off', () => {
  expect(nearest('Orchestrater', ['Agent Team', 'Orchestrator'])).toBe('Orchestrator');
  expect(nearest('Zebra', ['Agent Team', 'Orchestrator'])).toBeNull();
  expect(nearest('x', [])).toBeNull();
});
