import type { Entry } from '../model/brief.ts';
import type { Channel } from '../model/diagram.ts';
import type { Context } from './context.ts';
import type { ChannelDraft, GroupDraft, NodeDraft, NoteDraft } from './draft.ts';
import { outsideQuotes } from './entry-text.ts';
import { isLookWord } from './look-words.ts';
import { unclearPairs, unknownEnd, unknownEnds } from './messages.ts';
import { nearest } from './nearest.ts';
import { sectionName } from './section-name.ts';
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
    const found = connectionOf(draft, context);
    if (!found) {
      if (draft.label) context.notes.push(asNote(draft, draft.label));
      if (draft.backLabel) context.notes.push(asNote(draft, draft.backLabel));
      continue;
    }
    connections.push(found);
    if (draft.bothWays) connections.push(back(found));
  }
  const explicit = connections.length > 0;
  const joined = new Set(connections.filter(leadsOn).map(({ from }) => from));
  const joins = joinLines(context, connections);
  // A chain goes before what leads back along it.
  for (const group of context.groups)
    if (group.chain || !joined.has(group))
      if (isChain(group, context)) connections.unshift(...chain(group, connections));
  if (!explicit && isTree(context)) connections.push(...tree(context.groups));
  else if (connections.length === 0 && joins.length > 0) connections.push(...layersJoined(context));
  if (connections.length > 0) for (const entry of joins) context.understood.add(entry.span.line);
  return gathered(connections);
}

/** Arrows without a label that lead about in one group are one channel. */
function gathered(connections: readonly Connection[]): Connection[] {
  const all: Connection[] = [];
  for (const one of connections) {
    const alike = all.findIndex(
      ({ draft, from, to }) =>
        isSilent(draft) &&
        isSilent(one.draft) &&
        from === one.from &&
        to === one.to &&
        draft.colour === one.draft.colour,
    );
    const first = all[alike];
    const known = (pair: Connection['pairs'][number]) =>
      first?.pairs.some(({ from, to }) => from === pair.from && to === pair.to);
    if (!first) all.push(one);
    else
      all[alike] = {
        ...first,
        manner: 'one-by-one',
        pairs: [...first.pairs, ...one.pairs.filter((pair) => !known(pair))],
      };
  }
  return all;
}

const isSilent = ({ label, bothWays }: ChannelDraft): boolean => label === '' && !bothWays;

/** Lines of their own that say `Arrows connecting the stations`: the group that they name becomes a chain, as does the only one. */
function joinLines(context: Context, connections: readonly Connection[]): Entry[] {
  const lines = new Set(connections.map(({ draft }) => draft.span.line));
  const joins = context.joins.filter(
    (entry) => !lines.has(entry.span.line) && !context.understood.has(entry.span.line),
  );
  return joins.filter((entry) => {
    const wanted = stems(outsideQuotes(`${entry.key ?? ''} ${entry.value}`));
    const named = context.groups.filter((group) => likeness(wanted, stems(`${group.key} ${group.label}`)) > 0);
    const [group] = context.groups.length === 1 ? context.groups : named;
    if (!group || group.nodes.length < 2 || group.arrangement === 'grid' || named.length > 1) return true;
    group.chain = true;
    context.understood.add(entry.span.line);
    return false;
  });
}

/** Where a channel leads, and which nodes it joins; null when that is not clear, which is reported. */
function connectionOf(draft: ChannelDraft, context: Context): Connection | null {
  const [first] = draft.pairs ?? [];
  const home = (node: NodeDraft) => context.groups.find((group) => group.nodes.includes(node));
  const [start, end] = first ? [home(first.from), home(first.to)] : [];
  if (draft.pairs && start && end)
    return { draft, from: start, to: end, manner: draft.manner ?? 'one-by-one', pairs: draft.pairs };
  const found = draft.ends ? namedEnds(draft.ends, draft, context) : endsOf(draft, context.groups);
  if (!found) {
    if (!draft.ends) context.diagnostics.push(unknownEnds(draft.span, draft.label));
    return null;
  }
  const { from, to, nodes } = found;
  const pairs = nodes ? [nodes] : pairsBetween(from, to, draft);
  if (pairs.length === 0) {
    context.diagnostics.push(unclearPairs(draft.span, draft.label, from.nodes.length, to.nodes.length));
    return null;
  }
  const manner = draft.manner ?? (pairs.length > 1 && to.nodes.length === 1 ? 'one-by-one' : 'together');
  return { draft, from, to, manner, pairs };
}

/** The same arrows the other way around. */
function back({ draft, from, to, pairs, manner }: Connection): Connection {
  const direction = draft.direction === 'across' ? 'across' : draft.direction === 'down' ? 'up' : 'down';
  return {
    draft: { ...draft, label: draft.backLabel, direction },
    from: to,
    to: from,
    manner: draft.manner ?? (pairs.length > 1 && from.nodes.length === 1 ? 'one-by-one' : manner),
    pairs: pairs.map((pair) => ({ from: pair.to, to: pair.from })),
  };
}

/** Whether arrows join a group's nodes to their next ones, so that it needs no further ones as a chain. */
function leadsOn({ from, to, pairs }: Connection): boolean {
  return from === to && pairs.some((pair) => from.nodes.indexOf(pair.to) === from.nodes.indexOf(pair.from) + 1);
}

/** The label of an arrow that cannot be drawn must not be lost with it. */
function asNote(draft: ChannelDraft, text: string): NoteDraft {
  return {
    kind: 'annotation',
    text,
    colour: draft.colour,
    icon: null,
    section: draft.label,
    span: draft.span,
  };
}

interface Ends {
  readonly from: GroupDraft;
  readonly to: GroupDraft;
  readonly nodes: { readonly from: NodeDraft; readonly to: NodeDraft } | null;
}

/** The things that an arrow names; null when one of them is unknown, which is reported with the nearest name. */
function namedEnds(ends: { from: string; to: string }, draft: ChannelDraft, context: Context): Ends | null {
  const [from, to] = [find(ends.from, context.groups), find(ends.to, context.groups)];
  if (from?.node && to?.node && from.node !== to.node)
    return { from: from.group, to: to.group, nodes: { from: from.node, to: to.node } };
  if (from && to && from.group !== to.group) return { from: one(from), to: one(to), nodes: null };
  const names = context.groups.flatMap((group) => [
    ...group.nodes.map((node) => node.label),
    sectionName(group.key).name,
  ]);
  const missing = [...(from ? [] : [ends.from]), ...(to ? [] : [ends.to])];
  const near = missing[0] === undefined ? null : nearest(missing[0], names.filter(Boolean));
  context.diagnostics.push(unknownEnd(draft.span, ends, missing, near));
  return null;
}

/** A group, or one of its nodes as a group of its own for counting pairs. */
function one({ group, node }: { group: GroupDraft; node: NodeDraft | null }): GroupDraft {
  return node && group.nodes.length > 1 ? { ...group, nodes: [node] } : group;
}

/** What stands before and after the line of an arrow. */
function endsOf(draft: ChannelDraft, groups: readonly GroupDraft[]): Ends | null {
  // One arrow beside three or more layers shows a trend; it joins none of them.
  if (draft.single && draft.after >= groups.length && groups.length > 2) return null;
  const before = groups[draft.after - 1] ?? groups[0];
  const after = groups[draft.after] ?? (before === groups.at(-1) ? groups.at(-2) : groups.at(-1));
  if (!before || !after || before === after) return null;
  const [upper, lower] = groups.indexOf(before) < groups.indexOf(after) ? [before, after] : [after, before];
  return draft.direction === 'up' || (draft.direction === 'across' && draft.leftwards)
    ? { from: lower, to: upper, nodes: null }
    : { from: upper, to: lower, nodes: null };
}

/** The node or group that some words name best. */
function find(words: string, groups: readonly GroupDraft[]): { group: GroupDraft; node: NodeDraft | null } | null {
  const wanted = stems(words);
  // Half of the words or fewer could mean anything.
  const telling = wanted.filter((word) => !isLookWord(word));
  const fit = (name: readonly string[]) =>
    telling.length > 0 && Math.floor(likeness(telling, name)) * 2 <= telling.length ? 0 : likeness(wanted, name);
  let best: { group: GroupDraft; node: NodeDraft | null } | null = null;
  let most = 0;
  const number = /\b(\d{1,2})\b/.exec(words)?.[1];
  for (const group of groups) {
    const score = group.cards ? 0 : fit(stems(`${group.key.replace(/\([^)]*\)/g, ' ')} ${group.label}`));
    if (score > most)
      [most, best] = [score, { group, node: group.nodes.length === 1 ? (group.nodes[0] ?? null) : null }];
    for (const node of group.nodes) {
      const numbered = number !== undefined && node.ordinal === Number(number) ? 2 : 0;
      const own = fit(stems(node.label)) + numbered + (sameName(words) === sameName(node.label) ? 2 : 0);
      if (own > most) [most, best] = [own, { group, node }];
    }
  }
  return best;
}

/**
 * One to many, many to one, each to its counterpart, or as their names tell; a single arrow joins the middles. Empty when
 * it is not clear which joins which.
 */
function pairsBetween(from: GroupDraft, to: GroupDraft, draft: ChannelDraft): { from: NodeDraft; to: NodeDraft }[] {
  const [many, others] = [from.nodes, to.nodes];
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

const FLOW =
  /\b(?:work-?flow|pipeline|linear|sequence|sequential|arrow flow|connected by arrows|arrows? connect\w*|cycle|journey|chain)\b/i;

/** Arrows from each layer to the next, where the brief only says that there are some; those that are unclear are left out. */
function layersJoined(context: Context): Connection[] {
  return context.groups.slice(1).flatMap((to, i) => {
    const from = context.groups[i];
    const draft = silent(to, 'down');
    const pairs = from ? pairsBetween(from, to, draft) : [];
    return from && pairs.length > 0 ? [{ draft, from, to, manner: 'together' as const, pairs }] : [];
  });
}

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

/** Arrows from each node to the next one, except where there is one already. */
function chain(group: GroupDraft, connections: readonly Connection[]): Connection[] {
  const pairs = group.nodes.slice(1).flatMap((to, i) => {
    const from = group.nodes[i];
    const known = connections.some((one) => one.pairs.some((pair) => pair.from === from && pair.to === to));
    return from && !known ? [{ from, to }] : [];
  });
  const draft = silent(group, group.arrangement === 'column' ? 'down' : 'across');
  return pairs.length > 0 ? [{ draft, from: group, to: group, manner: 'one-by-one', pairs }] : [];
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
    direction,
    leftwards: false,
    bothWays: false,
    backLabel: '',
    colour: null,
    mark: 'dot',
    manner: null,
    single: false,
    everyPair: false,
    pairs: null,
    ends: null,
    after: 0,
    span: group.span,
  };
}
