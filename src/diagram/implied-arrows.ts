import type { Entry } from '../model/brief.ts';
import type { Channel } from '../model/diagram.ts';
import type { Connection } from './connect.ts';
import type { Context } from './context.ts';
import type { ChannelDraft, GroupDraft, NodeDraft } from './draft.ts';
import { outsideQuotes } from './entry-text.ts';
import { pairsBetween } from './pairs.ts';
import { likeness, stems } from './words.ts';

/** Whether arrows join a group's nodes to their next ones, so that it needs no further ones as a chain. */
export function leadsOn({ from, to, pairs }: Connection): boolean {
  return from === to && pairs.some((pair) => from.nodes.indexOf(pair.to) === from.nodes.indexOf(pair.from) + 1);
}

/** Lines of their own that say `Arrows connecting the stations`: the group that they name becomes a chain, as does the only one. */
export function joinGroups(context: Context, connections: readonly Connection[]): Entry[] {
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

const FLOW =
  /\b(?:work-?flow|pipeline|linear|sequence|sequential|arrow flow|connected by arrows|arrows? connect\w*|cycle|journey|chain)\b/i;

/** Arrows from each layer to the next, where the brief only says that there are some; those that are unclear are left out. */
export function layersJoined(context: Context): Connection[] {
  return context.groups.slice(1).flatMap((to, i) => {
    const from = context.groups[i];
    const draft = silent(to, 'down');
    const pairs = from ? pairsBetween(from.nodes, to.nodes, draft) : [];
    return from && pairs.length > 0 ? [{ draft, from, to, manner: 'together' as const, pairs }] : [];
  });
}

/** Whether each thing of a group leads to the next one. */
export function isChain(group: GroupDraft, context: Context): boolean {
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
export function chain(group: GroupDraft, connections: readonly Connection[]): Connection[] {
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
export function tree(groups: readonly GroupDraft[]): Connection[] {
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

/** Arrows without a word of their own. */
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
