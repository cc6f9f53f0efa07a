import fc from 'fast-check';
import { Lexer } from 'marked';
import { describe, expect, it } from 'vitest';
import { createLexer } from '../../src/parse/lesson-lexer.ts';
import { hasMarks, hasOnlyMarks } from '../../src/parse/plain-text.ts';

/** Pieces of text that marked takes for marks, for addresses, or for neither, depending on what is beside them. */
const pieces =
  'a|Ab|1| |  |\n|  \n|\t|é|😀|.|,|:|//|http|https://|WWW.|www.a.b|ftp:|mailto:|@|a@b.de|&|&amp;|&#65;|#|*|**|_|__|~|~~|`|``|[|](x)|]|![|<|<b>|</b>|<!--|-->|\\|\\*|!|(|)|{|}|-|+|>|='.split(
    '|',
  );
const text = fc.array(fc.constantFrom(...pieces, '|'), { maxLength: 14 }).map((parts) => parts.join(''));

describe('text with few marks', () => {
  it('is read as marked reads it', () => {
    fc.assert(
      fc.property(text, (source) => {
        const whole = new Lexer({ gfm: true }).inlineTokens(source, []);
        expect(createLexer(source).inlines(source)).toEqual(whole);
      }),
      { numRuns: 3000 },
    );
  });

  it('is told from other text', () => {
    expect(['plain: words, (1) and #2', 'a *b*', 'see https://a.b'].map(hasMarks)).toEqual([false, true, true]);
    expect(['a *b*', 'a *b* a@b.de', 'a  \nb'].map(hasOnlyMarks)).toEqual([true, false, false]);
  });
});
