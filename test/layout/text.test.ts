import { describe, expect, it } from 'vitest';
import { breakText, placeText, plain } from '../../src/layout/text.ts';
import type { TextMeasure } from '../../src/model/layout.ts';

/** Every character is half as wide as it is high. */
const measure: TextMeasure = {
  width: (text, size) => (text.length * size) / 2,
  ascent: 0.8,
  descent: 0.2,
  missing: () => [],
};
const lines = (text: string, width: number, limit?: number) =>
  breakText(plain(text), 20, width, measure, limit)?.lines.map((line) => line.map((word) => word.text).join(' '));

describe('breakText', () => {
  it('keeps a line that fits', () => {
    expect(lines('one two', 70)).toEqual(['one two']);
  });

  it('evens out its lines instead of leaving a short last one', () => {
    expect(lines('aaaa bbbb cccc dddd', 150)).toEqual(['aaaa bbbb', 'cccc dddd']);
  });

  it('gives up on a word that is wider than the line, and on too many lines', () => {
    expect(lines('incomprehensible', 60)).toBeUndefined();
    expect(lines('one two three', 50, 2)).toBeUndefined();
  });

  it('breaks a long word only where it is put together', () => {
    expect(lines('state-of-the-art', 100)).toEqual(['state- of-', 'the- art']);
    expect(lines('read/write access', 110)).toEqual(['read/write', 'access']);
  });

  it('breaks between ideographs', () => {
    expect(lines('漢字漢字', 22)).toEqual(['漢 字', '漢 字']);
  });

  it('loses no space between two weights, and measures what it places', () => {
    const spans = [
      { text: 'First.', weight: 700, tone: 'ink' },
      { text: ' Second (third)', weight: 400, tone: 'soft' },
    ] as const;
    const block = breakText(spans, 20, 1000, measure);
    if (!block) throw new Error('no block');
    const placed = placeText(
      block,
      { id: 't', owner: 'n', role: 'closing', text: 'First. Second (third)' },
      500,
      10,
      'centre',
      measure,
    );
    expect(placed.lines[0]?.runs.map((run) => run.text)).toEqual(['First. ', 'Second (third)']);
    expect(placed.box).toEqual({ x: 500 - 105, y: 10, width: 210, height: 20 });
    expect(placed.lines[0]?.baseline).toBe(26);
  });
});
