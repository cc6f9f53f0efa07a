import type { Brief, Entry, Quoted } from '../model/brief.ts';
import { backgroundOf } from './background.ts';
import type { Connection } from './connect.ts';
import type { Context } from './context.ts';
import { withoutEmoji } from './emoji.ts';
import { sectionKind } from './section-kind.ts';
import { sameName } from './words.ts';

/** Lines that only instruct: what they quote or colour need not be drawn. */
const INSTRUCTS = /^(?:visual|icon|no|do not|note|position|size|style)\b/i;
const NEGATED = /\((?:not|was)\b|NOT "/i;

/** Lines of a drawing section whose labels and colours must appear somewhere. */
function* drawnLines(entries: readonly Entry[], top: boolean): Generator<Entry> {
  for (const entry of entries) {
    const kind = top && entry.marker === 'section' ? sectionKind(entry) : 'nodes';
    if (kind === 'style' || kind === 'mixed') continue;
    const text = `${entry.key ?? ''}: ${entry.value}`;
    if (!INSTRUCTS.test(text.replace(/^: /, '')) && !NEGATED.test(text)) yield entry;
    yield* drawnLines(entry.children, false);
  }
}

/** Makes an annotation of every quoted label that no part of the diagram shows, so that nothing is lost. */
export function keepQuotes(brief: Brief, context: Context): void {
  const texts = [
    ...context.groups.flatMap((group) => [
      group.label,
      ...group.nodes.map((node) => [node.label, ...node.details, node.tag].join(' ')),
    ]),
    ...context.channels.flatMap((channel) => [channel.label, channel.backLabel]),
    ...context.notes.map((note) => note.text),
  ].map(sameName);
  const shown = texts.join('\n');
  const added = new Set<string>();
  for (const entry of drawnLines(brief.drawing, true)) {
    for (const quote of entry.quotes) {
      const name = sameName(withoutEmoji(quote.text).text);
      if (name.length < 2 || added.has(name) || shown.includes(name)) continue;
      added.add(name);
      context.notes.push(noteOf(quote, entry.key ?? ''));
    }
  }
}

function noteOf(quote: Quoted, section: string): Context['notes'][number] {
  const { text, icon } = withoutEmoji(quote.text);
  return { kind: 'annotation', text, colour: null, icon, section, span: quote.span };
}

/** Nearly white: a ground to stand on rather than a line or a sign. */
function isPale(hex: string): boolean {
  return [1, 3, 5].every((at) => Number.parseInt(hex.slice(at, at + 2), 16) >= 0xe8);
}

/** Gives every colour of the drawing section that is used nowhere to something that has none: lines, notes, surfaces. */
export function keepColours(brief: Brief, context: Context, connections: readonly Connection[]): void {
  const nodes = context.groups.flatMap((group) => group.nodes);
  const used = new Set<string | null>([
    ...nodes.flatMap((node) => Object.values(node.paint)),
    ...connections.map(({ draft }) => draft.colour),
    ...context.notes.map((note) => note.colour),
    backgroundOf(brief, context.colours),
  ]);
  for (const entry of drawnLines(brief.drawing, true)) {
    for (const { hex } of entry.colours) {
      if (used.has(hex)) continue;
      used.add(hex);
      const line = connections.find(({ draft }) => draft.colour === null);
      const note = context.notes.find((one) => one.colour === null && one.kind === 'annotation');
      const bare = nodes.filter((node) => node.paint.surface === null);
      if (isPale(hex) && bare.length > 0) for (const node of bare) node.paint.surface = hex;
      else if (line) line.draft.colour = hex;
      else if (note) note.colour = hex;
      else for (const node of bare) node.paint.surface = hex;
    }
  }
}
