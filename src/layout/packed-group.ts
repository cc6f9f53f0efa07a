import type { Node } from '../model/diagram.ts';
import type { Box } from '../model/layout.ts';
import { type Figure, figure } from './node-figure.ts';
import { merge, type Parts, type Setting } from './parts.ts';
import { type Shelf, shelves } from './shelves.ts';

/** px that are kept between boxes. */
export interface Gaps {
  readonly x: number;
  readonly y: number;
}

/** The nodes of a group in rows, each as high as its own highest box. */
export interface PackedGroup {
  readonly height: number;
  readonly rows: number;
  /** Places the boxes; `spare` px of height are shared among the rows. */
  place(left: number, top: number, spare: number): Parts;
}

/** The figure of a node for a width, remembered, since packing asks again and again. */
export type FigureBook = (node: Node, width: number) => Figure | null;

/** px: widths that are tried are multiples of this. */
export const STEP = 8;
const NARROWEST = 48;
/** A box is not drawn wider than this much of what its text takes, so that short words do not become bars. */
const AIRY = 1.5;

export function figureBook(setting: Setting): FigureBook {
  const known = new Map<Node, Map<number, Figure | null>>();
  return (node, width) => {
    let own = known.get(node);
    if (!own) {
      own = new Map();
      known.set(node, own);
    }
    let found = own.get(width);
    if (found === undefined) {
      found = width < NARROWEST ? null : figure(node, width, setting);
      if (found && found.width > width + 1) found = null;
      own.set(width, found);
    }
    return found;
  };
}

/**
 * The rows in which the nodes of a group take least height within a width: cells of one width if `even`, else each as wide as
 * its text asks for. Null when a word is wider than that.
 */
export function packGroup(
  nodes: readonly Node[],
  width: number,
  gaps: Gaps,
  even: boolean,
  book: FigureBook,
): PackedGroup | null {
  const found = even ? cellsOf(nodes, width, gaps, book) : bricksOf(nodes, width, gaps, book);
  if (!found) return null;
  const { rows, height } = found;
  return {
    height,
    rows: rows.length,
    place(left, top, spare) {
      let y = top;
      const parts = rows.map(({ items, widths, height: least }): Parts => {
        const high = least + spare / rows.length;
        const taken = widths.reduce((sum, each) => sum + each, 0) + (items.length - 1) * gaps.x;
        let x = left + (width - taken) / 2;
        const placed = items.map((node, i) => {
          const box: Box = { x, y, width: widths[i] as number, height: high };
          x += box.width + gaps.x;
          return (book(node, Math.floor(box.width / STEP) * STEP) as Figure).place(box);
        });
        y += high + gaps.y;
        return merge(...placed);
      });
      return merge(...parts);
    },
  };
}

interface Rows {
  readonly rows: readonly Shelf<Node>[];
  readonly height: number;
}

const bricksOf = (nodes: readonly Node[], width: number, gaps: Gaps, book: FigureBook): Rows | null =>
  shelves(nodes, width, gaps, 8, STEP, (node, wide) => book(node, wide)?.height ?? null);

function cellsOf(nodes: readonly Node[], width: number, gaps: Gaps, book: FigureBook): Rows | null {
  let best: Rows | null = null;
  for (let columns = 1; columns <= nodes.length; columns++) {
    const cell = Math.floor((width - (columns - 1) * gaps.x) / columns / STEP) * STEP;
    const figures: Figure[] = [];
    for (const node of nodes) {
      const found = book(node, cell);
      // Narrower cells will not hold what this one does not.
      if (!found) return best;
      figures.push(found);
    }
    const airy = Math.max(...figures.map((each) => each.width)) * AIRY;
    const wide = Math.min(cell, Math.ceil(airy / STEP) * STEP);
    const rows: Shelf<Node>[] = [];
    for (let i = 0; i < nodes.length; i += columns) {
      const items = nodes.slice(i, i + columns);
      rows.push({
        items,
        widths: items.map(() => wide),
        height: Math.max(...items.map((node) => book(node, wide)?.height ?? Number.POSITIVE_INFINITY)),
      });
    }
    const height = rows.reduce((sum, row) => sum + row.height, 0) + (rows.length - 1) * gaps.y;
    if (best === null || height < best.height) best = { rows, height };
  }
  return best;
}
