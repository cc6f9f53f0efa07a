import type { Context } from './context.ts';
import type { ChannelDraft, GroupDraft, NodeDraft } from './draft.ts';
import { isLookWord } from './look-words.ts';
import { unknownEnd } from './messages.ts';
import { nearest } from './nearest.ts';
import { sectionName } from './section-name.ts';
import { likeness, sameName, stems } from './words.ts';

/** What an arrow joins: groups, or as `fromNodes` and `toNodes` single things in them. */
export interface Ends {
  readonly from: GroupDraft;
  readonly to: GroupDraft;
  readonly fromNodes: readonly NodeDraft[];
  readonly toNodes: readonly NodeDraft[];
}

/** The things that an arrow names; null when one of them is unknown, which is reported with the nearest name. */
export function namedEnds(ends: { from: string; to: string }, draft: ChannelDraft, context: Context): Ends | null {
  const [from, to] = [find(ends.from, context.groups), find(ends.to, context.groups)];
  if (from && to && (from.group !== to.group || (from.node && to.node && from.node !== to.node)))
    return { from: from.group, to: to.group, fromNodes: nodesOf(from), toNodes: nodesOf(to) };
  const names = context.groups.flatMap((group) => [
    ...group.nodes.map((node) => node.label),
    sectionName(group.key).name,
  ]);
  const missing = [...(from ? [] : [ends.from]), ...(to ? [] : [ends.to])];
  const near = missing[0] === undefined ? null : nearest(missing[0], names.filter(Boolean));
  context.diagnostics.push(unknownEnd(draft.span, ends, missing, near));
  return null;
}

function nodesOf({ group, node }: Found): readonly NodeDraft[] {
  return node ? [node] : group.nodes;
}

/** What stands before and after the line of an arrow. */
export function placedEnds(draft: ChannelDraft, groups: readonly GroupDraft[]): Ends | null {
  // One arrow beside three or more layers shows a trend; it joins none of them.
  if (draft.single && draft.after >= groups.length && groups.length > 2) return null;
  const before = groups[draft.after - 1] ?? groups[0];
  const after = groups[draft.after] ?? (before === groups.at(-1) ? groups.at(-2) : groups.at(-1));
  if (!before || !after || before === after) return null;
  const [upper, lower] = groups.indexOf(before) < groups.indexOf(after) ? [before, after] : [after, before];
  const turned = draft.direction === 'up' || (draft.direction === 'across' && draft.leftwards);
  const [from, to] = turned ? [lower, upper] : [upper, lower];
  return { from, to, fromNodes: from.nodes, toNodes: to.nodes };
}

interface Found {
  readonly group: GroupDraft;
  readonly node: NodeDraft | null;
}

/** The node or group that some words name best. */
function find(words: string, groups: readonly GroupDraft[]): Found | null {
  const wanted = stems(words);
  // Half of the words or fewer could mean anything.
  const telling = wanted.filter((word) => !isLookWord(word));
  const score = (name: readonly string[]) =>
    telling.length > 0 && Math.floor(likeness(telling, name)) * 2 <= telling.length ? 0 : likeness(wanted, name);
  let best: Found | null = null;
  let most = 0;
  const number = /\b(\d{1,2})\b/.exec(words)?.[1];
  for (const group of groups) {
    const whole = group.cards ? 0 : score(stems(`${group.key.replace(/\([^)]*\)/g, ' ')} ${group.label}`));
    if (whole > most)
      [most, best] = [whole, { group, node: group.nodes.length === 1 ? (group.nodes[0] ?? null) : null }];
    for (const node of group.nodes) {
      const numbered = number !== undefined && node.ordinal === Number(number) ? 2 : 0;
      const own = score(stems(node.label)) + numbered + (sameName(words) === sameName(node.label) ? 2 : 0);
      if (own > most) [most, best] = [own, { group, node }];
    }
  }
  return best;
}
