import type { Channel } from '../model/diagram.ts';
import type { Context } from './context.ts';
import type { ChannelDraft, GroupDraft, NodeDraft, NoteDraft } from './draft.ts';
import { namedEnds, placedEnds } from './ends.ts';
import { chain, isChain, isTree, joinGroups, layersJoined, leadsOn, tree } from './implied-arrows.ts';
import { unclearPairs, unknownEnds } from './messages.ts';
import { pairsBetween } from './pairs.ts';

/** A channel with its ends and the pairs of nodes that it joins. */
export interface Connection {
  readonly draft: ChannelDraft;
  readonly from: GroupDraft;
  readonly to: GroupDraft;
  readonly manner: Channel['manner'];
  readonly pairs: readonly { readonly from: NodeDraft; readonly to: NodeDraft }[];
}

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
  const joins = joinGroups(context, connections);
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

/** Where a channel leads, and which nodes it joins; null when that is not clear, which is reported. */
function connectionOf(draft: ChannelDraft, context: Context): Connection | null {
  const [first] = draft.pairs ?? [];
  const home = (node: NodeDraft) => context.groups.find((group) => group.nodes.includes(node));
  const [start, end] = first ? [home(first.from), home(first.to)] : [];
  if (draft.pairs && start && end)
    return { draft, from: start, to: end, manner: draft.manner ?? 'one-by-one', pairs: draft.pairs };
  const found = draft.ends ? namedEnds(draft.ends, draft, context) : placedEnds(draft, context.groups);
  if (!found) {
    if (!draft.ends) context.diagnostics.push(unknownEnds(draft.span, draft.label));
    return null;
  }
  const { from, to, fromNodes, toNodes } = found;
  const pairs = pairsBetween(fromNodes, toNodes, draft);
  if (pairs.length === 0) {
    context.diagnostics.push(unclearPairs(draft.span, draft.label, fromNodes.length, toNodes.length));
    return null;
  }
  const manner = draft.manner ?? (pairs.length > 1 && toNodes.length === 1 ? 'one-by-one' : 'together');
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
