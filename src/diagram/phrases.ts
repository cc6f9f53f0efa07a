import type { Entry } from '../model/brief.ts';
import type { Span } from '../model/span.ts';
import { withoutColours } from './entry-text.ts';

/** A part of a line that says one thing. */
export interface Phrase {
  readonly kind: 'quote' | 'paren' | 'words';
  /** As written, without marks for bold and without what stands in parentheses or gives a colour its value. */
  readonly text: string;
  /** Where its first character stands. */
  readonly span: Span;
}

const QUOTE = /["“]([^"“”]{1,400})["”]/g;
const SEPARATOR = /[,;|•]|→|->|(?<=\s)[-–—](?=\s)|[.:](?=\s|$)/g;

/** Phrases of what a line says after its key; of the key itself only those in parentheses, as the rest is a name. */
export function phrasesOf(entry: Entry): Phrase[] {
  const { text, valueAt } = entry.source;
  return [
    ...split(text, 0, valueAt, entry.span).filter((phrase) => phrase.kind === 'paren'),
    ...split(text, valueAt, text.length, entry.span),
  ].sort((a, b) => a.span.column - b.span.column);
}

/** The key as one phrase, for a line that is nothing but a name. */
export function keyPhrase(entry: Entry): Phrase | null {
  return split(entry.source.text.replace(/:\s*(\**)\s*$/, ' $1'), 0, entry.source.valueAt, entry.span)[0] ?? null;
}

function split(source: string, from: number, to: number, line: Span): Phrase[] {
  const phrases: Phrase[] = [];
  const add = (kind: Phrase['kind'], start: number, raw: string) => {
    const lead = /^(?:#{3,6}\s)?[\s*_`>()[\]]*(?:[-+•‣◦▪]\s+|\d{1,3}[.)]\s+)?[\s*_`]*/.exec(raw)?.[0].length ?? 0;
    const text = withoutColours(raw.slice(lead))
      .replace(/\*\*|__|`|\*/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (text) phrases.push({ kind, text, span: { ...line, column: line.column + start + lead } });
  };
  const pieces = (kind: Phrase['kind'], start: number, text: string) => {
    let at = 0;
    for (const cut of text.matchAll(SEPARATOR)) {
      add(kind, start + at, text.slice(at, cut.index));
      at = (cut.index ?? 0) + cut[0].length;
    }
    add(kind, start + at, text.slice(at));
  };
  // What has a kind of its own is blanked out for the rest, so that every index stays what it is in the line; a bar parts.
  let rest = source.slice(from, to).replace(QUOTE, (quote, text: string, index: number) => {
    add('quote', from + index + 1, text);
    return '|'.repeat(quote.length);
  });
  rest = rest.replace(/(?<![^\s*|])\(([^()]*)\)/g, (paren, text: string, index: number) => {
    pieces('paren', from + index + 1, text);
    return ' '.repeat(paren.length);
  });
  pieces('words', from, rest);
  return phrases;
}
