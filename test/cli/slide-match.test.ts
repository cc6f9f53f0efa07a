import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchSlides } from '../../src/cli/slide-match.ts';

const slides = (...words: string[]) =>
  words.map((word) => {
    const [id = '', content = id] = word.split(':');
    return { id, content };
  });
const matched = (before: string[], after: string[]) =>
  matchSlides(slides(...before), slides(...after)).map((was) => was?.id ?? null);

describe('matchSlides', () => {
  it('finds every slide again when one is put before it', () => {
    expect(matched(['a', 'b', 'c'], ['a', 'new', 'b', 'c'])).toEqual(['a', null, 'b', 'c']);
  });

  it('follows what a slide shows, not its id, when a slide of the same heading comes before it', () => {
    expect(matched(['x', 'notes:old', 'y'], ['x', 'notes:fresh', 'notes-2:old', 'y'])).toEqual([
      'x',
      null,
      'notes',
      'y',
    ]);
  });

  it('knows a slide by its id when its content changed', () => {
    expect(matched(['a:1', 'b:2', 'c:3'], ['new:9', 'a:1', 'b:5', 'c:3'])).toEqual([null, 'a', 'b', 'c']);
  });

  it('knows a slide by its place when its heading and content changed', () => {
    expect(matched(['a:1', 'b:2', 'c:3'], ['a:1', 'better:2b', 'c:3'])).toEqual(['a', 'b', 'c']);
  });

  it('follows slides that change places', () => {
    expect(matched(['a', 'b', 'c', 'd'], ['d', 'b', 'a', 'c'])).toEqual(['d', 'b', 'a', 'c']);
  });

  it('takes no slide for two', () => {
    const slide = fc.record({ id: fc.constantFrom(...'abcdef'), content: fc.constantFrom(...'uvwxyz') });
    fc.assert(
      fc.property(fc.array(slide), fc.array(slide), (before, after) => {
        const found = matchSlides(before, after);
        expect(found).toHaveLength(after.length);
        const taken = found.filter((was) => was !== null).map((was) => before.indexOf(was));
        expect(new Set(taken).size).toBe(taken.length);
        if (before.length >= after.length && after.every((now, i) => now.content === before[i]?.content)) {
          expect(found).not.toContain(null);
        }
      }),
    );
  });
});
