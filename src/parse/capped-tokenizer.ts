import { Tokenizer, type Tokens } from 'marked';
import { MAX_DEPTH, MAX_QUOTE, MAX_SETEXT_LINES } from './limits.ts';

/** A line that begins with more markers than may be nested. */
export const DEEP_LINE = new RegExp(`^(?:[ \\t]*(?:[*+-]|\\d{1,9}[.)]|>)(?=[ \\t>]|$)){${MAX_DEPTH + 1}}`, 'm');

/** An empty line, and behind it a line that neither is indented nor begins with an item's mark. */
const LIST_END = /\n[ \t]*\n(?=[^\s\d*+-])/;

/** Stops where block quotes and lists stand in each other too deep. */
export class CappedTokenizer extends Tokenizer {
  readonly #nesting: Nesting;

  constructor(nesting: Nesting) {
    super();
    this.#nesting = nesting;
  }

  override blockquote(src: string): Tokens.Blockquote | undefined {
    if (!/^ {0,3}>/.test(src)) return undefined;
    const end = src.indexOf('\n\n');
    const quote = end < 0 ? src : src.slice(0, end + 1);
    // Where quotes of different depth take turns, marked reads what it has again for each of them.
    if (quote.length > MAX_QUOTE) return tooDeep(quote, 'tooLong') as Tokens.Blockquote;
    return this.#nested(quote, (text) => super.blockquote(text));
  }

  override list(src: string): Tokens.List | undefined {
    if (!/^ {0,3}(?:[*+-]|\d{1,9}[.)])(?:[ \t]|\n|$)/.test(src)) return undefined;
    // Marked cuts up all that follows at each line of a list; it gets no more than can belong to the list.
    const end = LIST_END.exec(src);
    return this.#nested(end ? src.slice(0, end.index + 1) : src, (text) => super.list(text));
  }

  /** Marked searches all of a paragraph at each of its lines; the text above an underline is never that long. */
  override lheading(src: string): Tokens.Heading | undefined {
    let end = -1;
    let underlined = false;
    for (let lines = 0; lines < MAX_SETEXT_LINES; lines++) {
      const next = src.indexOf('\n', end + 1);
      const line = src.slice(end + 1, next < 0 ? src.length : next);
      if (line.trim() === '') break;
      underlined ||= lines > 0 && /^ {0,3}(?:=+|-+)[ \t]*$/.test(line);
      end = next < 0 ? src.length : next;
      if (next < 0) break;
    }
    return underlined ? super.lheading(src.slice(0, end + 1)) : undefined;
  }

  /** Marked looks at a line of n markers n times n times, so such a line is set apart, with its paragraph, before it gets there. */
  #nested<T>(src: string, read: (text: string) => T | undefined): T | undefined {
    const nesting = this.#nesting;
    if (nesting.depth >= MAX_DEPTH) return tooDeep(src) as T;
    const deep = nesting.hasDeepLine ? DEEP_LINE.exec(src) : null;
    const before = deep ? src.lastIndexOf('\n\n', deep.index) : -1;
    if (deep && before < 0) {
      const end = src.indexOf('\n\n', deep.index);
      return tooDeep(end < 0 ? src : src.slice(0, end)) as T;
    }
    nesting.depth++;
    try {
      return read(before < 0 ? src : src.slice(0, before + 1));
    } finally {
      nesting.depth--;
    }
  }
}

export function tooDeep(raw: string, type: 'tooDeep' | 'tooLong' = 'tooDeep'): Tokens.Generic {
  return { type, raw, text: raw };
}

/** `hasDeepLine`: some line of the lesson begins with more markers than may be nested, be it in code. */
export interface Nesting {
  depth: number;
  readonly hasDeepLine: boolean;
}
