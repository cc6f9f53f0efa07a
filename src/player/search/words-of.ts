import { fold } from './fold.ts';

/** A word of a text: folded, and where it stands in the text, in UTF-16 units. */
export interface Word {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** Scripts that put no spaces between words: each of their letters counts as a word. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}';
const WORDS = new RegExp(`[${UNSPACED}]\\p{M}*|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+`, 'gu');

/** Where a name such as `maxRetries` or `parseHTMLPage` has another word within. */
const HUMPS = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;

/** The words of a text in order. A name in camel case is one word, and each of its further humps another. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: found, index } of text.matchAll(WORDS)) {
    const to = index + found.length;
    words.push({ word: fold(found), from: index, to });
    const humps = found.split(HUMPS);
    let from = index;
    for (const hump of humps.slice(0, -1)) {
      from += hump.length;
      words.push({ word: fold(text.slice(from, to)), from, to });
    }
  }
  return words;
}
