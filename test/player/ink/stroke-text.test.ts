import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitCurve } from '../../../src/player/ink/fit-curve.ts';
import { readStrokes, writeStrokes } from '../../../src/player/ink/stroke-text.ts';
import { anyStroke, line } from './strokes.ts';

describe('strokes as text', () => {
  it('are the same when read again', () => {
    fc.assert(
      fc.property(fc.array(anyStroke), (strokes) => {
        const text = writeStrokes(strokes);
        expect(text).toMatch(/^[\w.-]+$/);
        expect(readStrokes(text)).toEqual(strokes);
      }),
    );
  });

  it('are short', () => {
    const wave = Array.from({ length: 300 }, (_, i) => ({ x: i * 2, y: 100 + 30 * Math.sin(i / 20), pressure: 0.5 }));
    const { curve } = fitCurve(wave, 0.7);
    expect(writeStrokes([line(1_790_000_000_000, curve)]).length).toBeLessThan(160);
  });

  it('never fail to be read, whatever became of them', () => {
    fc.assert(
      fc.property(fc.string(), (text) => readStrokes(text).length >= 0 && readStrokes(`1.${text}`).length >= 0),
    );
    fc.assert(
      fc.property(fc.array(anyStroke, { minLength: 1 }), fc.nat(), fc.string({ maxLength: 3 }), (strokes, at, typo) => {
        const text = writeStrokes(strokes);
        const cut = at % text.length;
        for (const { curve, pressures } of readStrokes(text.slice(0, cut) + typo + text.slice(cut + 1))) {
          expect(curve.every((length) => Math.abs(length) <= 20_000)).toBe(true);
          expect(pressures === null || pressures.length === (curve.length - 2) / 6 + 1).toBe(true);
        }
      }),
    );
  });

  it('leave out what another version wrote, and what is not a stroke', () => {
    const text = writeStrokes([line(5, [1, 2]), line(7, [3, 4])]);
    expect(readStrokes(`2${text.slice(1)}`)).toEqual([]);
    expect(readStrokes(text.replace(/\.[^.]+$/, '.A?'))).toEqual([line(5, [1, 2])]);
  });
});
