import { describe, expect, it } from 'vitest';
import { displayScale, inlineScale, widestPart } from '../../src/theme/math-fit.ts';

const sum = Array.from({ length: 40 }, (_, i) => `a_{${i}}`).join(' + ');

describe('a formula in its column', () => {
  it('keeps its size while it fits, and while it can be broken', () => {
    expect(displayScale('S(n) = \\frac{1}{(1 - p) + \\frac{p}{n}}', 1120, 38)).toBe(1);
    expect(displayScale(sum, 1120, 38)).toBe(1);
    expect(inlineScale('p = 0.95')).toBe(1);
  });

  it.each([
    ['a fraction', `\\frac{${sum}}{2}`],
    ['brackets', `\\left( ${sum} \\right)`],
    ['a root', `\\sqrt{${sum}}`],
    ['a matrix', `\\begin{pmatrix} ${Array.from({ length: 40 }, () => 'a').join(' & ')} \\end{pmatrix}`],
  ])('shrinks where it cannot be broken: %s', (_, tex) => {
    expect(displayScale(tex, 1120, 38)).toBeLessThan(0.8);
  });

  it('counts the wider half of a fraction, and the widest row', () => {
    expect(widestPart('\\frac{aaaa}{b}')).toBeCloseTo(widestPart('\\frac{b}{aaaa}'), 5);
    expect(widestPart('\\frac{aaaa}{bbbb}')).toBeLessThan(widestPart('{aaaabbbb}'));
    expect(widestPart('\\begin{cases} aaaa \\\\ b \\end{cases}')).toBeCloseTo(widestPart('{aaaa}'), 1);
  });
});
