import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, luminance } from '../../src/theme/colour.ts';
import { groundIn, isBackdrop, neutralsOn } from '../../src/theme/colour-ground.ts';
import { NEUTRALS } from '../../src/theme/palette.ts';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);

describe('isBackdrop', () => {
  it('takes white, and what looks like it, for none', () => {
    expect(['#ffffff', '#fdfdfd', null, undefined].filter(isBackdrop)).toEqual([]);
    expect(['#f8f9fa', '#fff7ed', '#0f172a'].filter(isBackdrop)).toHaveLength(3);
  });
});

describe('groundIn', () => {
  it('keeps the very colour by day, and does not dazzle by night', () => {
    expect(groundIn('#f8f9fa', 'light')).toBe('#f8f9fa');
    expect(luminance(groundIn('#f8f9fa', 'dark'))).toBeLessThan(0.03);
    expect(groundIn('#f8f9fa', 'dark')).not.toBe(NEUTRALS.dark.page);
    expect(groundIn('#1a1a2e', 'dark')).toBe('#1a1a2e');
    expect(groundIn(null, 'dark')).toBe(NEUTRALS.dark.page);
  });
});

describe('neutralsOn', () => {
  it('are readable and visible upon any backdrop', () => {
    fc.assert(
      fc.property(hex, fc.constantFrom('light' as const, 'dark' as const), (backdrop, scheme) => {
        const made = neutralsOn(backdrop, scheme);
        for (const ink of [made.ink, made.soft, made.accent])
          expect(contrast(ink, made.page)).toBeGreaterThanOrEqual(4.5);
        for (const ink of [made.ink, made.soft])
          for (const ground of [made.card, made.plate]) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(made.line, made.page)).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  it('are those of the theme on the bare page', () => {
    expect(neutralsOn(null, 'light')).toBe(NEUTRALS.light);
    expect(neutralsOn('#0b1020', 'light').ink).toBe(NEUTRALS.dark.ink);
  });
});
