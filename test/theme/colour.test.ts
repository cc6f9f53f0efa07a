import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, DARK_INK, inkOn, LIGHT_INK, luminance, mix, shade, untilContrast } from '../../src/theme/colour.ts';
import { fromOklch, toOklch } from '../../src/theme/oklab.ts';
import { NEUTRALS } from '../../src/theme/palette.ts';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  it('gives the figures of WCAG', () => {
    expect(luminance('#ffffff')).toBeCloseTo(1, 6);
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#fbbf24', '#ffffff')).toBeCloseTo(1.67, 2);
    expect(contrast('#8b5cf6', '#ffffff')).toBeCloseTo(4.23, 2);
  });

  it('is the same both ways round', () => {
    fc.assert(fc.property(hex, hex, (a, b) => contrast(a, b) === contrast(b, a)));
  });
});

describe('inkOn', () => {
  it('takes white where it can be read, dark where only that can, and neither where none can', () => {
    expect(inkOn('#2563eb')).toBe(LIGHT_INK);
    expect(inkOn('#fbbf24')).toBe(DARK_INK);
    expect(inkOn('#8b5cf6')).toBeNull();
    expect(inkOn('#8b5cf6', 3)).toBe(LIGHT_INK);
    expect(inkOn('#f8fafc')).toBe(DARK_INK);
  });
});

describe('untilContrast', () => {
  it('reaches any ratio that the ground allows, and leaves alone what has it', () => {
    fc.assert(
      fc.property(
        hex,
        fc.constantFrom('light' as const, 'dark' as const),
        fc.double({ min: 1, max: 7, noNaN: true }),
        (colour, scheme, ratio) => {
          const { page } = NEUTRALS[scheme];
          const found = untilContrast(colour, page, ratio);
          expect(contrast(found, page)).toBeGreaterThanOrEqual(ratio);
          if (contrast(colour, page) >= ratio) expect(found).toBe(colour);
        },
      ),
    );
  });

  it('keeps the hue of green, and turns gold towards orange instead of olive', () => {
    const green = untilContrast('#10b981', '#ffffff', 4.5);
    expect(Math.abs(toOklch(green).h - toOklch('#10b981').h)).toBeLessThan(6);
    const gold = toOklch(untilContrast('#fbbf24', '#ffffff', 4.5)).h;
    expect(gold).toBeLessThan(65);
    expect(gold).toBeGreaterThan(35);
  });
});

describe('OKLCH', () => {
  it('gives every colour back', () => {
    fc.assert(
      fc.property(hex, (colour) => {
        const back = fromOklch(toOklch(colour));
        for (const at of [1, 3, 5])
          expect(
            Math.abs(Number.parseInt(back.slice(at, at + 2), 16) - Number.parseInt(colour.slice(at, at + 2), 16)),
          ).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('makes shades that are lighter or darker', () => {
    expect(luminance(shade('#2563eb', 0.1))).toBeGreaterThan(luminance('#2563eb'));
    expect(luminance(shade('#2563eb', -0.1))).toBeLessThan(luminance('#2563eb'));
    expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
  });
});

describe('the neutral paints', () => {
  it.each(['light', 'dark'] as const)('are readable and visible in %s', (scheme) => {
    const p = NEUTRALS[scheme];
    for (const ground of [p.page, p.card, p.plate]) {
      for (const ink of [p.ink, p.soft]) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(p.line, ground)).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(p.accent, p.page)).toBeGreaterThanOrEqual(4.5);
  });
});
