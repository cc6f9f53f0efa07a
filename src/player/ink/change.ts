import type { Stroke } from './stroke.ts';

/** What one act has done to the strokes of a slide. */
export interface Change {
  readonly added: readonly Stroke[];
  readonly removed: readonly Stroke[];
}

export const reverse = ({ added, removed }: Change): Change => ({ added: removed, removed: added });

/**
 * Strokes after a change, in the order in which they were drawn. Another window may have changed them since: what is
 * there already is not added twice, and what is gone already cannot be missed.
 */
export function changed(strokes: readonly Stroke[], { added, removed }: Change): Stroke[] {
  const byId = new Map(strokes.map((stroke) => [stroke.id, stroke]));
  for (const { id } of removed) byId.delete(id);
  for (const stroke of added) byId.set(stroke.id, stroke);
  return [...byId.values()].sort((a, b) => a.id - b.id);
}

/** Acts that are remembered. */
const MOST_ACTS = 200;

/** What was done on a slide and can be undone, and what was undone and can be done again; the latest last. */
export interface History {
  readonly past: readonly Change[];
  readonly future: readonly Change[];
}

export const NO_HISTORY: History = { past: [], future: [] };

export const record = ({ past }: History, change: Change): History => ({
  past: [...past, change].slice(-MOST_ACTS),
  future: [],
});

/** A history after its last act was undone, and the change that undoes it; null when there is none. */
export function undone({ past, future }: History): readonly [History, Change] | null {
  const last = past.at(-1);
  return last ? [{ past: past.slice(0, -1), future: [...future, last] }, reverse(last)] : null;
}

/** The same for doing again what was undone last. */
export function redone({ past, future }: History): readonly [History, Change] | null {
  const last = future.at(-1);
  return last ? [{ past: [...past, last], future: future.slice(0, -1) }, last] : null;
}
