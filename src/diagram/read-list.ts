import type { Entry } from '../model/brief.ts';
import type { Context } from './context.ts';
import { checkCount } from './counts.ts';
import type { GroupDraft, NodeDraft } from './draft.ts';
import { outsideQuotes, placeOf } from './entry-text.ts';
import { chainParts, lineKind } from './line-kind.ts';
import { itemNode, itemNodes, makeNode } from './read-node.ts';
import { readChannels } from './read-channel.ts';
import { noteLine, plainNote } from './read-notes.ts';
import { groupArrangementIn } from './shape-words.ts';
import { isStyleTalk } from './style-talk.ts';
import { sameName } from './words.ts';

/** Reads `Seven agents arranged in arc:` with what stands below it. */
export function readList(entry: Entry, group: GroupDraft, section: string, context: Context): void {
  const words = outsideQuotes(`${entry.key ?? ''} ${entry.value}`);
  const before = group.nodes.length;
  const notesBefore = context.notes.length;
  group.arrangement ??= groupArrangementIn(words);
  const bullets = /\b(?:bullets?|notes?|annotations?)\b/i.test(words);
  const branch = /\b(?:tasks?|branch(?:es)?|children|sub-?\w+|leaves)\b/i.test(words);
  if (/\b(?:flow|sequence|chain|pipeline)\b/i.test(words) && ordinals(entry.children) > 1) group.chain = true;
  for (const child of entry.children) {
    const kind = lineKind(child);
    if (bullets && kind !== 'style')
      plainNote(child, child.key ? `${child.key}: ${child.value}` : child.value, entry.key ?? '', context);
    else if (kind === 'chain') readChain(child, group, context);
    else if (kind === 'items') for (const node of itemNodes(child, context)) push(group, node);
    else if (kind === 'list') readList(child, group, section, context);
    else if (
      kind === 'item' ||
      child.marker === 'ordinal' ||
      (kind === 'prose' && !isStyleTalk(child.value)) ||
      (kind === 'keyed' && child.value !== '')
    ) {
      const node = itemNode(
        kind === 'keyed' ? { ...child, marker: 'ordinal', ordinal: child.ordinal } : child,
        context,
      );
      if (node && branch) node.parentHint = words;
      push(group, node);
    } else if (child.quotes.length > 0) noteLine(child, 'annotation', section, context);
  }
  checkCount(entry, Math.max(group.nodes.length - before, context.notes.length - notesBefore), context);
}

/** `User → Interface → Action`: nodes that follow one another. */
export function readChain(entry: Entry, group: GroupDraft, context: Context): void {
  const found: NodeDraft[] = [];
  for (const part of chainParts(entry.value)) {
    const label = part
      .replace(/^\d{1,2}[.)]\s+/, '')
      .replace(/\([^()]*\)/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    const known = group.nodes.find((node) => sameName(node.label) === sameName(label) && sameName(label) !== '');
    const quote = entry.quotes.find((one) => one.text === label);
    const node = known ?? (label ? makeNode(label, quote?.span ?? placeOf(entry, label), context) : null);
    if (node && !known) group.nodes.push(node);
    if (node) found.push(node);
  }
  const pairs = found.slice(1).flatMap((to, i) => (found[i] && found[i] !== to ? [{ from: found[i], to }] : []));
  if (pairs.length === 0) return;
  const [silent] = readChannels({ ...entry, quotes: [], key: null, value: '' }, context);
  if (silent)
    context.channels.push({ ...silent, direction: group.arrangement === 'column' ? 'down' : 'across', pairs });
}

export function push(group: GroupDraft, node: NodeDraft | null): void {
  if (node) group.nodes.push(node);
}

/** Whether what stands below a line names nodes, and not only properties. */
export function listsNodes(entry: Entry): boolean {
  const bullets = /\b(?:bullets?|notes?|annotations?)\b/i.test(entry.key ?? entry.value);
  return (
    bullets ||
    entry.children.some(
      (child) =>
        child.marker === 'ordinal' || ['item', 'items', 'chain', 'list', 'prose', 'keyed'].includes(lineKind(child)),
    )
  );
}

export function ordinals(entries: readonly Entry[]): number {
  return entries.reduce((sum, entry) => sum + (entry.marker === 'ordinal' ? 1 : 0) + ordinals(entry.children), 0);
}
