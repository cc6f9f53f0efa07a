import type { Entry } from '../model/brief.ts';
import type { Note } from '../model/diagram.ts';
import type { Context } from './context.ts';
import { withoutEmoji } from './emoji.ts';
import { shownText } from './entry-text.ts';
import { iconNamed } from './icon-words.ts';
import { lineKind, startsWithQuote } from './line-kind.ts';
import { joinsNamed } from './names.ts';
import { checkColourLine, colourUses } from './paint.ts';
import { readChannels } from './read-channel.ts';
import { isStyleTalk } from './style-talk.ts';

/** Adds one note for each quoted text of a line; false when the line has none. */
export function noteLine(entry: Entry, kind: Note['kind'], section: string, context: Context): boolean {
  const words = `${entry.key ?? ''} ${entry.value}`;
  const colour = colourUses(entry, context)[0]?.hex ?? null;
  const badge = kind === 'annotation' && /\bbadge\b/i.test(words);
  for (const quote of entry.quotes) {
    const { text, icon } = withoutEmoji(quote.text);
    context.notes.push({
      kind: badge ? 'badge' : kind,
      text: text || quote.text,
      colour,
      icon: icon ?? (/\b(?:icon|checkmark|symbol)\b/i.test(words) ? iconNamed(words.replace(quote.text, '')) : null),
      section,
      span: quote.span,
    });
  }
  return entry.quotes.length > 0;
}

/** Adds a text that the author did not quote as an annotation. */
export function plainNote(
  entry: Entry,
  text: string,
  section: string,
  context: Context,
  kind: Note['kind'] = 'annotation',
): void {
  const shown = withoutEmoji(shownText(text));
  if (shown.text)
    context.notes.push({ kind, text: shown.text, colour: null, icon: shown.icon, section, span: entry.span });
}

/** Reads a section that consists of notes: annotations, the closing line, the title. */
export function readNotes(section: Entry, kind: Note['kind'], context: Context): void {
  const name = section.key ?? '';
  const formula = kind === 'annotation' && /\b(?:formula|badge|stat)\b/i.test(name);
  const found = noteLine(section, formula ? 'badge' : kind, name, context);
  const rest = section.parens.filter((paren) => section.value.includes(`(${paren})`) && /\p{L}{3}.*\d|=/u.test(paren));
  for (const paren of found ? rest : []) plainNote(section, paren, name, context);
  if (!found && section.value && !isStyleTalk(section.value)) plainNote(section, section.value, name, context, kind);
  for (const entry of section.children) {
    const line = lineKind(entry);
    if (line === 'colour' || line === 'style' || line === 'shape' || line === 'icon') {
      if (line === 'colour') checkColourLine(entry, context);
      const hex = line === 'colour' ? colourUses(entry, context)[0]?.hex : undefined;
      if (hex) for (const note of context.notes) if (note.section === name) note.colour ??= hex;
    } else if (entry.quotes.length > 0) noteLine(entry, kind, name, context);
    else if (isStyleTalk(entry.value) || line === 'each') {
      /* Only says how the note looks. */
    } else if (line === 'prose' || line === 'item' || line === 'keyed' || line === 'detail' || line === 'label')
      plainNote(
        entry,
        entry.key && line === 'keyed' ? `${entry.key}: ${entry.value}` : entry.value,
        name,
        context,
        kind,
      );
    if (entry.children.length > 0) readNotes({ ...entry, key: name, value: '', quotes: [] }, kind, context);
  }
}

/** Reads instructions about looks that may name a thing in passing: `Progress indicator: "You are here" pointer`. */
export function readInPassing(section: Entry, context: Context): void {
  for (const entry of section.children) {
    if (entry.key === null || lineKind(entry) === 'style') continue;
    const drafts =
      /\barrows?\b/i.test(entry.key) || joinsNamed(entry, context.names) ? readChannels(entry, context) : [];
    if (drafts.some(({ ends }) => ends !== null)) context.channels.push(...drafts);
    else if (startsWithQuote(entry.value)) noteLine(entry, 'annotation', entry.key, context);
  }
}
