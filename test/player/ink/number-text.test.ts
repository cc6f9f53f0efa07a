import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumbers, writeNumbers } from '../../../src/player/ink/number-text.ts';

describe('numbers as text', () => {
  it('are the same when read again', () => {
    const number = fc.oneof(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -(2 ** 50), max: 2 ** 50 }));
    fc.assert(
      fc.property(fc.array(number), (numbers) => {
        expect(readNumbers(writeNumbers(numbers))).toEqual(numbers);
      }),
    );
    expect(writeNumbers([0, -16, 15, 16])).toBe('AfegB');
  });

  it('are none where a letter is wrong, or the last number is not whole', () => {
    expect(readNumbers('A.')).toBeNull();
    expect(readNumbers('Ag')).toBeNull();
    expect(readNumbers(`${'_'.repeat(40)}A`)).toBeNull();
  });
});
