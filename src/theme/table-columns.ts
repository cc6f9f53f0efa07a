import type { Table } from '../model/document.ts';
import { type DensitySizes, MANY_COLUMNS_PAD } from './sizes.ts';
import { remember } from './remember.ts';
import { extentOf, tokensOf } from './text-width.ts';

/** A column narrower than this, in em, is unreadable however long the others are. */
const NARROWEST = 3;
/** No word may claim more of a table than this share before it is broken. */
const LONGEST_WORD = 0.4;

/** A table of more columns than this keeps its cells closer together. */
const MANY = 6;

export const hasManyColumns = (table: Table): boolean => table.head.length > MANY;

/** px of padding at either side of a table's cells. */
export const cellPadOf = (table: Table, sizes: DensitySizes): number =>
  hasManyColumns(table) ? MANY_COLUMNS_PAD : sizes.cellPad[1];

/** px of padding that a column's cells have at their sides. The first stands flush with the heading above the table. */
export const padOf = (column: number, pad: number): number => (column === 0 ? pad : 2 * pad);

/** Labels are no longer than this, in em, and no sentences. */
const LONGEST_LABEL = 12;

/** Whether the first column names what the rows are about, and so is set semi-bold. */
export const hasLabels = (table: Table): boolean => remember(labelled, table, () => readLabels(table));

const labelled = new WeakMap<Table, boolean>();

function readLabels(table: Table): boolean {
  if (table.head.length < 2 || hasManyColumns(table) || table.rows.length < 2) return false;
  return table.rows.every(([first]) => {
    if (!first || first.length === 0) return false;
    const last = first.at(-1);
    if (last?.kind === 'text' && /[.?!:;]\s*$/.test(last.text)) return false;
    return extentOf(tokensOf(first, 600)).whole <= LONGEST_LABEL;
  });
}

/**
 * Widths of a table's columns in px. They fill `room` exactly, so that the browser has nothing to decide:
 * each column gets its longest word, and shares in the rest by how much more its longest line would like.
 */
export function tableColumns(table: Table, room: number, sizes: DensitySizes): readonly number[] {
  const fontSize = sizes.table.size;
  const pad = cellPadOf(table, sizes);
  const labels = hasLabels(table);
  const count = Math.max(1, table.head.length, ...table.rows.map((row) => row.length));
  const least = Array.from(
    { length: count },
    (_, c) => (hasManyColumns(table) ? 1 : NARROWEST) * fontSize + padOf(c, pad),
  );
  const wish = new Array<number>(count).fill(0);
  for (const [r, row] of [table.head, ...table.rows].entries()) {
    for (const [c, cell] of row.entries()) {
      const { whole, longest } = extentOf(tokensOf(cell, r === 0 || (c === 0 && labels) ? 600 : 400));
      least[c] = Math.max(least[c] ?? 0, Math.min(longest * fontSize, room * LONGEST_WORD) + padOf(c, pad) + 1);
      wish[c] = Math.max(wish[c] ?? 0, whole * fontSize + padOf(c, pad) + 1);
    }
  }
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  const leastSum = sum(least);
  if (leastSum >= room)
    return inWholePixels(
      least.map((w) => (w / leastSum) * room),
      room,
    );
  const full = wish.map((w, c) => Math.max(w, least[c] ?? 0));
  const fullSum = sum(full);
  if (fullSum <= room) return inWholePixels(roomy(full, longOnes(wish, labels, fontSize), room, AIR * fontSize), room);
  const want = full.map((w, c) => Math.sqrt(Math.max(0, w - (least[c] ?? 0))));
  const wantSum = sum(want) || 1;
  const spare = room - leastSum;
  return inWholePixels(
    least.map((w, c) => w + (spare * (want[c] ?? 0)) / wantSum),
    room,
  );
}

/** em that labels and other short columns get beyond what they hold, while the others share the rest. */
const AIR = 1.5;
/** A column is short when it needs no more than this part of what the widest one does, or these em. */
const SHORT = 0.3;
const SHORT_EM = 4;

/** Which columns share what a table has to spare: those that are neither labels nor short, or else all. */
function longOnes(wish: readonly number[], labelled: boolean, fontSize: number): readonly boolean[] {
  const widest = Math.max(...wish.slice(labelled ? 1 : 0));
  const long = wish.map((w, c) => !(labelled && c === 0) && w > Math.max(SHORT * widest, SHORT_EM * fontSize));
  return long.some(Boolean) ? long : wish.map((_, c) => !labelled || c > 0);
}

/** Columns with room to spare: the long ones equally wide if they can be, so that what is compared stands side by side. */
function roomy(full: readonly number[], long: readonly boolean[], room: number, air: number): readonly number[] {
  const count = long.filter(Boolean).length;
  const spare = room - full.reduce((a, b) => a + b, 0);
  const extra = Math.min(air, spare / full.length);
  const widths = full.map((width, c) => (long[c] ? width : width + extra));
  const left = spare - extra * (full.length - count);
  const equal = (widths.reduce((sum, width, c) => sum + (long[c] ? width : 0), 0) + left) / count;
  const even = widths.every((width, c) => !long[c] || width <= equal);
  return widths.map((width, c) => (!long[c] ? width : even ? equal : width + left / count));
}

function inWholePixels(widths: readonly number[], room: number): readonly number[] {
  const whole = widths.map(Math.floor);
  const rest = Math.round(room) - whole.reduce((a, b) => a + b, 0);
  return whole.map((w, c) => (c < rest ? w + 1 : w));
}
