import fc from 'fast-check';
import { expect, it } from 'vitest';
import { idRegistry, slug } from '../../src/diagram/ids.ts';

it('makes slugs out of labels', () => {
  expect(slug('Specs & Café “No. 1”', 'x')).toBe('specs-cafe-no-1');
  expect(slug('+', 'node')).toBe('node');
});

it('gives no id twice', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'A', 'a 2', 'a-2', '+', '')), (labels) => {
      const register = idRegistry();
      expect(new Set(labels.map((label) => register(label, 'node'))).size).toBe(labels.length);
    }),
  );
});
