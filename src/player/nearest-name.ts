import { folded } from './find-slide.ts';

/** Names that have less in common are not the same thing under another name. */
const ALIKE = 0.4;

/**
 * The name that is most like one that is gone; null when none is. Likeness is Dice's: the pairs of letters that two names
 * share, of all that they have.
 */
export function nearestName(names: readonly string[], gone: string): string | null {
  let best: { readonly name: string; readonly likeness: number } | null = null;
  const wanted = pairsOf(gone);
  for (const name of names) {
    const pairs = pairsOf(name);
    const shared = [...wanted].filter((pair) => pairs.has(pair)).length;
    const likeness = (2 * shared) / (wanted.size + pairs.size || 1);
    if (likeness >= ALIKE && likeness > (best?.likeness ?? 0)) best = { name, likeness };
  }
  return best?.name ?? null;
}

/** Neighbouring letters of a name, with where it begins and ends. */
function pairsOf(name: string): ReadonlySet<string> {
  const text = `^${folded(name)}$`;
  return new Set(Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2)));
}
