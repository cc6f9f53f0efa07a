import type { GroupDraft } from './draft.ts';
import { isSide, sectionName } from './section-name.ts';
import type { Context } from './context.ts';

/**
 * Joins neighbouring sections that describe one thing each (`Card 1`, `Card 2`, …) into one group. Sections that say where
 * they stand (`Top Layer`) stay apart, as do numbered ones of which any lists several things.
 */
export function mergeGroups(context: Context): void {
  const lists = new Set(context.groups.filter((group) => !group.solo).map((group) => group.noun));
  const merged: GroupDraft[] = [];
  const movedTo = new Map<number, number>();
  for (const [i, group] of context.groups.entries()) {
    const last = merged.at(-1);
    const between = context.channels.some((channel) => channel.after === i && channel.ends === null);
    if (last && !between && joins(last, group, lists)) {
      last.nodes.push(...group.nodes);
      last.cards = true;
      last.arrangement ??= group.arrangement;
    } else merged.push({ ...group, nodes: [...group.nodes] });
    movedTo.set(i, merged.length - 1);
  }
  for (const [i, channel] of context.channels.entries()) {
    const before = movedTo.get(channel.after - 1);
    context.channels[i] = { ...channel, after: before === undefined ? 0 : before + 1 };
  }
  context.groups.splice(0, context.groups.length, ...merged);
  for (const group of context.groups) if (group.cards) arrangeCards(group, context);
}

function joins(a: GroupDraft, b: GroupDraft, lists: ReadonlySet<string>): boolean {
  if (!a.solo || !b.solo || a.noun !== b.noun) return false;
  if (a.noun !== '') return !lists.has(a.noun);
  const apart = (group: GroupDraft) =>
    isSide(sectionName(group.key).structure) || /\b(?:layer|side|side|half|cent(?:er|re))\b/i.test(group.key);
  const placed = (group: GroupDraft) =>
    group.nodes.every((node) => node.place !== null && (node.place.row !== 0 || node.place.column !== 0));
  return (placed(a) && placed(b)) || (!apart(a) && !apart(b));
}

/** Puts layers that say where they stand in that order, the top one first; they may be told from the base up. */
export function sortLayers(context: Context): void {
  const rank = (group: GroupDraft) => VERTICAL.findIndex((pattern) => pattern.test(group.key));
  if (context.groups.some((group) => rank(group) < 0)) return;
  context.groups.sort((a, b) => rank(a) - rank(b));
}

const VERTICAL = [/^(?:top|upper)\b/i, /^(?:middle|cent(?:er|re))\b/i, /^(?:bottom|lower|base|foundation)\b/i];

/** Cards with places are put into reading order, in a grid; layers stand on each other; others stand in a row. */
function arrangeCards(group: GroupDraft, context: Context): void {
  const placed = group.nodes.every((node) => node.place !== null);
  if (placed) {
    group.nodes.sort(
      (a, b) => (a.place?.row ?? 0) - (b.place?.row ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0),
    );
    group.arrangement = 'grid';
  }
  const hints = context.hints.join(' ');
  group.arrangement ??=
    /^(?:layer|tier|level)$/.test(group.noun) || /\bvertical stack\b/i.test(hints)
      ? 'column'
      : /\bgrid\b/i.test(hints)
        ? 'grid'
        : null;
}
