import type { Entry } from '../model/brief.ts';
import type { ColourUse, Context } from './context.ts';
import type { ChannelDraft, GroupDraft, NodeDraft } from './draft.ts';
import { labelOf, outsideQuotes, shownText, withoutColours } from './entry-text.ts';
import { chainParts, type LineKind, lineKind, startsWithQuote } from './line-kind.ts';
import { countDisagrees, notDrawn } from './messages.ts';
import { checkColourLine, colourUses, paintNode } from './paint.ts';
import { readChannel } from './read-channel.ts';
import { itemNode, itemNodes, makeNode, readFields } from './read-node.ts';
import { noteLine, plainNote } from './read-notes.ts';
import { applyLooks } from './looks.ts';
import { sectionName } from './section-name.ts';
import { groupArrangementIn, placeIn } from './shape-words.ts';
import { isStyleTalk } from './style-talk.ts';
import { likeness, stems } from './words.ts';

interface Line {
  readonly entry: Entry;
  readonly kind: LineKind;
}

/**
 * Reads a section that names nodes. It becomes one node when it describes a single thing (`Card 1`: title, subtitle,
 * icon), else a group with a node for each thing that it lists. What fits neither becomes a note or is reported.
 */
export function readGroup(section: Entry, context: Context): void {
  const key = section.key ?? '';
  const name = sectionName(key);
  const lines = section.children.map((entry) => ({ entry, kind: lineKind(entry) }));
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
  const makers = lines.filter(
    ({ entry, kind }) => ['item', 'items', 'chain'].includes(kind) || (kind === 'list' && listsNodes(entry)),
  );
  const fields = lines.filter(({ kind }) => ['label', 'detail', 'keyed', 'tag'].includes(kind));
  const own = startsWithQuote(section.value) ? section.quotes[0] : undefined;
  const channels: ChannelDraft[] = [];

  if (isTableRow(section, lines)) readTableRow(section, group, name.name, context);
  else if (makers.length === 0 && listsByKey(lines, key)) readKeyed(lines, group, context);
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
      checkColourLine(entry, context, context.paletteNames);
      uses.push(...colourUses(entry, context));
    }
    if (kind === 'each' || (kind === 'shape' && !group.solo)) {
      applyLooks(group.nodes, entry, context);
      if (/\bnext\b/i.test(entry.value)) group.chain = true;
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

/** One colour goes to all; as many colours as nodes go to them in order; colours with a purpose go where its words fit. */
function paintAll(nodes: readonly NodeDraft[], uses: readonly ColourUse[]): void {
  if (nodes.length === 0) return;
  const plain = uses.filter(
    (use) => !/\b(?:border|outline|stroke|background|fill|surface|bracket|text)\b/i.test(use.part),
  );
  for (const use of uses) if (!plain.includes(use)) for (const node of nodes) paintNode(node, use);
  const fitting = (node: NodeDraft) =>
    plain.find((use) => use.purpose.trim() !== '' && likeness(stems(use.purpose), stems(node.label)) > 0);
  for (const [i, node] of nodes.entries()) {
    const use = fitting(node) ?? (plain.length === nodes.length ? plain[i] : plain[0]);
    if (use) paintNode(node, use);
  }
}

/** Colour of the use whose purpose fits a label best; null when none fits. */
export function purposeful(label: string, uses: readonly ColourUse[]): string | null {
  let best: ColourUse | null = null;
  let most = 0;
  for (const use of uses) {
    const score = likeness(stems(use.purpose), stems(label));
    if (score > most) {
      most = score;
      best = use;
    }
  }
  return best?.hex ?? null;
}

/** `ROW 1 - Capability` with a cell for each column. */
function isTableRow(section: Entry, lines: readonly Line[]): boolean {
  return /^row\b/i.test(section.key ?? '') && lines.some(({ entry }) => entry.key !== null && entry.quotes.length > 0);
}

function readTableRow(section: Entry, group: GroupDraft, name: string, context: Context): void {
  group.label = name;
  group.arrangement = 'row';
  context.hints.push('table');
  for (const entry of section.children) {
    const cell =
      entry.quotes.length > 0
        ? makeNode(entry.quotes[0]?.text ?? '', entry.quotes[0]?.span ?? entry.span, context)
        : null;
    if (cell) {
      for (const quote of entry.quotes.slice(1)) cell.details.push(quote.text);
      for (const use of colourUses(entry, context)) paintNode(cell, use);
      group.nodes.push(cell);
    } else if (lineKind(entry) === 'keyed' || lineKind(entry) === 'prose')
      context.diagnostics.push(notDrawn(entry.span, entry.value));
  }
}

/** `Data Points` and `Zone Colors` list things by keys of their own: `3 features: …`, `Green (#10b981): 1-3 features`. */
function listsByKey(lines: readonly Line[], key: string): boolean {
  const keyed = lines.filter(({ kind }) => kind === 'keyed');
  if (keyed.length < 2 || lines.some(({ kind }) => kind === 'label')) return false;
  const last = sectionName(key).name.split(' ').at(-1) ?? '';
  return (
    keyed.some(({ entry }) => entry.colours.length > 0 || /^\d/.test(entry.key ?? '')) ||
    (/[^s]s$/i.test(last) && sectionName(key).numbered === null)
  );
}

function readKeyed(lines: readonly Line[], group: GroupDraft, context: Context): void {
  for (const { entry, kind } of lines) {
    if (kind !== 'keyed' && kind !== 'detail') {
      readRemarks([{ entry, kind }], group, context, [], group.key);
      continue;
    }
    // A colour as key says how the thing looks; its name is what follows.
    const byColour = context.colours.inText(withoutColours(entry.key ?? '')).length > 0 || entry.colours.length > 0;
    const named: Entry = byColour
      ? { ...entry, key: null, marker: 'ordinal', ordinal: null }
      : { ...entry, marker: 'ordinal', ordinal: null };
    const node = itemNode(named, context);
    if (!node) return;
    for (const use of colourUses(entry, context)) paintNode(node, { ...use, part: '' });
    group.nodes.push(node);
  }
}

/** A section that describes one thing: its label line, or its own name, is the label. */
function readSolo(section: Entry, group: GroupDraft, name: string, context: Context): void {
  const own = startsWithQuote(section.value) ? section.quotes[0] : undefined;
  const titled = own
    ? undefined
    : section.children.find((entry) => lineKind(entry) === 'label' && (entry.quotes.length > 0 || entry.value !== ''));
  const label = own ?? (titled ? labelOf(titled) : { text: shownText(name), span: section.span });
  const node = makeNode(label.text || group.key, label.span, context);
  if (!node) return;
  group.solo = true;
  group.nodes.push(node);
  if (own) for (const quote of section.quotes.slice(1)) node.details.push(quote.text);
  if (titled) {
    const lettering = /\b\d+\s?pt\b/i.test(titled.value);
    for (const use of colourUses(titled, context)) paintNode(node, use, lettering ? 'label' : 'main');
    for (const quote of titled.quotes.slice(1)) node.details.push(quote.text);
  }
  readFields(
    node,
    section.children.filter((entry) => entry !== titled),
    context,
  );
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
    else if (line.kind === 'items') for (const node of itemNodes(line.entry, context)) push(group, node);
    else if (line.kind === 'chain') readChain(line.entry, group, context);
    else if (line.kind === 'list') readList(line.entry, group, context);
    else readRemarks([line], group, context, channels, section.key ?? '');
  }
  if (section.count) checkCount(section, group.nodes.length, context);
}

/** Reads `Seven agents arranged in arc:` with what stands below it. */
function readList(entry: Entry, group: GroupDraft, context: Context): void {
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
    else if (kind === 'list') readList(child, group, context);
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
    } else if (child.quotes.length > 0) noteLine(child, 'annotation', entry.key ?? '', context);
  }
  if (entry.count)
    checkCount(entry, Math.max(group.nodes.length - before, context.notes.length - notesBefore), context);
}

/** `User → Interface → Action`: nodes that follow one another. */
function readChain(entry: Entry, group: GroupDraft, context: Context): void {
  for (const part of chainParts(entry.value)) {
    const label = part
      .replace(/\([^()]*\)/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    push(
      group,
      label ? makeNode(label, entry.quotes.find((quote) => quote.text === label)?.span ?? entry.span, context) : null,
    );
  }
  group.chain = true;
}

function push(group: GroupDraft, node: NodeDraft | null): void {
  if (node) group.nodes.push(node);
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
      if (entry.quotes.length > 0 || group.nodes.length === 0) channels.push(readChannel(entry, context));
      else group.chain = true;
    } else if (kind === 'prose' || kind === 'style') {
      group.arrangement ??= kind === 'prose' ? groupArrangementIn(entry.value) : null;
      if (kind === 'prose' && !isStyleTalk(entry.value)) context.diagnostics.push(notDrawn(entry.span, entry.value));
    } else if (kind === 'each' && !isStyleTalk(entry.value) && entry.key === null && !/\bnext\b/i.test(entry.value))
      context.diagnostics.push(notDrawn(entry.span, entry.value));
    else if (!group.solo && (kind === 'label' || kind === 'detail' || kind === 'keyed' || kind === 'list')) {
      if (entry.quotes.length > 0) noteLine(entry, 'annotation', section, context);
      else if (!isStyleTalk(entry.value) && kind !== 'list')
        plainNote(entry, `${entry.key}: ${entry.value}`, section, context);
    }
  }
}

function isRemark(entry: Entry): boolean {
  return ['remark', 'axis', 'arrow', 'prose'].includes(lineKind(entry));
}

/** Whether what stands below a line names nodes, and not only properties. */
function listsNodes(entry: Entry): boolean {
  const bullets = /\b(?:bullets?|notes?|annotations?)\b/i.test(entry.key ?? entry.value);
  return (
    bullets ||
    entry.children.some(
      (child) =>
        child.marker === 'ordinal' || ['item', 'items', 'chain', 'list', 'prose', 'keyed'].includes(lineKind(child)),
    )
  );
}

function ordinals(entries: readonly Entry[]): number {
  return entries.reduce((sum, entry) => sum + (entry.marker === 'ordinal' ? 1 : 0) + ordinals(entry.children), 0);
}

function checkCount(entry: Entry, found: number, context: Context): void {
  if (!entry.count || found === 0 || (found >= entry.count.min && found <= entry.count.max)) return;
  const { min, max } = entry.count;
  context.diagnostics.push(countDisagrees(entry.span, min === max ? `${min}` : `${min} to ${max}`, found));
}
