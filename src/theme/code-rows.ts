import { remember } from './remember.ts';
import { CODE_HANG, type DensitySizes, GUTTER, MONO_ADVANCE, TAB } from './sizes.ts';
import { columnsOf } from './text-width.ts';

/** Rows that a line of code takes in a column of `room` px: long lines wrap at spaces, and stand in where they go on. */
export function rowsOfLine(line: string, room: number, fontSize: number): number {
  const columns = Math.floor(room / (fontSize * MONO_ADVANCE) - 0.05);
  const text = line.replace(/\s+$/, '');
  if (text.length * 2.4 <= columns && !text.includes('\t')) return 1;
  let x = 0;
  let rows = 1;
  for (const [piece] of text.matchAll(/\t|\u0020+|[^\t\u0020]+/g)) {
    if (piece === '\t') {
      x = (Math.floor(x / TAB) + 1) * TAB;
      continue;
    }
    const width = columnsOf(piece);
    if (piece[0] === ' ') {
      // Spaces hang over the edge, but those that open a line push the text after them.
      x += width;
      continue;
    }
    if (x + width <= columns) {
      x += width;
      continue;
    }
    if (x > 0) {
      rows++;
      x = CODE_HANG;
    }
    const free = columns - CODE_HANG;
    if (width <= free) x += width;
    else {
      rows += Math.ceil(width / (free * 0.85)) - 1;
      x = columns;
    }
  }
  return rows;
}

interface Counted {
  readonly lines: readonly string[];
  readonly starts: Map<number, readonly number[]>;
}
const counted = new Map<string, Counted>();
/** Texts whose rows are kept. Pacing asks for the same few again and again. */
const KEPT = 64;

function counts(text: string): Counted {
  let known = counted.get(text);
  if (!known) {
    if (counted.size >= KEPT) counted.clear();
    known = { lines: text.split('\n'), starts: new Map() };
    counted.set(text, known);
  }
  return known;
}

/** Lines of a text. */
export const linesOf = (text: string): readonly string[] => counts(text).lines;

/** Code as far as its width goes. Raw text has no steps. */
type Lines = { readonly text: string; readonly steps?: readonly unknown[] };

/** Columns that the numbers of lines take beside code that is stepped through; 0 beside any other. */
export const gutterOf = ({ text, steps }: Lines): number =>
  steps && steps.length > 0 ? String(linesOf(text).length).length + GUTTER : 0;

/** px that the lines of a panel of code have, in a column of `room` px. */
export const codeRoom = (code: Lines, room: number, { codePad, code: type }: DensitySizes): number =>
  room - 2 * codePad[1] - Math.ceil(gutterOf(code) * MONO_ADVANCE * type.size);

/**
 * Rows that a text has taken before each of its lines, and in all: the rows of lines a to b, from 1, are
 * `starts[b] - starts[a - 1]`.
 */
export function rowStarts(text: string, room: number, fontSize: number): readonly number[] {
  const { lines, starts: bySize } = counts(text);
  return remember(bySize, room * 64 + fontSize, () => {
    const starts = [0];
    for (const line of lines) starts.push((starts.at(-1) ?? 0) + rowsOfLine(line, room, fontSize));
    return starts;
  });
}
