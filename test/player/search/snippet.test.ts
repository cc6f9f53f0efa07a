import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, unfoldedLength } from '../../../src/player/search/fold.ts';
import { hitsIn, snippet } from '../../../src/player/search/snippet.ts';

const marked = (text: string, asked: string[], length?: number): string =>
  snippet(text, asked, length)
    .map((each) => (each.hit ? `[${each.text}]` : each.text))
    .join('');

describe('folding', () => {
  it('takes off case, accents and ligatures', () => {
    expect(fold('Ångström ŒUVRE Straße ﬁn Ｆull')).toBe('angstrom oeuvre strasse fin full');
  });

  it('knows which letters its own stand for', () => {
    expect(unfoldedLength('Straße', 6)).toBe(5);
    expect(unfoldedLength('e\u0301a', 1)).toBe(2);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(unfoldedLength(text, fold(text).length)).toBe(text.length);
      }),
    );
  });
});

describe('a snippet', () => {
  it('marks the letters that were asked for', () => {
    expect(marked('A Größe is a size.', ['gross'])).toBe('A [Größ]e is a size.');
    expect(marked('Reviews and reviewers', ['review'])).toBe('[Review]s and [review]ers');
    expect(marked('Arbeitsvertrag', ['vertrag'])).toBe('Arbeits[vertrag]');
    expect(marked('the maxRetries', ['retries'])).toBe('the max[Retries]');
  });

  it('shows what is around the first hit of a long text, cut between words', () => {
    const text = `${'before '.repeat(40)}contract ${'after '.repeat(40)}`.trim();
    const shown = marked(text, ['contract'], 100);
    expect(shown).toMatch(/^… before .*before \[contract\] after .*after …$/);
    expect(shown.length).toBeLessThan(112);
  });

  it('begins at the beginning where nothing is marked', () => {
    expect(marked('one two three four', ['zzz'], 8)).toBe('one two …');
  });

  it('never loses or doubles a letter within its stretches', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 60 }), fc.stringMatching(/^[a-z]{1,4}$/), (text, word) => {
        const whole = snippet(text, [word], 80)
          .map((each) => each.text)
          .join('');
        expect(text).toContain(whole.replace(/^… /, '').replace(/ …$/, ''));
        for (const { from, to } of hitsIn(text, [word])) expect(fold(text.slice(from, to))).toBe(word);
      }),
    );
  });
});
