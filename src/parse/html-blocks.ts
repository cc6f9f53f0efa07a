import type { Token, Tokens } from 'marked';
import type { Block } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { asksForElement, marksKey } from './fragments.ts';
import { readTags, roleOf, type Tag } from './html-allowed.ts';
import { readInlines } from './inlines.ts';
import { fragmentOutsideList } from './lesson-messages.ts';
import { splitParagraph, trimmed } from './paragraphs.ts';
import { childRegion, indentOf, type Region } from './positions.ts';
import type { Reading } from './reading.ts';

/** Reads tokens that were cut out of the region's text; `blocks.ts` gives it, which also reads the HTML among them. */
type ReadInside = (tokens: readonly Token[], region: Region) => Block[];

/**
 * A block of HTML. When all its tags are harmless, its content is read as Markdown, a summary as a strong line of its own;
 * otherwise it is shown as the text it is. Comments alone show nothing.
 */
export function readHtmlBlock(
  token: Tokens.HTML,
  offset: number,
  span: Span,
  region: Region,
  reading: Reading,
  readInside: ReadInside,
): Block[] {
  const html = token.raw.trim();
  const tags = readTags(html);
  if (!tags?.every((tag) => tag.kind === 'comment' || roleOf(tag.name) !== null)) {
    return [{ kind: 'raw', text: token.raw.trimEnd(), span }];
  }
  for (const tag of tags) {
    if (tag.kind === 'comment' && marksKey(tag.raw)) reading.markKey(region.span(offset + tag.offset));
  }
  const blocks: Block[] = [];
  for (const piece of piecesOf(html, tags)) {
    const text = dedent(piece.text);
    if (text.trim() === '') continue;
    const inner = childRegion(region, offset + piece.offset, text);
    // Without a tag that vanished, marked would find the same block of HTML again: what is left are words.
    if (piece.summary || !piece.changed) blocks.push(...readWords(inner, piece.summary, reading));
    else blocks.push(...readInside(reading.lexer.blocks(text), inner));
  }
  if (blocks.length === 0 && asksForElement(html)) reading.report(fragmentOutsideList(span));
  return blocks;
}

interface Piece {
  readonly text: string;
  readonly offset: number;
  readonly summary: boolean;
  /** Whether tags were taken out of it or stood around it. */
  readonly changed: boolean;
}

/** What stands between the wrappers, without comments. The line ends of a comment stay, so that lines go on matching the file's. */
function piecesOf(html: string, tags: readonly Tag[]): Piece[] {
  const pieces: Piece[] = [];
  const parted = tags.some((tag) => isWrapper(tag));
  let text = '';
  let from = 0;
  let at = 0;
  let summary = false;
  let changed = parted;
  const flush = (end: number): void => {
    pieces.push({ text: text + html.slice(at, end), offset: from, summary, changed });
    text = '';
  };
  for (const tag of tags) {
    const end = tag.offset + tag.raw.length;
    if (isWrapper(tag)) {
      flush(tag.offset);
      from = end;
      at = end;
      if (tag.name === 'summary') summary = tag.kind === 'open';
    } else if (tag.kind === 'comment' || tag.name === 'span') {
      text += html.slice(at, tag.offset) + tag.raw.replace(/[^\n]+/g, '');
      at = end;
      changed = true;
    }
  }
  flush(html.length);
  return pieces;
}

function isWrapper(tag: Tag): boolean {
  return tag.name !== 'span' && tag.kind !== 'comment' && roleOf(tag.name)?.kind === 'unwrap';
}

/** Takes off the indentation that all lines share, for in Markdown it would make code. */
function dedent(text: string): string {
  const [first = '', ...lines] = text.split('\n');
  const depths = lines.filter((line) => line.trim() !== '').map(indentOf);
  const depth = depths.length === 0 ? 0 : Math.min(...depths);
  return [first.trimStart(), ...lines.map((line) => line.slice(Math.min(depth, indentOf(line))))].join('\n');
}

function readWords(region: Region, strong: boolean, reading: Reading): Block[] {
  const lead = indentOf(region.text);
  const tokens = reading.lexer.inlines(region.text.trim());
  const inlines = trimmed(readInlines(tokens, (at) => region.span(lead + at), reading));
  const span = region.span(lead);
  if (inlines.length === 0) return [];
  return strong
    ? [{ kind: 'paragraph', inlines: [{ kind: 'strong', children: inlines }], span }]
    : splitParagraph(inlines, span);
}
