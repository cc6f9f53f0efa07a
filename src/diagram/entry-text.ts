import type { Entry } from '../model/brief.ts';
import type { Span } from '../model/span.ts';

const QUOTE = /["“]([^"“”]{1,400})["”]/g;

/** Text of an entry as it may be shown: without quotation marks and colour values. */
export function shownText(text: string): string {
  return withoutColours(text).replace(/["“”]/g, '').replace(/\s+/g, ' ').trim();
}

/** Text without `(#2563eb)` and `#2563eb`. */
export function withoutColours(text: string): string {
  return text.replace(/\s?\([^()"“”]{0,60}#[0-9a-f]{3,6}[^()"“”]{0,60}\)/gi, '').replace(/#[0-9a-f]{6}\b/gi, '');
}

/** A text without what stands in quotes. */
export function outsideQuotes(text: string): string {
  return text.replace(QUOTE, ' ').replace(/\s+/g, ' ').trim();
}

/** A text without quotes and without parentheses. */
export function bareWords(text: string): string {
  return outsideQuotes(text)
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The first quoted label, or the whole value, with where it stands. */
export function labelOf(entry: Entry): { readonly text: string; readonly span: Span } {
  const quote = entry.quotes[0];
  if (quote) return quote;
  return { text: shownText(entry.value.replace(/\([^()]*\)/g, ' ')), span: entry.span };
}

/** Where some words stand in a line, in any case; the line's own place when it does not hold them as they are. */
export function placeOf(entry: Entry, words: string | RegExp): Span {
  const { text } = entry.source;
  const index = typeof words === 'string' ? text.toLowerCase().indexOf(words.trim().toLowerCase()) : text.search(words);
  return index > 0 ? { ...entry.span, column: entry.span.column + index } : entry.span;
}

/** All entries below one, itself included, in order. */
export function* everyEntry(entries: readonly Entry[]): Generator<Entry> {
  for (const entry of entries) {
    yield entry;
    yield* everyEntry(entry.children);
  }
}
