import type { Brief, Entry } from '../model/brief.ts';
import type { Connection } from './connect.ts';
import type { Context } from './context.ts';
import { withoutEmoji } from './emoji.ts';
import { outsideQuotes } from './entry-text.ts';
import { iconNamed, iconPhrase } from './icon-words.ts';
import { joinsThings } from './join-lines.ts';
import { lineKind } from './line-kind.ts';
import { isLookWord } from './look-words.ts';
import { manners } from './manner-words.ts';
import { moreNotDrawn, notDrawn, quotedNotDrawn } from './messages.ts';
import { colourUses } from './paint.ts';
import { keyPhrase, type Phrase, phrasesOf } from './phrases.ts';
import { type SectionKind, sectionKind } from './section-kind.ts';
import { isStyleTalk } from './style-talk.ts';
import { sameName, stems } from './words.ts';

/** More remarks than this say nothing more. */
const MOST_REMARKS = 40;

/** Sections that tell an image generator what to keep from; what they quote is a warning. */
const WARNS =
  /^(?:important|critical|spelling|negative|do not|don['’]t|avoid|constraints?|typography|fonts?|dimensions|quality)\b/i;
const NEGATED =
  /^(?:no|not|never|do not|don['’]t|avoid|remove|only show|ensure|make sure)\b|\b(?:not|no longer|instead of|without|was|never) (?:an? )?$/i;
/** Keys of lines that are about looks and nothing else. */
const LOOKS_ONLY =
  /^(?:fonts?|typography|padding|position|placement|spacing|(?:subtle )?shadows?|width|height|dimensions?|align(?:ment|ed)?|opacity|effects?|animation|mood|tone|corners?|margins?|stroke|(?:central )?(?:vertical )?divider|separator|background|borders?|outline|fill|colou?r treatment|no\b|do not|don['’]t|negative|orientation|number|badge number|step number)\b/i;
/** What a line explains about a picture after it has said what to draw. */
const PURPOSE =
  /\b(?:to (?:show|indicate|represent|emphasi[sz]e|highlight|convey|suggest|symboli[sz]e)|indicating|emphasi[sz]ing|conveying|symboli[sz]ing|showing|so that|because|as it)\b.*$/i;

/** What a diagram shows and means, for looking phrases up. */
interface Drawn {
  /** All shown texts, each as a name between line breaks. */
  readonly texts: string;
  /** Telling words by which a line can refer to things. */
  readonly names: ReadonlySet<string>;
  readonly icons: ReadonlySet<string>;
  readonly connections: readonly Connection[];
  /** Numbers of the lines that gave arrows, or said more of them. */
  readonly lines: ReadonlySet<number>;
}

/**
 * Balances the books: whatever the drawing section says is shown, or acted on, or reported here, once for each line and at the
 * place where it stands. `understood` lines of the context were acted on as a whole.
 */
export function reportLeftovers(brief: Brief, context: Context, connections: readonly Connection[]): void {
  const drawn = drawnIn(context, connections);
  const reported = new Map<number, string>();
  for (const one of context.diagnostics) reported.set(one.line, `${reported.get(one.line) ?? ''}\n${one.message}`);
  const lost: { entry: Entry; phrases: readonly Phrase[] }[] = [];
  for (const { entry, kind, explains } of linesOf(brief.drawing)) {
    const before = reported.get(entry.span.line) ?? '';
    const phrases = lostIn(entry, kind, explains, drawn, context).filter(({ text }) => !isReported(text, before));
    if (phrases.length > 0) lost.push({ entry, phrases });
  }
  for (const { phrases } of lost.slice(0, MOST_REMARKS)) {
    const [first] = phrases;
    const texts = phrases.map(({ text }) => text);
    const quoted = phrases.every(({ kind }) => kind === 'quote');
    if (first) context.diagnostics.push((quoted ? quotedNotDrawn : notDrawn)(first.span, texts));
  }
  const next = lost[MOST_REMARKS];
  if (next) context.diagnostics.push(moreNotDrawn(next.entry.span, lost.length - MOST_REMARKS));
}

interface Line {
  readonly entry: Entry;
  readonly kind: SectionKind;
  /** Whether unquoted words of the line only explain the picture. */
  readonly explains: boolean;
}

/** All lines of a drawing section, with the kind of their section. The lead of a brief only sums it up. */
function* linesOf(drawing: readonly Entry[]): Generator<Line> {
  let lead = true;
  for (const section of drawing) {
    if (section.key !== null || section.marker !== 'section') lead = false;
    const kind = section.marker === 'section' && section.key !== null ? sectionKind(section) : 'nodes';
    const explains =
      kind === 'style' || kind === 'colours' || /^(?:content|design notes?|general)\b/i.test(section.key ?? '');
    if (WARNS.test(section.key ?? '')) continue;
    yield { entry: section, kind, explains: explains || lead };
    yield* below(section.children, kind, explains || lead);
  }
}

function* below(entries: readonly Entry[], kind: SectionKind, explains: boolean): Generator<Line> {
  for (const entry of entries) {
    yield { entry, kind, explains };
    yield* below(entry.children, kind, explains);
  }
}

/** Phrases of a line that are neither shown nor acted on. */
function lostIn(entry: Entry, kind: SectionKind, explains: boolean, drawn: Drawn, context: Context): Phrase[] {
  const text = `${entry.key ?? ''} ${entry.value}`.trim();
  if (NEGATED.test(text) || LOOKS_ONLY.test(entry.key ?? '')) return [];
  const line = lineKind(entry);
  const acted =
    explains || context.understood.has(entry.span.line) || (line === 'colour' && colourUses(entry, context).length > 0);
  const phrases = phrasesOf(entry);
  if (context.diagnostics.some((one) => one.line === entry.span.line && ARROW_REMARKS.has(one.code)))
    return phrases.filter((phrase) => phrase.kind === 'paren' && !isAccounted(phrase, entry, drawn));
  const arrow = joinsThings(entry) || (line === 'arrow' && kind !== 'mixed');
  if (arrow && !acted && !drawn.lines.has(entry.span.line)) return [whole(entry, phrases)];
  const isEmpty = entry.value === '' && entry.children.length === 0 && entry.key !== null && kind !== 'mixed';
  const name = isEmpty ? keyPhrase(entry) : null;
  if (name && !acted && !isAccounted(name, entry, drawn)) return [name];
  return phrases.filter((phrase) => {
    if (phrase.kind === 'quote')
      return !isShown(phrase.text, drawn) && !isNegated(entry, phrase) && !isSpelt(phrase.text);
    return !acted && !isAccounted(phrase, entry, drawn);
  });
}

/** A value that is none is reported by the parser. */
const HEX_LIKE = /^#[0-9a-z]{3,24}$/i;

/** Remarks that speak of an arrow's line as a whole. */
const ARROW_REMARKS: ReadonlySet<string> = new Set(['arrow-without-ends', 'unclear-arrows']);

/** A line of which nothing was drawn, as one phrase. */
function whole(entry: Entry, phrases: readonly Phrase[]): Phrase {
  const text = entry.key === null ? entry.value : `${entry.key}: ${entry.value}`;
  return { kind: 'words', text: text.replace(/:\s*$/, ''), span: phrases[0]?.span ?? entry.span };
}

/** Whether a phrase is shown, or consists of words on which the readers act. */
function isAccounted(phrase: Phrase, entry: Entry, drawn: Drawn): boolean {
  if (isShown(phrase.text, drawn) || NEGATED.test(phrase.text) || HEX_LIKE.test(phrase.text)) return true;
  const icon = lineKind(entry) === 'icon' ? phrase.text : iconPhrase(phrase.text);
  if (icon && !stems(icon).every(isLookWord)) return drawn.icons.has(iconNamed(icon) ?? '');
  if (isStyleTalk(phrase.text)) return true;
  const counted = entry.count ? withoutCount(phrase.text) : phrase.text;
  const { rest, held } = manners(counted, drawn.connections);
  const words = stems(withoutEmoji(rest.replace(PURPOSE, ' ')).text);
  const telling = words.filter((word) => !isLookWord(word));
  const acted = held || counted !== phrase.text || telling.length < words.length;
  return telling.length === 0 || (acted && telling.every((word) => drawn.names.has(word)));
}

const COUNT =
  /^(?:all |the |exactly |only )*(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:\s?(?:-|–|to)\s?\d{1,3})?\+? [\p{L}-]+/iu;

function withoutCount(text: string): string {
  return text.replace(COUNT, ' ');
}

function isShown(text: string, drawn: Drawn): boolean {
  const name = sameName(withoutEmoji(text).text);
  return name === '' || drawn.texts.includes(` ${name} `);
}

function isNegated(entry: Entry, phrase: Phrase): boolean {
  const before = entry.source.text.slice(0, phrase.span.column - entry.span.column - 1);
  return NEGATED.test(outsideQuotes(before.slice(-40)).concat(' '));
}

/** `"O-R-C-H-E-S-T-R-A"` */
function isSpelt(text: string): boolean {
  return /^\p{L}(?:[-\s]\p{L}){2,}$/u.test(text);
}

/** Whether a remark on the same line has named the phrase already. */
function isReported(text: string, messages: string): boolean {
  const about = iconPhrase(text) ?? text;
  return messages.includes(about) || (messages.includes('…') && messages.includes(about.slice(0, 60)));
}

function drawnIn(context: Context, connections: readonly Connection[]): Drawn {
  const nodes = context.groups.flatMap((group) => group.nodes);
  const texts = [
    ...context.groups.map((group) => group.label),
    ...nodes.flatMap((node) => [
      node.label,
      ...node.details,
      node.tag,
      node.column,
      [node.label, ...node.details].join(' '),
    ]),
    ...connections.map(({ draft }) => draft.label),
    ...context.notes.map((note) => note.text),
  ];
  const names = [...context.groups.map((group) => `${group.key} ${group.label}`), ...nodes.map((node) => node.label)];
  return {
    texts: `\n${texts.map((text) => ` ${sameName(text)} `).join('\n')}\n`,
    names: new Set(names.flatMap(stems)),
    icons: new Set(
      [...nodes.flatMap((node) => [node.icon, node.tagIcon]), ...context.notes.map((note) => note.icon)].filter(
        (icon) => icon !== null,
      ),
    ),
    connections,
    lines: new Set([...connections.map(({ draft }) => draft.span.line), ...context.described]),
  };
}
