import { unfoldedLength } from './fold.ts';
import { wordsOf } from './words-of.ts';

/** A part of a text that is to be marked, in UTF-16 units. */
export interface Hit {
  readonly from: number;
  readonly to: number;
}

/** A stretch of a snippet. */
export interface Stretch {
  readonly text: string;
  readonly hit: boolean;
}

/** Characters of context before the first hit of a snippet. */
const BEFORE = 36;

/** Where a text has the words that are asked for: the letters asked for, not the whole word. In order, without overlaps. */
export function hitsIn(text: string, asked: readonly string[]): Hit[] {
  const words = wordsOf(text);
  const hits: Hit[] = [];
  // The beginnings of words go before what stands within them.
  for (const begins of [true, false]) {
    if (hits.length > 0) break;
    for (const { word, from, to } of words) {
      const fits = asked.filter((each) => (begins ? word.startsWith(each) : word.includes(each)));
      if (fits.length === 0) continue;
      const longest = fits.reduce((a, b) => (b.length > a.length ? b : a));
      const whole = text.slice(from, to);
      const start = begins ? 0 : unfoldedLength(whole, word.indexOf(longest));
      const length = unfoldedLength(whole.slice(start), longest.length);
      const hit = { from: from + start, to: from + start + length };
      if (hit.from >= (hits.at(-1)?.to ?? 0)) hits.push(hit);
    }
  }
  return hits;
}

/** About `length` characters of a text around its first hit, cut between words, as stretches that are hits or not. */
export function snippet(text: string, asked: readonly string[], length = 130): Stretch[] {
  const hits = hitsIn(text, asked);
  const first = hits[0]?.from ?? 0;
  let start = 0;
  if (text.length > length && first > BEFORE) {
    start = Math.min(first - BEFORE, Math.max(0, text.length - length));
    const space = text.indexOf(' ', start);
    start = space >= 0 && space < first ? space + 1 : start;
  }
  let end = Math.min(text.length, start + length);
  if (end < text.length) {
    const space = text.lastIndexOf(' ', end);
    end = space > Math.max(start, hits[0]?.to ?? 0) ? space : end;
  }
  const stretches: Stretch[] = [];
  const push = (from: number, to: number, hit: boolean): void => {
    if (to > from) stretches.push({ text: text.slice(from, to), hit });
  };
  if (start > 0) stretches.push({ text: '… ', hit: false });
  let done = start;
  for (const { from, to } of hits) {
    if (from < start || to > end) continue;
    push(done, from, false);
    push(from, to, true);
    done = to;
  }
  push(done, end, false);
  if (end < text.length) stretches.push({ text: ' …', hit: false });
  return stretches;
}
