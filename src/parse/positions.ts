import type { Span } from '../model/span.ts';

/** A stretch of text that knows where each of its characters stands in the author's file. */
export interface Region {
  readonly text: string;
  /** Where the character at the offset stands in the file. */
  span(offset: number): Span;
  /** Index of the line of the text, from 0, that holds the offset. */
  lineAt(offset: number): number;
  /** The line's text without its end, and the offset at which it begins. */
  line(index: number): { readonly text: string; readonly start: number };
}

/** The body of a file; `firstLine` is the number of its first line in the file, from 1. Line ends must be `\n`. */
export function rootRegion(text: string, file: string, firstLine: number): Region {
  const lines = lineIndex(text);
  return {
    text,
    ...lines,
    span(offset) {
      const index = lines.lineAt(offset);
      return { file, line: firstLine + index, column: offset - lines.line(index).start + 1 };
    },
  };
}

/**
 * Text whose lines are those of `parent` from `offset` on, each without some prefix: a bullet, indentation, a `>`.
 * A column is found by looking for the line's text in its parent's line, from the end, where only prefixes were taken.
 */
export function childRegion(parent: Region, offset: number, text: string): Region {
  const lines = lineIndex(text);
  return {
    text,
    ...lines,
    span(at) {
      const index = lines.lineAt(at);
      const own = lines.line(index);
      const outer = parent.line(parent.lineAt(offset) + index);
      const within = at - own.start;
      if (outer.text.endsWith(own.text)) return parent.span(outer.start + outer.text.length - own.text.length + within);
      const from = index === 0 ? offset - outer.start : 0;
      const found = outer.text.indexOf(own.text.trim(), from);
      if (found >= 0) return parent.span(outer.start + found + Math.max(0, within - indentOf(own.text)));
      return parent.span(outer.start + Math.max(from, indentOf(outer.text)));
    },
  };
}

/** Number of characters of white space that the text begins with. */
export function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

function lineIndex(text: string): Pick<Region, 'lineAt' | 'line'> {
  let starts: number[] | null = null;
  const known = (): number[] => {
    if (starts) return starts;
    starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  };
  return {
    lineAt(offset) {
      const all = known();
      let low = 0;
      let high = all.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((all[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return low;
    },
    line(index) {
      const all = known();
      const start = all[index] ?? text.length;
      const next = all[index + 1];
      return { text: text.slice(start, next === undefined ? text.length : next - 1), start };
    },
  };
}
