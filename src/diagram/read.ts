import type { Brief, Entry } from '../model/brief.ts';
import { colourBook } from './colour-book.ts';
import type { Context } from './context.ts';
import { applyLooks } from './looks.ts';
import { joinLines } from './join-lines.ts';
import { namesIn } from './names.ts';
import { readArrows } from './read-arrows.ts';
import { readGroup } from './read-group.ts';
import { plainNote, readInPassing, readNotes } from './read-notes.ts';
import { tableSections } from './markdown-table.ts';
import { sectionKind } from './section-kind.ts';

/** Reads the drawing section of a brief, section by section, into drafts. */
export function readDrawing(brief: Brief): Context {
  const context: Context = {
    colours: colourBook(brief),
    paletteNames: brief.palette.map(({ name }) => name).filter(Boolean),
    diagnostics: [],
    groups: [],
    channels: [],
    notes: [],
    hints: [brief.title],
    rules: [],
    semantics: [...brief.semantics],
    names: namesIn(brief.drawing),
    joins: joinLines(brief.drawing),
    understood: new Set(),
    described: new Set(),
    made: 0,
  };
  for (const section of asSections(brief.drawing).flatMap(tableSections)) readSection(section, context);
  const nodes = context.groups.flatMap((group) => group.nodes);
  for (const rule of context.rules) applyLooks(nodes, rule, context);
  return context;
}

function readSection(section: Entry, context: Context): void {
  if (section.key === null && section.marker === 'section') {
    context.hints.push(section.value);
    const title = /\b(?:titled|called|named)\s*:?\s*["“]([^"”]+)/i.exec(section.value)?.[1];
    if (title) plainNote(section, title, '', context, 'title');
    for (const child of section.children) context.hints.push(child.value);
    const named = section.children.filter((child) => child.marker !== 'plain');
    if (named.length > 0)
      readGroup({ ...section, key: '', value: '', quotes: [], parens: [], children: named }, context);
    return;
  }
  const kind = sectionKind(section);
  if (kind === 'title') readNotes(section, 'title', context);
  else if (kind === 'closing') readNotes(section, 'closing', context);
  else if (kind === 'notes') readNotes(section, 'annotation', context);
  else if (kind === 'colours') context.semantics.push(...section.children);
  else if (kind === 'mixed') {
    context.hints.push(
      section.value,
      ...section.children.filter((child) => !/^no\b/i.test(child.value)).map((child) => child.value),
    );
    readInPassing(section, context);
  } else if (kind === 'rules') {
    context.hints.push(section.key ?? '');
    context.rules.push(...section.children);
  } else if (kind === 'channels' && readArrows(section, context)) {
    // All of it was about arrows.
  } else if (kind === 'channels' && section.quotes.length === 0 && section.children.length === 0) {
    context.hints.push(section.key ?? '', 'connected by arrows', section.value);
  } else if (kind === 'nodes' || kind === 'channels') {
    context.hints.push(section.key ?? '');
    readGroup(section, context);
  }
}

/** Lines outside of any section are gathered into sections without a name. */
function asSections(entries: readonly Entry[]): Entry[] {
  const sections: Entry[] = [];
  let loose: Entry[] = [];
  const flush = () => {
    const first = loose[0];
    if (first)
      sections.push({
        ...first,
        marker: 'section',
        key: '',
        value: '',
        quotes: [],
        colours: [],
        parens: [],
        count: null,
        children: loose,
      });
    loose = [];
  };
  for (const entry of entries) {
    if (entry.marker !== 'section') loose.push(entry);
    else {
      flush();
      sections.push(entry);
    }
  }
  flush();
  return sections;
}
