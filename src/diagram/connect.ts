import type { Channel } from '../model/diagram.ts';
import type { Context } from './context.ts';
import type { ChannelDraft, GroupDraft, NodeDraft, NoteDraft } from './draft.ts';
import { loopNotDrawn, unknownEnds } from './messages.ts';
import { likeness, sameName, stems } from './words.ts';

/** A channel with its ends and the pairs of nodes that it joins. */
export interface Connection {
  readonly draft: ChannelDraft;
  readonly from: GroupDraft;
  readonly to: GroupDraft;
  readonly manner: Channel['manner'];
  readonly pairs: readonly { readonly from: NodeDraft; readonly to: NodeDraft }[];
}

/** Nothing legible has more arrows in one channel. */
const MOST_PAIRS = 60;

/** Finds the ends of every channel, and adds the arrows of chains and trees. */
export function connect(context: Context): Connection[] {
  const connections: Connection[] = [];
  for (const draft of context.channels) {
    const [first] = draft.pairs ?? [];
    const home = (node: NodeDraft) => context.groups.find((group) => group.nodes.includes(node));
    const [start, end] = first ? [home(first.from), home(first.to)] : [];
    if (draft.pairs && start && end) {
      connections.push({ draft, from: start, to: end, manner: draft.manner ?? 'one-by-one', pairs: draft.pairs });
      continue;
    }
    const found = endsOf(draft, context.groups);
    if (!found) {
      context.diagnostics.push(unknownEnds(draft.span, draft.label));
      if (draft.label) context.notes.push(asNote(draft));
      continue;
    }
    const { from, to, nodes } = found;
    if (nodes && from === to && Math.abs(from.nodes.indexOf(nodes.from) - from.nodes.indexOf(nodes.to)) > 1) {
      context.diagnostics.push(loopNotDrawn(draft.span));
      if (draft.label) context.notes.push(asNote(draft));
      continue;
    }
    const pairs = nodes ? [nodes] : pairsBetween(from, to, draft.single);
    connections.push({
      draft,
      from,
      to,
      manner: draft.manner ?? (pairs.length > 1 && to.nodes.length === 1 ? 'one-by-one' : 'together'),
      pairs,
    });
  }
  const explicit = connections.length > 0;
  const joined = new Set(connections.filter(({ from, to }) => from === to).map(({ from }) => from));
  for (const group of context.groups) if (!joined.has(group) && isChain(group, context)) connections.push(chain(group));
  if (!explicit && isTree(context)) connections.push(...tree(context.groups));
  return connections;
}

/** The label of an arrow that cannot be drawn must not be lost with it. */
function asNote(draft: ChannelDraft): NoteDraft {
  return {
    kind: 'annotation',
    text: draft.label,
    colour: draft.colour,
    icon: null,
    section: draft.label,
    span: draft.span,
  };
}

function endsOf(
  draft: ChannelDraft,
  groups: readonly GroupDraft[],
): { from: GroupDraft; to: GroupDraft; nodes: { from: NodeDraft; to: NodeDraft } | null } | null {
  if (groups.length === 0) return null;
  const spoken = draft.ends ? { from: find(draft.ends.from, groups), to: find(draft.ends.to, groups) } : null;
  if (spoken?.from && spoken.to) {
    const [a, b] = [spoken.from, spoken.to];
    if (a.node && b.node && a.node !== b.node)
      return { from: a.group, to: b.group, nodes: { from: a.node, to: b.node } };
    if (a.group !== b.group) return { from: a.group, to: b.group, nodes: null };
  }
  // One arrow beside three or more layers shows a trend; it joins none of them.
  if (draft.single && draft.after >= groups.length && groups.length > 2) return null;
  const before = groups[draft.after - 1] ?? groups[0];
  const after = groups[draft.after] ?? (before === groups.at(-1) ? groups.at(-2) : groups.at(-1));
  if (!before || !after || before === after) return null;
  const [upper, lower] = groups.indexOf(before) < groups.indexOf(after) ? [before, after] : [after, before];
  return draft.direction === 'up' ? { from: lower, to: upper, nodes: null } : { from: upper, to: lower, nodes: null };
}

/** The node or group that some words name best. */
function find(words: string, groups: readonly GroupDraft[]): { group: GroupDraft; node: NodeDraft | null } | null {
  const wanted = stems(words);
  let best: { group: GroupDraft; node: NodeDraft | null } | null = null;
  let most = 0;
  const number = /\b(\d{1,2})\b/.exec(words)?.[1];
  for (const group of groups) {
    const score = group.cards ? 0 : likeness(wanted, stems(`${group.key.replace(/\([^)]*\)/g, ' ')} ${group.label}`));
    if (score > most)
      [most, best] = [score, { group, node: group.nodes.length === 1 ? (group.nodes[0] ?? null) : null }];
    for (const node of group.nodes) {
      const numbered = number !== undefined && node.ordinal === Number(number) ? 2 : 0;
      const own = likeness(wanted, stems(node.label)) + numbered + (sameName(words) === sameName(node.label) ? 2 : 0);
      if (own > most) [most, best] = [own, { group, node }];
    }
  }
  return best;
}

/** One to many, many to one, each to its counterpart, or all to all; a single arrow joins the middles. */
function pairsBetween(from: GroupDraft, to: GroupDraft, single: boolean): { from: NodeDraft; to: NodeDraft }[] {
  const [many, others] = [from.nodes, to.nodes];
  const middle = (nodes: readonly NodeDraft[]) => nodes[Math.floor((nodes.length - 1) / 2)];
  const [a, b] = [middle(many), middle(others)];
  if (!a || !b) return [];
  if (single && many.length > 1 && others.length > 1) return [{ from: a, to: b }];
  if (many.length === others.length && many.length > 1)
    return many.flatMap((node, i) => (others[i] ? [{ from: node, to: others[i] }] : []));
  if (many.length * others.length > MOST_PAIRS) return [{ from: a, to: b }];
  return many.flatMap((node) => others.map((other) => ({ from: node, to: other })));
}

const FLOW =
  /\b(?:work-?flow|pipeline|linear|sequence|sequential|arrow flow|connected by arrows|arrows? connect\w*|cycle|journey|chain)\b/i;

function isChain(group: GroupDraft, context: Context): boolean {
  if (group.nodes.length < 2) return false;
  if (group.chain) return true;
  const numbered = group.nodes.every((node) => node.ordinal !== null);
  if (numbered && group.cards && /^(?:stage|phase|step)$/.test(group.noun)) return true;
  return (
    numbered &&
    context.groups.length === 1 &&
    group.nodes.length > 2 &&
    FLOW.test(context.hints.join(' ')) &&
    !/^(?:card|layer|quadrant|tier|pillar)$/.test(group.noun)
  );
}

function chain(group: GroupDraft): Connection {
  const pairs = group.nodes.slice(1).flatMap((to, i) => (group.nodes[i] ? [{ from: group.nodes[i], to }] : []));
  return {
    draft: silent(group, group.arrangement === 'column' ? 'down' : 'across'),
    from: group,
    to: group,
    manner: 'one-by-one',
    pairs,
  };
}

/** Whether the brief speaks of a tree, and begins with its root. */
export function isTree(context: Context): boolean {
  const words = `${context.hints.join(' ')} ${context.groups.map((group) => group.key).join(' ')}`;
  return (
    context.groups.length > 1 &&
    context.groups[0]?.nodes.length === 1 &&
    /\b(?:tree|branch(?:es)?|trunk|decomposition|breakdown)\b/i.test(words)
  );
}

/** Joins each level of a tree with the one above. */
function tree(groups: readonly GroupDraft[]): Connection[] {
  return groups.slice(1).flatMap((group, i) => {
    const above = groups[i];
    if (!above || above.nodes.length === 0) return [];
    const pairs = group.nodes.flatMap((to, index) => {
      const from = parentOf(to, index, group, above);
      if (from) to.parent = from;
      return from ? [{ from, to }] : [];
    });
    return pairs.length > 0
      ? [{ draft: silent(group, 'down'), from: above, to: group, manner: 'together' as const, pairs }]
      : [];
  });
}

/** The node above that the list's lead names, else the one in the same share of the row. */
function parentOf(node: NodeDraft, index: number, group: GroupDraft, above: GroupDraft): NodeDraft | null {
  const hint = stems(node.parentHint);
  let best: NodeDraft | null = null;
  let most = 0;
  for (const candidate of above.nodes) {
    const score = likeness(hint, stems(candidate.label));
    if (score > most) [most, best] = [score, candidate];
  }
  return best ?? above.nodes[Math.floor((index * above.nodes.length) / group.nodes.length)] ?? null;
}

function silent(group: GroupDraft, direction: Channel['direction']): ChannelDraft {
  return {
    label: '',
    from: null,
    to: null,
    direction,
    colour: null,
    mark: 'dot',
    manner: null,
    single: false,
    pairs: null,
    ends: null,
    after: 0,
    span: group.span,
  };
}
