import { beforeAll, describe, expect, it } from 'vitest';
import type { OutlinedText } from '../../src/model/lettering.ts';
import { loadTextMeasure } from '../../src/services/fonts.ts';
import { loadOutlines } from '../../src/services/outlines.ts';

let outline: Awaited<ReturnType<typeof loadOutlines>>;
beforeAll(async () => {
  outline = await loadOutlines(new Set([400, 600, 700]));
});

/** Every point of path data that knows only relative commands, with where its contours begin. */
function trace({ d }: OutlinedText): { points: [number, number][]; starts: [number, number][] } {
  const points: [number, number][] = [];
  const starts: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, letter = '', rest = ''] of d.matchAll(/([a-z])([^a-z]*)/g)) {
    const numbers = (rest.match(/-?\d+/g) ?? []).map(Number);
    if (letter === 'z') [x, y] = starts.at(-1) ?? [0, 0];
    const size = { m: 2, l: 2, h: 1, v: 1, q: 4, c: 6 }[letter] ?? 0;
    for (let i = 0; size > 0 && i < numbers.length; i += size) {
      const part = numbers.slice(i, i + size);
      const dx = letter === 'v' ? 0 : (part.at(letter === 'h' ? -1 : -2) ?? 0);
      const dy = letter === 'h' ? 0 : (part.at(-1) ?? 0);
      [x, y] = [x + dx, y + dy];
      if (letter === 'm') starts.push([x, y]);
      points.push([x, y]);
    }
  }
  return { points, starts };
}

describe('outlines', () => {
  it('stand above the baseline and end where the measured text ends', async () => {
    const measure = await loadTextMeasure();
    for (const weight of [400, 600, 700] as const) {
      for (const text of ['H', 'AVATAR H', 'Specifications & Contracts H', 'fi H', 'Größe → H']) {
        const { points } = trace(outline(text, weight));
        const right = Math.max(...points.map(([x]) => x)) / 2048;
        const before = measure.width(text.slice(0, -1), 1, weight);
        const stem = Math.max(...trace(outline('H', weight)).points.map(([x]) => x)) / 2048;
        expect(right, `${text} ${weight}`).toBeCloseTo(before + stem, 2);
      }
      const { points } = trace(outline('HEN', weight));
      expect(Math.max(...points.map(([, y]) => y))).toBe(0);
      expect(Math.min(...points.map(([, y]) => y)) / 2048).toBeCloseTo(-0.727, 2);
    }
  });

  it('close every contour, and say nothing twice', () => {
    const { d } = outline('oil', 400);
    expect(d.match(/m/g)?.length).toBe(d.match(/z/g)?.length);
    // The ring of the o, the dot and the stem of the i, the stem of the l.
    expect(d.match(/m/g)?.length).toBe(5);
    expect(d).toMatch(/^[mlhvqcz\d -]+$/);
  });

  it('draw what is typed: no figures become a multiplication', () => {
    expect(outline('5x5', 400).d.length).toBe(
      outline('5x', 400).d.length + outline('x5', 400).d.length - outline('x', 400).d.length,
    );
  });

  it('leave what the typeface lacks as text at its place', () => {
    expect(outline('A 議会', 400).rest).toEqual([
      { text: '議会', x: expect.closeTo(Math.round(2048 * (0.6821 + 0.2817)), -2) },
    ]);
    expect(outline('議', 400).d).toBe('');
    expect(outline('議A', 400).d).not.toBe('');
    expect(outline('Plain', 400).rest).toEqual([]);
  });

  it('leave a line whole in which letters join', () => {
    expect(outline('Lehrer: معلم', 600)).toMatchObject({ d: '', rest: [{ text: 'Lehrer: معلم', x: 0 }] });
  });

  it('draw no box for what has no glyph and needs none', () => {
    for (const silent of ['a\u0000b', 'a\u200db', 'a\ufe0fb', 'a\u00adb'])
      expect(outline(silent, 400).d.match(/m/g)?.length).toBe(outline('ab', 400).d.match(/m/g)?.length);
  });
});
