import type { Entry } from '../model/brief.ts';
import { checkColourLine, colourUses, paintNode } from './paint.ts';
import { type Context, MOST_NODES } from './context.ts';
import { type NodeDraft, nodeDraft } from './draft.ts';
import { withoutEmoji } from './emoji.ts';
import { outsideQuotes, placeOf, shownText, withoutColours } from './entry-text.ts';
import { iconNamed, iconPhrase } from './icon-words.ts';
import { lineKind, startsWithQuote } from './line-kind.ts';
import { tooMany, unknownIcon } from './messages.ts';
import { readChannels } from './read-channel.ts';
import { placeIn, shapeIn, sizeIn } from './shape-words.ts';
import { isStyleTalk } from './style-talk.ts';
import type { Span } from '../model/span.ts';

/** Keys whose text speaks for itself; others are shown with their key, as in `Use when: …`. */
const SPEAKS_FOR_ITSELF =
  /^(?:roles?|sub-?(?:title|text|label|heading)|description|question|key question|warning|caption|details?|summary|tagline|secondary text|body|content|text|label|title|quote)\b/i;

const NUMBERED = /^\p{L}+ \d{1,3}$/u;
const STRUCTURAL =
  /^(?:box|card|node|circle|label|item|button|cell|shape|block|rectangle|hexagon|text|line|row|column|panel|element|icon|bar)\b/i;

/** Makes a node, unless there are too many already; then null, reported once. */
export function makeNode(label: string, span: Span, context: Context): NodeDraft | null {
  if (context.made >= MOST_NODES) {
    if (context.made++ === MOST_NODES) context.diagnostics.push(tooMany(span, MOST_NODES));
    return null;
  }
  context.made += 1;
  const node = nodeDraft('', span);
  setLabel(node, label, context);
  return node;
}

/** Sets what a node is called; an emoji in it becomes its icon. */
export function setLabel(node: NodeDraft, label: string, context: Context): void {
  const { text, icon, unknown } = withoutEmoji(label);
  node.label = text || label;
  if (!/[\p{L}\p{N}]/u.test(node.label)) {
    // A plus sign between two boxes is no box itself.
    node.shape = 'circle';
    node.size = 'small';
  }
  node.icon ??= icon;
  if (unknown && !icon) context.diagnostics.push(unknownIcon(node.span, unknown));
}

/** Reads a line that names one node: `"Upload Agent" (worktree 1)`, `Box 1: "VERB" …`, `1. **Plan** → 🗺 "Architecture"`. */
export function itemNode(entry: Entry, context: Context): NodeDraft | null {
  const { label, span, rest, details } = itemParts(entry);
  const node = makeNode(label, span, context);
  if (!node) return null;
  node.ordinal = entry.ordinal;
  // `Day 1: "…"` places a thing in time; `Box 1: "…"` only numbers the drawing.
  if (NUMBERED.test(entry.key ?? '') && !STRUCTURAL.test(entry.key ?? '') && label !== entry.key)
    node.tag = entry.key ?? '';
  if (details.length === 0 || startsWithQuote(entry.value) || !entry.key)
    for (const detail of details) addDetail(node, detail);
  describe(node, entry, rest, context);
  for (const detail of details) addDetail(node, detail);
  readFields(node, entry.children, context);
  return node;
}

/** One node for each quoted label of a line such as `"2024" | "2025"`. */
export function itemNodes(entry: Entry, context: Context): NodeDraft[] {
  return entry.quotes.flatMap((quote) => makeNode(quote.text, quote.span, context) ?? []);
}

function itemParts(entry: Entry): { label: string; span: Span; rest: string; details: string[] } {
  const [first, ...more] = entry.quotes;
  const afterFirst = () => outsideQuotes(entry.value);
  const named = entry.marker === 'ordinal' && entry.key !== null && !/^\p{L}+ \d+$/u.test(entry.key);
  if (named) {
    const details = entry.quotes.length > 0 ? entry.quotes.map((quote) => quote.text) : [];
    return { label: entry.key ?? '', span: placeOf(entry, entry.key ?? ''), rest: outsideQuotes(entry.value), details };
  }
  if (first && (entry.key !== null || startsWithQuote(entry.value) || !leads(entry.value)))
    return { label: first.text, span: first.span, rest: afterFirst(), details: more.map((quote) => quote.text) };
  const lead = /^(.*?)(?:\s*(?:→|->|:|\s[-–—])\s|\s*\(|["“]|$)/.exec(entry.value)?.[1]?.trim() || entry.value;
  const rest = outsideQuotes(entry.value.slice(entry.value.indexOf(lead) + lead.length)).replace(
    /^\s*(?:→|->|:|[-–—])\s*/,
    '',
  );
  return {
    label: shownText(lead),
    span: placeOf(entry, shownText(lead)),
    rest,
    details: entry.quotes.map((quote) => quote.text),
  };
}

/** Whether a line names its thing before its first quote, as `Plan → "Architecture"` does and `Box labeled "X"` does not. */
function leads(value: string): boolean {
  return /^[^"“]{2,80}?(?:→|->|\s[-–—]\s|:)\s*[^\p{L}]{0,8}["“]/u.test(value);
}

/** Reads what a line says about a node besides its label: tag, icon, place, colour, shape, and further words. */
function describe(node: NodeDraft, entry: Entry, rest: string, context: Context): void {
  const emoji = withoutEmoji(rest);
  node.icon ??= emoji.icon;
  if (emoji.unknown) context.diagnostics.push(unknownIcon(placeOf(entry, emoji.unknown), emoji.unknown));
  const place = entry.key ?? '';
  node.place ??= placeIn(place) ?? entry.parens.map(placeIn).find((one) => one !== null) ?? null;
  node.size ??= sizeIn(emoji.text);
  const lettering = /\b\d+\s?pt\b|\bfont\b|\bRoboto\b/i.test(entry.value);
  for (const use of colourUses(entry, context)) paintNode(node, use, lettering ? 'label' : 'main');
  for (const paren of entry.parens) readParen(node, paren, entry, context);
  const outside = withoutColours(emoji.text).replace(/\([^()]*\)/g, ' ');
  node.shape ??= shapeIn(outside);
  for (const piece of outside.split(/\s[-–—]\s|^[-–—]\s|[,;]\s|→|\|/)) {
    const words = piece
      .replace(/^[\s:→–—-]+|[\s:]+$/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (/\p{L}{2}/u.test(words) && !saysLooks(words, context)) addDetail(node, words);
  }
}

function saysLooks(words: string, context: Context): boolean {
  if (isStyleTalk(words) || context.colours.inText(words).length > 0) return true;
  if (/^(?:in|on|at|as|large|big|small|medium|with|and|the|top|bottom|left|right)\b/i.test(words)) return true;
  return shapeIn(words) !== null && words.split(' ').length <= 4;
}

function readParen(node: NodeDraft, paren: string, entry: Entry, context: Context): void {
  const words = outsideQuotes(paren);
  if (!/[\p{L}\p{N}]/u.test(words)) return;
  const icon = iconPhrase(words);
  if (icon) setIcon(node, icon, entry, context);
  else if (/\b(?:left|right|top|bottom|cent(?:er|re)|middle|upper|lower)\b/i.test(words) || isStyleTalk(words))
    node.place ??= placeIn(words);
  else if (entry.quotes.some((quote) => paren.includes(quote.text))) return;
  else if (context.colours.inText(words).length > 0) return;
  else if (!node.tag && words.length <= 24 && /\d/.test(words)) node.tag = words;
  else addDetail(node, shownText(paren));
}

/** Sets the icon that a phrase names, beside the tag when the tag speaks of the same thing. */
export function setIcon(node: NodeDraft, phrase: string, entry: Entry, context: Context): void {
  const icon = withoutEmoji(phrase).icon ?? iconNamed(phrase);
  if (!icon) {
    if (!context.diagnostics.some((one) => one.code === 'unknown-icon' && one.line === entry.span.line))
      context.diagnostics.push(unknownIcon(placeOf(entry, phrase), phrase));
  } else if (node.tag && iconNamed(node.tag) === icon) node.tagIcon ??= icon;
  else node.icon ??= icon;
}

export function addDetail(node: NodeDraft, detail: string): void {
  const { text } = withoutEmoji(detail);
  if (text && text !== node.label && !node.details.includes(text)) node.details.push(text);
}

/** Reads lines that say more about a node that has been named. */
export function readFields(node: NodeDraft, entries: readonly Entry[], context: Context): void {
  for (const entry of entries) {
    const kind = lineKind(entry);
    const quote = entry.quotes[0];
    if (kind === 'colour') {
      checkColourLine(entry, context);
      for (const use of colourUses(entry, context)) paintNode(node, use);
    } else if (kind === 'icon') setIcon(node, entry.value, entry, context);
    else if (kind === 'shape') {
      node.shape ??= shapeIn(entry.value);
      node.size ??= sizeIn(entry.value);
    } else if (kind === 'tag') {
      node.tag ||= quote?.text ?? shownText(entry.value);
      for (const use of colourUses(entry, context)) paintNode(node, use, 'main');
    } else if (kind === 'style' || kind === 'each') {
      if (kind === 'style' && /^(?:background|border|fill)/i.test(entry.key ?? '')) node.shape ??= shapeIn(entry.value);
    } else if (kind === 'prose' && !quote) {
      if (!isStyleTalk(entry.value)) addDetail(node, shownText(entry.value));
    } else if (kind === 'arrow' && arrowFrom(node, entry, context)) {
      /* It leads from this node to one that it names. */
    } else if (kind === 'arrow' && !quote) {
      /* An arrow needs two ends. */
    } else {
      addDetail(node, detailText(entry));
      for (const use of colourUses(entry, context)) paintNode(node, use, 'detail');
      readFields(node, entry.children, context);
      continue;
    }
    readFields(node, entry.children, context);
  }
}

/** `Arrow to Card 2: "water"`: an arrow from the node that is described; false when the line does not say where it leads. */
function arrowFrom(node: NodeDraft, entry: Entry, context: Context): boolean {
  const drafts = readChannels(entry, context);
  const words = outsideQuotes(entry.key ?? entry.value);
  const to = /\b(?:to|towards|into) (?:the )?([\p{L}\p{N}][^,;:()]{0,60})$/iu.exec(words)?.[1];
  const named = drafts.some(({ ends }) => ends !== null);
  if (!named && !to) return false;
  for (const draft of drafts)
    context.channels.push(draft.ends || !to ? draft : { ...draft, ends: { from: node.label, to }, single: false });
  return true;
}

/** What a line adds to a node, with its key where that is needed to understand it. */
export function detailText(entry: Entry): string {
  const value = startsWithQuote(entry.value)
    ? entry.quotes.map((quote) => quote.text).join(', ')
    : shownText(entry.value);
  const key = withoutColours(entry.key ?? '').trim();
  return key === '' || SPEAKS_FOR_ITSELF.test(key) ? value : value ? `${key}: ${value}` : key;
}
