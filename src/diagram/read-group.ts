import type { Entry } from '../model/brief.ts';
import type { ColourUse, Context } from './context.ts';
import { checkCount } from './counts.ts';
import type { ChannelDraft, GroupDraft } from './draft.ts';
import { bareWords, labelOf, outsideQuotes, withoutColours } from './entry-text.ts';
import { paintAll, purposeful } from './group-paint.ts';
import { type LineKind, lineKind, startsWithQuote } from './line-kind.ts';
import { applyLooks } from './looks.ts';
import { joinsNamed } from './names.ts';
import { checkColourLine, colourUses } from './paint.ts';
import { readChannels } from './read-channel.ts';
import { listsByKey, readKeyed } from './read-keyed.ts';
import { listsNodes, ordinals, push, readChain, readList } from './read-list.ts';
import { itemNode, itemNodes, readFields, setIcon } from './read-node.ts';
import { noteLine, plainNote } from './read-notes.ts';
import { readSolo } from './read-solo.ts';
import { isTableRow, readTableRow } from './read-table.ts';
import { sectionName } from './section-name.ts';
import { groupArrangementIn, placeIn } from './shape-words.ts';
import { isPlural } from './speech.ts';
import { isStyleTalk } from './style-talk.ts';

interface Line {
  readonly entry: Entry;
  kind: LineKind;
}

/** `Each blocks the next` */
const LEADS_ON = /\bnext\b/i;

/**
 * Reads a section that names nodes. It becomes one node when it describes a single thing (`Card 1`: title, subtitle,
 * icon), else a group with a node for each thing that it lists. What fits neither becomes a note or is reported.
 */
export function readGroup(section: Entry, context: Context): void {
  const nested = section.children.filter(
    (entry) => entry.marker === 'section' && lineKind(entry) === 'list' && listsNodes(entry),
  );
  if (nested.length > 0 && section.children.some((entry) => !nested.includes(entry) && lineKind(entry) === 'item')) {
    // A heading within a section that names things of its own begins a section of its own.
    readGroup({ ...section, children: section.children.filter((entry) => !nested.includes(entry)) }, context);
    for (const entry of nested) readGroup(entry, context);
    return;
  }
  const key = section.key ?? '';
  const name = sectionName(key);
  const lines = section.children.map((entry) => ({ entry, kind: kindOf(entry, context) }));
  const group: GroupDraft = {
    key: withoutColours(key),
    label: '',
    arrangement: groupArrangementIn(`${withoutColours(key)} ${outsideQuotes(section.value)}`),
    nodes: [],
    chain:
      /\b(?:phases|steps|stages|workflow|process|pipeline|sequence)\b/i.test(key) && ordinals(section.children) >= 3,
    cards: false,
    solo: false,
    noun: name.numbered?.noun ?? '',
    span: section.span,
  };
  if (isBareList(lines, key)) for (const line of lines) if (line.kind === 'prose') line.kind = 'item';
  const makers = lines.filter(
    ({ entry, kind }) => ['item', 'items', 'chain'].includes(kind) || (kind === 'list' && listsNodes(entry)),
  );
  const fields = lines.filter(({ kind }) => ['label', 'detail', 'keyed', 'tag'].includes(kind));
  const own = startsWithQuote(section.value) ? section.quotes[0] : undefined;
  const channels: ChannelDraft[] = [];

  if (isTableRow(section, lines)) readTableRow(section, group, name.name, context);
  else if (
    makers.length > 1 &&
    lines.every(
      ({ entry, kind }) => entry.marker === 'plain' && (kind === 'item' || kind === 'icon' || kind === 'colour'),
    )
  )
    readLines(lines, group, context);
  else if (makers.length === 0 && listsByKey(lines, key))
    readKeyed(lines, group, context, (line) => readRemarks([line], group, context, channels, key));
  else if (makers.length === 0 && (own || fields.some(({ entry }) => entry.quotes.length > 0 || entry.value !== '')))
    readSolo(section, group, name.name || name.structure, context);
  else if (makers.length === 1 && makers[0]?.kind === 'item' && !own && !lines.some(({ kind }) => kind === 'label')) {
    const node = itemNode(makers[0].entry, context);
    if (node) {
      readFields(
        node,
        section.children.filter((entry) => entry !== makers[0]?.entry && !isRemark(entry)),
        context,
      );
      group.nodes.push(node);
      group.solo = true;
    }
    readRemarks(lines, group, context, channels, key);
  } else readMany(section, lines, group, context, channels);

  finish(section, lines, group, channels, name.numbered?.number ?? null, context);
}

/** `A → B` is about an arrow, rather than about two things, when both are named elsewhere. */
function kindOf(entry: Entry, context: Context): LineKind {
  const kind = lineKind(entry);
  return (kind === 'chain' || kind === 'keyed') && joinsNamed(entry, context.names) ? 'arrow' : kind;
}

/** Plain quoted lines below each other, without bullets, are the title of one thing and what it says. */
function readLines(lines: readonly Line[], group: GroupDraft, context: Context): void {
  const [first, ...more] = lines.filter(({ kind }) => kind === 'item').map(({ entry }) => entry);
  const node = first ? itemNode(first, context) : null;
  if (!node) return;
  readFields(node, [...more, ...lines.filter(({ kind }) => kind !== 'item').map(({ entry }) => entry)], context);
  group.nodes.push(node);
  group.solo = true;
}

/** Whether a section lists its things without quotes: two or more short bullets under a plural name, and no label otherwise. */
function isBareList(lines: readonly Line[], key: string): boolean {
  const bullets = lines.filter(({ kind }) => kind === 'prose');
  if (
    bullets.length < 2 ||
    lines.some(({ entry, kind }) => entry.quotes.length > 0 || kind === 'list' || kind === 'chain' || kind === 'item')
  )
    return false;
  if (!isPlural(sectionName(key).name || key) && !/^\p{Lu}+ \d/u.test(key)) return false;
  return bullets.every(
    ({ entry }) =>
      bareWords(entry.value).split(' ').length <= 6 &&
      /^[^\p{L}]{0,4}[\p{Lu}\d]/u.test(entry.value) &&
      !isStyleTalk(entry.value),
  );
}

/** Applies what is said of the section as a whole, and hands the group and its arrows on. */
function finish(
  section: Entry,
  lines: readonly Line[],
  group: GroupDraft,
  channels: readonly ChannelDraft[],
  number: number | null,
  context: Context,
): void {
  const uses: ColourUse[] = colourUses({ ...section, value: '', quotes: [] }, context);
  for (const { entry, kind } of lines) {
    if (kind === 'colour') {
      checkColourLine(entry, context);
      uses.push(...colourUses(entry, context));
    }
    if (kind === 'icon' && !group.solo) for (const node of group.nodes) setIcon(node, entry.value, entry, context);
    if (kind === 'each' || (kind === 'shape' && !group.solo)) {
      applyLooks(group.nodes, entry, context);
      if (kind === 'each' && LEADS_ON.test(entry.value) && group.nodes.length > 1) {
        group.chain = true;
        context.understood.add(entry.span.line);
      }
    }
  }
  paintAll(group.nodes, uses);
  for (const [i, channel] of channels.entries())
    channel.colour ??=
      purposeful(channel.label, uses) ??
      (group.nodes.length === 0 ? uses[Math.min(i, uses.length - 1)]?.hex : null) ??
      null;
  for (const node of group.nodes) {
    if (group.solo) {
      node.ordinal ??= number;
      node.place ??= placeIn(section.key ?? '');
    }
    if (/card/i.test(group.noun)) node.shape ??= 'card';
  }
  for (const channel of channels) context.channels.push(channel);
  if (group.nodes.length > 0) context.groups.push(group);
}

function readMany(
  section: Entry,
  lines: readonly Line[],
  group: GroupDraft,
  context: Context,
  channels: ChannelDraft[],
): void {
  const own = startsWithQuote(section.value) ? section.quotes[0] : undefined;
  if (own) group.label = own.text;
  else if (section.value && !isStyleTalk(section.value) && !/[→]/.test(section.value))
    context.hints.push(section.value);
  for (const line of lines) {
    if (line.kind === 'item') push(group, itemNode(line.entry, context));
    else if (line.kind === 'items') {
      for (const node of itemNodes(line.entry, context)) push(group, node);
      if (line.entry.key && lines.filter(({ kind }) => kind === 'items').length === 1) group.key = line.entry.key;
    } else if (line.kind === 'chain') readChain(line.entry, group, context);
    else if (line.kind === 'list') readList(line.entry, group, section.key ?? '', context);
    else readRemarks([line], group, context, channels, section.key ?? '');
  }
  const spoken = context.diagnostics.some(
    (one) => one.code === 'count-disagrees' && section.children.some((child) => child.span.line === one.line),
  );
  if (!spoken) checkCount(section, group.nodes.length, context);
}

/** What stands beside the nodes of a group: its label, arrows, remarks, and prose that is understood or reported. */
function readRemarks(
  lines: readonly Line[],
  group: GroupDraft,
  context: Context,
  channels: ChannelDraft[],
  section: string,
): void {
  for (const { entry, kind } of lines) {
    if (kind === 'label' && !group.label && group.nodes.length !== 1) group.label = labelOf(entry).text;
    else if (kind === 'remark') noteLine(entry, 'annotation', section, context);
    else if (kind === 'axis') plainNote(entry, `${entry.key}: ${entry.value}`, section, context);
    else if (kind === 'arrow') {
      const drafts = readChannels(entry, context);
      if (group.nodes.length === 0 || drafts.some(({ label, ends }) => label !== '' || ends)) channels.push(...drafts);
      else {
        group.chain = true;
        context.understood.add(entry.span.line);
      }
    } else if (kind === 'prose' || kind === 'style') {
      group.arrangement ??= kind === 'prose' ? groupArrangementIn(entry.value) : null;
    } else if (!group.solo && (kind === 'label' || kind === 'detail' || kind === 'keyed' || kind === 'list')) {
      if (entry.quotes.length > 0) noteLine(entry, 'annotation', section, context);
      else if (!isStyleTalk(entry.value) && kind !== 'list')
        plainNote(entry, `${entry.key}: ${entry.value}`, section, context);
    }
  }
}

function isRemark(entry: Entry): boolean {
  return ['remark', 'axis', 'arrow', 'prose'].includes(lineKind(entry));
}
