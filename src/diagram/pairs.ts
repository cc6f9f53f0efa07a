import type { ChannelDraft, NodeDraft } from './draft.ts';
import { likeness, stems } from './words.ts';

/** Nothing legible has more arrows in one channel. */
const MOST_PAIRS = 60;

/**
 * One to many, many to one, each to its counterpart, or as their names tell; a single arrow joins the middles. Empty when
 * it is not clear which joins which.
 */
export function pairsBetween(
  many: readonly NodeDraft[],
  others: readonly NodeDraft[],
  draft: ChannelDraft,
): { from: NodeDraft; to: NodeDraft }[] {
  const middle = (nodes: readonly NodeDraft[]) => nodes[Math.floor((nodes.length - 1) / 2)];
  const [a, b] = [middle(many), middle(others)];
  if (!a || !b) return [];
  if (draft.single && many.length > 1 && others.length > 1) return [{ from: a, to: b }];
  const all = many.length === 1 || others.length === 1 || draft.everyPair;
  if (all && many.length * others.length > MOST_PAIRS) return [{ from: a, to: b }];
  if (all) return many.flatMap((node) => others.map((other) => ({ from: node, to: other })));
  if (many.length === others.length)
    return many.flatMap((node, i) => (others[i] ? [{ from: node, to: others[i] }] : []));
  // Words that all share, such as `line` in a row of lines, tell nothing.
  const own = (nodes: readonly NodeDraft[]) => {
    const all = nodes.map((node) => stems(node.label));
    return all.map((words) => words.filter((word) => !all.every((each) => each.includes(word))));
  };
  const [left, right] = [own(many), own(others)];
  return many.flatMap((node, i) =>
    others.flatMap((other, j) => (likeness(left[i] ?? [], right[j] ?? []) > 0 ? [{ from: node, to: other }] : [])),
  );
}
