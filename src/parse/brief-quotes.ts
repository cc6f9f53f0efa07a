import type { Quoted } from '../model/brief.ts';
import type { Line } from './brief-lines.ts';

/** Straight or curly double quotes. Nothing longer than 400 characters is taken for a label. */
const QUOTED = /["“]([^"“”]{1,400})["”]/g;

/** Quoted labels of a line, in order, each with the place of its first character inside the quotes. */
export function quotesOf(line: Line, file: string): Quoted[] {
  return [...line.text.matchAll(QUOTED)].flatMap((match) => {
    const text = match[1]?.replace(/\\n/g, ' ').replace(/\s+/g, ' ').trim() ?? '';
    return text ? [{ text, span: { file, line: line.number, column: (match.index ?? 0) + 2 } }] : [];
  });
}

/** The same text with all that stands in quotes blanked out, every character keeping its index. */
export function blankQuotes(text: string): string {
  return text.replace(QUOTED, (quote) => ' '.repeat(quote.length));
}
