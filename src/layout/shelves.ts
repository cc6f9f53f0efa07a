/** Things beside each other in a row. */
export interface Shelf<T> {
  readonly items: readonly T[];
  /** px, of each item. */
  readonly widths: readonly number[];
  readonly height: number;
}

export interface Shelves<T> {
  readonly rows: readonly Shelf<T>[];
  readonly height: number;
}

/** Rounds in which the widths of a row are brought nearer to what makes its items equally high. */
const ROUNDS = 6;

/**
 * Sets items in rows, in their order, so that all of it is as low as possible: each row is as high as its highest item, and
 * shares the width out so that its items are about equally high. `heightAt` is an item's height at a width, null when it
 * cannot be that narrow; `most` items stand in a row at most. Null when an item does not fit at all.
 *
 * The rows are chosen as the lines of a paragraph are: the best break before each item follows from those before it.
 */
export function shelves<T>(
  items: readonly T[],
  width: number,
  gaps: { readonly x: number; readonly y: number },
  most: number,
  step: number,
  heightAt: (item: T, width: number) => number | null,
): Shelves<T> | null {
  const best: ({ readonly height: number; readonly from: number; readonly row: Shelf<T> | null } | null)[] = [
    { height: 0, from: 0, row: null },
  ];
  for (let end = 1; end <= items.length; end++) {
    best[end] = null;
    for (let from = end - 1; from >= Math.max(0, end - most); from--) {
      const before = best[from];
      if (!before) continue;
      const row = shelf(items.slice(from, end), width, gaps.x, step, heightAt);
      // What is too narrow for these items is so for one more.
      if (!row) break;
      const height = before.height + (from > 0 ? gaps.y : 0) + row.height;
      const found = best[end];
      if (!found || height < found.height) best[end] = { height, from, row };
    }
  }
  const rows: Shelf<T>[] = [];
  const whole = best[items.length];
  if (!whole) return null;
  for (let at = items.length; at > 0; ) {
    const cut = best[at];
    if (!cut?.row) return null;
    rows.unshift(cut.row);
    at = cut.from;
  }
  return { rows, height: whole.height };
}

function shelf<T>(
  items: readonly T[],
  width: number,
  gap: number,
  step: number,
  heightAt: (item: T, width: number) => number | null,
): Shelf<T> | null {
  const room = width - (items.length - 1) * gap;
  let shares: number[] = items.map(() => 1);
  let best: Shelf<T> | null = null;
  for (let round = 0; round < ROUNDS; round++) {
    const sum = shares.reduce((total, share) => total + share, 0);
    const widths = shares.map((share) => Math.floor((room * share) / sum / step) * step);
    const heights = items.map((item, i) => heightAt(item, widths[i] as number));
    const known = heights.filter((height) => height !== null);
    const tallest = Math.max(...known);
    if (known.length === items.length && (best === null || tallest < best.height))
      best = { items, widths, height: tallest };
    if (items.length === 1 || known.length === 0) break;
    const mean = known.reduce((total, height) => total + height, 0) / known.length;
    // An item that cannot be so narrow counts as twice too high.
    shares = widths.map((each, i) => Math.max(1, each) * Math.sqrt(Math.max(0.3, (heights[i] ?? mean * 2) / mean)));
  }
  return best;
}
