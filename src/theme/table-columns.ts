import type { Table } from '../model/document.ts';
import { type DensitySizes, MANY_COLUMNS_PAD } from './sizes.ts';
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

/**
 * Widths of a table's columns in px. They fill `room` exactly, so that the browser has nothing to decide:
 * each column gets its longest word, and shares in the rest by how much more its longest line would like.
 */
export function tableColumns(table: Table, room: number, sizes: DensitySizes): readonly number[] {
  const fontSize = sizes.table.size;
  const pad = cellPadOf(table, sizes);
  const count = Math.max(1, table.head.length, ...table.rows.map((row) => row.length));
  const least = Array.from(
    { length: count },
    (_, c) => (hasManyColumns(table) ? 1 : NARROWEST) * fontSize + padOf(c, pad),
  );
  const wish = new Array<number>(count).fill(0);
  for (const [r, row] of [table.head, ...table.rows].entries()) {
    for (const [c, cell] of row.entries()) {
      const { whole, longest } = extentOf(tokensOf(cell, r === 0 ? 600 : 400));
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
  // With room to spare the columns keep their proportions; the root keeps one long line from starving the others.
  if (fullSum <= room)
    return inWholePixels(
      full.map((w) => (w / fullSum) * room),
      room,
    );
  const want = full.map((w, c) => Math.sqrt(Math.max(0, w - (least[c] ?? 0))));
  const wantSum = sum(want) || 1;
  const spare = room - leastSum;
  return inWholePixels(
    least.map((w, c) => w + (spare * (want[c] ?? 0)) / wantSum),
    room,
  );
}

function inWholePixels(widths: readonly number[], room: number): readonly number[] {
  const whole = widths.map(Math.floor);
  const rest = Math.round(room) - whole.reduce((a, b) => a + b, 0);
  return whole.map((w, c) => (c < rest ? w + 1 : w));
}
