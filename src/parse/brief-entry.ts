import type { Entry } from '../model/brief.ts';
import { coloursOf } from './brief-colours.ts';
import { countOf } from './brief-count.ts';
import type { Line } from './brief-lines.ts';
import { blankQuotes, quotesOf } from './brief-quotes.ts';

/** An entry before what stands below it is known. */
export type Flat = Omit<Entry, 'children' | 'marker'> & {
  readonly marker: 'bullet' | 'ordinal' | 'plain';
  /** Whether the key, or the whole line, is set in bold or is a Markdown heading. */
  readonly bold: boolean;
};

const MARKER = /^(?:[-*•+‣◦▪]\s+(?:\[[ xX]\]\s+)?|(\d{1,3})[.)]\s+|(\d)\uFE0F?\u20E3\s*)/;

/** Reads one line that is not blank: its marker, key, value, and what the text names. */
export function readEntry(line: Line, file: string): Flat {
  const trimmed = line.text.slice(line.start).trimEnd();
  const marker = MARKER.exec(trimmed);
  const number = marker?.[1] ?? marker?.[2];
  const heading = marker ? null : /^#{3,6}\s+/.exec(trimmed);
  const text = trimmed.slice((marker ?? heading)?.[0].length ?? 0);
  const { key, value, bold } = splitKey(text);
  const valueAt = trimmed.length - (heading ? 0 : value.length);
  return {
    marker: marker ? (number === undefined ? 'bullet' : 'ordinal') : 'plain',
    ordinal: number === undefined ? null : Number(number),
    key: heading ? plain([key, value].filter(Boolean).join(': ')) : key === null ? null : plain(key),
    value: heading ? '' : plain(value),
    bold: bold || heading !== null,
    quotes: quotesOf(line, file),
    colours: coloursOf(line, file).colours,
    parens: parensOf(plain(text)),
    count: countOf(plain(text)),
    source: { text: trimmed, valueAt },
    span: { file, line: line.number, column: line.start + 1 },
  };
}

/** Key and value about the first colon outside of quotes and parentheses; a bold lead before a colon is a key as a whole. */
function splitKey(text: string): { key: string | null; value: string; bold: boolean } {
  const lead = /^\*\*([^*]{1,160})\*\*(\s*\([^()]{0,120}\))?\s*(:\s*|$)/.exec(text);
  if (lead) {
    const key = `${lead[1]?.replace(/:\s*$/, '')}${lead[2] ?? ''}`;
    return { key, value: text.slice(lead[0].length), bold: true };
  }
  const endsInside = /^\*\*([^*]{1,160}):\*\*\s*/.exec(text);
  if (endsInside) return { key: endsInside[1] ?? '', value: text.slice(endsInside[0].length), bold: true };
  const colon = firstColon(text);
  return colon < 0
    ? { key: null, value: text, bold: false }
    : {
        key: text.slice(0, colon),
        value: text.slice(colon + 1),
        bold: /^\*\*[^*]+\*\*\s*$/.test(text.slice(0, colon)),
      };
}

/** Index of the colon that ends a key, or -1. A key is no longer than 120 characters, and `16:9` has none. */
function firstColon(text: string): number {
  let depth = 0;
  const bare = blankQuotes(text.slice(0, 400));
  for (let i = 0; i < bare.length && i < 120; i++) {
    const char = bare[i];
    if (char === '(') depth += 1;
    else if (char === ')') depth = Math.max(0, depth - 1);
    else if (char === ':' && depth === 0 && i > 0 && /^(?:[\s*]|$)/.test(bare.slice(i + 1, i + 2))) return i;
  }
  return -1;
}

/** Texts in the outermost parentheses outside of quotes, without those that only give a colour its value. */
function parensOf(text: string): string[] {
  const bare = blankQuotes(text);
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < bare.length; i++) {
    if (bare[i] === '(' && depth++ === 0) from = i + 1;
    else if (bare[i] === ')' && depth > 0 && --depth === 0) found.push(text.slice(from, i).trim());
  }
  return found.filter((paren) => paren !== '' && !/#[0-9a-f]{3,8}\b/i.test(paren));
}

/** Without marks for bold, italics and code; quotes stay. */
export function plain(text: string): string {
  return text
    .replace(/\*\*|__|`/g, '')
    .replace(/(^|\s)\*(?=\S)([^*]{1,200})\*/g, '$1$2')
    .replace(/\s+/g, ' ')
    .trim();
}
