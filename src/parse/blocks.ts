import type { Token, Tokens } from 'marked';
import type { Admonition, Block, Code, Heading, Inline, List, ListItem, Table } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { admonitionTitle, alertHead, KNOWN_ADMONITIONS, variantOf } from './admonitions.ts';
import { asFragments, asksBeforeList, asksForElement, isFragmentsLine, takeTrailing } from './fragments.ts';
import { readTags, roleOf, type Tag } from './html-allowed.ts';
import { readInfo } from './info-string.ts';
import { DISPLAY, readInlines } from './inlines.ts';
import type { AdmonitionToken, MathToken } from './lesson-lexer.ts';
import {
  fragmentOutsideList,
  moduleCode,
  nestedTooDeep,
  openAdmonition,
  openComment,
  strayAdmonitionEnd,
  unknownAdmonition,
  unreadLineSteps,
} from './lesson-messages.ts';
import { childRegion, indentOf, type Region } from './positions.ts';
import type { Reading } from './reading.ts';

/** A token, and the offset in its region at which its text begins, leading white space skipped. */
export interface Placed {
  readonly token: Token;
  readonly offset: number;
}

/** Finds where each token stands. Marked's tokens are slices of its input in order, save for a few that it rewrites. */
export function placeTokens(tokens: readonly Token[], region: Region): Placed[] {
  const placed: Placed[] = [];
  let cursor = 0;
  for (const token of tokens) {
    const { raw } = token;
    let start = cursor;
    if (region.text.startsWith(raw, cursor)) cursor += raw.length;
    else {
      // A rewritten token is found again by its first line, without the box of a task.
      const lead = firstLine(raw.replace(/^\[[ xX]\] /, ''));
      const found = lead === '' ? -1 : region.text.indexOf(lead, cursor);
      if (found >= 0) {
        start = found;
        cursor = found + lead.length;
      }
    }
    if (token.type !== 'space') placed.push({ token, offset: start + (token.type === 'code' ? 0 : indentOf(raw)) });
  }
  return placed;
}

function firstLine(text: string): string {
  const trimmed = text.trim();
  const end = trimmed.indexOf('\n');
  return end < 0 ? trimmed : trimmed.slice(0, end);
}

/** Turns tokens into blocks. */
export function readBlocks(placed: readonly Placed[], region: Region, reading: Reading): Block[] {
  const blocks: Block[] = [];
  // Where the author asked for fragments and no list has followed yet.
  let wanted: Span | null = null;
  for (const { token, offset } of placed) {
    const before = blocks.length;
    const span = region.span(offset);
    if (
      (token.type === 'html' && asksBeforeList(token.raw)) ||
      (token.type === 'paragraph' && isFragmentsLine(token.raw))
    ) {
      const last = blocks.at(-1);
      if (token.type === 'paragraph' && last?.kind === 'list') blocks[blocks.length - 1] = asFragments(last);
      else wanted = span;
      continue;
    }
    blocks.push(...readBlock(token, offset, span, region, reading));
    if (wanted && blocks.length > before) {
      const next = blocks[before];
      if (next?.kind === 'list') blocks[before] = asFragments(next);
      else reading.report(fragmentOutsideList(wanted));
      wanted = null;
    }
  }
  if (wanted) reading.report(fragmentOutsideList(wanted));
  return blocks;
}

function readBlock(token: Token, offset: number, span: Span, region: Region, reading: Reading): Block[] {
  switch (token.type) {
    case 'paragraph':
    case 'text':
      return readParagraph(token as Tokens.Paragraph, offset, span, region, reading);
    case 'heading':
      return [readHeading(token as Tokens.Heading, offset, span, region, reading)];
    case 'code':
      return [readCode(token as Tokens.Code, span, reading)];
    case 'list':
      return [readList(token as Tokens.List, offset, span, region, reading)];
    case 'table':
      return [readTable(token as Tokens.Table, offset, span, region, reading)];
    case 'blockquote':
      return [readQuote(token as Tokens.Blockquote, offset, span, region, reading)];
    case 'admonition':
      return [readAdmonition(token as unknown as AdmonitionToken, offset, span, region, reading)];
    case 'blockMath':
      return [{ kind: 'math', tex: (token as unknown as MathToken).tex, span }];
    case 'html':
      return readHtmlBlock(token as Tokens.HTML, offset, span, region, reading);
    case 'component':
    case 'module':
      reading.report(moduleCode(span));
      return [{ kind: 'raw', text: token.raw.trimEnd(), span }];
    case 'openComment':
      reading.report(openComment(span));
      return [{ kind: 'raw', text: token.raw.trim(), span }];
    case 'strayEnd':
      reading.report(strayAdmonitionEnd(span));
      return [];
    case 'tooDeep':
      reading.report(nestedTooDeep(span));
      return [{ kind: 'raw', text: token.raw.trimEnd(), span }];
    default:
      // `hr` within a list or quote, definitions of links, comments, boxes of tasks: nothing to show.
      return [];
  }
}

function readParagraph(token: Tokens.Paragraph, offset: number, span: Span, region: Region, reading: Reading): Block[] {
  return splitParagraph(inlinesOf(token, offset, token.text.trimStart(), region, reading), span);
}

/** Reads the inline tokens of a block whose text begins at the offset. */
function inlinesOf(
  token: { readonly tokens?: Token[] | undefined; readonly text: string },
  offset: number,
  text: string,
  region: Region,
  reading: Reading,
): Inline[] {
  let lines: Region | null = null;
  const lead = token.text.length - token.text.trimStart().length;
  const boxed = token.tokens?.[0]?.type === 'checkbox' ? (token.tokens[0]?.raw.length ?? 0) : 0;
  return readInlines(
    token.tokens ?? [],
    (at) => {
      lines ??= childRegion(region, offset, text);
      return lines.span(Math.max(0, at - lead - boxed));
    },
    reading,
  );
}

/** Images that stand alone and display mathematics become blocks of their own. */
export function splitParagraph(inlines: readonly Inline[], span: Span): Block[] {
  const blank = (inline: Inline): boolean =>
    inline.kind === 'break' || (inline.kind === 'text' && inline.text.trim() === '');
  if (inlines.every((inline) => inline.kind === 'image' || blank(inline))) {
    return inlines.flatMap((inline): Block[] => (inline.kind === 'image' ? [inline] : []));
  }
  if (!inlines.some((inline) => DISPLAY.has(inline))) return [{ kind: 'paragraph', inlines: trimmed(inlines), span }];
  const blocks: Block[] = [];
  let run: Inline[] = [];
  const flush = (): void => {
    if (!run.every(blank)) blocks.push({ kind: 'paragraph', inlines: trimmed(run), span });
    run = [];
  };
  for (const inline of inlines) {
    if (inline.kind === 'math' && DISPLAY.has(inline)) {
      flush();
      blocks.push({ kind: 'math', tex: inline.tex, span: inline.span });
    } else run.push(inline);
  }
  flush();
  return blocks;
}

/** White space at the ends of a paragraph, e.g. where a comment stood, is dropped. */
export function trimmed(inlines: readonly Inline[]): Inline[] {
  const list = [...inlines];
  const first = list[0];
  if (first?.kind === 'text') list.splice(0, 1, ...textOf(first.text.trimStart()));
  const last = list.at(-1);
  if (last?.kind === 'text') list.splice(-1, 1, ...textOf(last.text.trimEnd()));
  return list;
}

function textOf(text: string): Inline[] {
  return text === '' ? [] : [{ kind: 'text', text }];
}

/** A heading that begins no slide; those of levels 1 to 3, e.g. in a quote, are set like level 4. */
function readHeading(token: Tokens.Heading, offset: number, span: Span, region: Region, reading: Reading): Heading {
  const level = token.depth <= 4 ? 4 : token.depth === 5 ? 5 : 6;
  return { kind: 'heading', level, inlines: readHeadingText(token, offset, region, reading), span };
}

export function readHeadingText(token: Tokens.Heading, offset: number, region: Region, reading: Reading): Inline[] {
  const lead = Math.max(0, token.raw.trimStart().indexOf(token.text));
  return trimmed(inlinesOf(token, offset + lead, token.text, region, reading));
}

function readCode(token: Tokens.Code, span: Span, reading: Reading): Code {
  const text = token.text.replace(/\n$/, '');
  const info = readInfo(token.lang ?? '', text.split('\n').length);
  for (const written of info.unread) reading.report(unreadLineSteps(span, written));
  return { kind: 'code', language: info.language, text, steps: info.steps, title: info.title, span };
}

function readList(token: Tokens.List, offset: number, span: Span, region: Region, reading: Reading): List {
  let cursor = offset;
  const items = token.items.map((item, index): ListItem => {
    const start = index === 0 ? offset : cursor + indentOf(item.raw);
    cursor = index === 0 ? offset - indentOf(token.raw) + item.raw.length : cursor + item.raw.length;
    const inner = childRegion(region, start, item.text);
    const blocks = readBlocks(placeTokens(item.tokens, inner), inner, reading);
    const asked = asksForElement(ownText(item));
    return { blocks, checked: item.task ? item.checked === true : null, fragment: asked, span: region.span(start) };
  });
  const list: List = {
    kind: 'list',
    ordered: token.ordered,
    start: typeof token.start === 'number' ? token.start : 1,
    items,
    span,
  };
  const shorter = takeTrailing(list);
  return shorter || reading.fragments ? asFragments(shorter ?? list) : list;
}

/** An item's text without that of the lists in it, in which comments ask for fragments of their own. */
function ownText(item: Tokens.ListItem): string {
  return item.tokens.map((token) => (token.type === 'list' || token.type === 'code' ? '' : token.raw)).join('\n');
}

function readTable(token: Tokens.Table, offset: number, span: Span, region: Region, reading: Reading): Table {
  const top = region.lineAt(offset);
  const row = (cells: readonly Tokens.TableCell[], index: number): Inline[][] => {
    const line = region.line(top + index);
    let cursor = 0;
    return cells.map((cell) => {
      const found = line.text.indexOf(cell.text, cursor);
      const column = found >= 0 ? found : cursor;
      cursor = column + cell.text.length;
      return trimmed(readInlines(cell.tokens, (at) => region.span(line.start + column + at), reading));
    });
  };
  return {
    kind: 'table',
    align: token.align,
    head: row(token.header, 0),
    rows: token.rows.map((cells, index) => row(cells, index + 2)),
    span,
  };
}

function readQuote(token: Tokens.Blockquote, offset: number, span: Span, region: Region, reading: Reading): Block {
  const inner = childRegion(region, offset, token.text);
  const placed = placeTokens(token.tokens, inner);
  const first = placed[0];
  const head = first?.token.type === 'paragraph' ? alertHead((first.token as Tokens.Paragraph).text) : null;
  if (!first || !head) return { kind: 'quote', blocks: readBlocks(placed, inner, reading), span };

  // The rest of the alert's first paragraph is read anew, without its head.
  const rest = (first.token as Tokens.Paragraph).text.slice(head.length);
  const at = first.offset + head.length;
  const region2 = childRegion(inner, at, rest);
  const lead =
    rest.trim() === ''
      ? []
      : splitParagraph(readInlines(reading.lexer.inlines(rest), region2.span, reading), region2.span(indentOf(rest)));
  const blocks = [...lead, ...readBlocks(placed.slice(1), inner, reading)];
  return admonition(head.name, head.title, blocks, span, inner.span(first.offset), reading);
}

function readAdmonition(
  token: AdmonitionToken,
  offset: number,
  span: Span,
  region: Region,
  reading: Reading,
): Admonition {
  if (!token.closed) reading.report(openAdmonition(span, token.name));
  const newline = region.text.indexOf('\n', offset);
  const inner = childRegion(region, newline < 0 ? region.text.length : newline + 1, token.text);
  const blocks = readBlocks(placeTokens(token.tokens, inner), inner, reading);
  return admonition(token.name, admonitionTitle(token.title), blocks, span, span, reading);
}

function admonition(
  name: string,
  written: string,
  blocks: readonly Block[],
  span: Span,
  titleSpan: Span,
  reading: Reading,
): Admonition {
  const variant = variantOf(name);
  if (variant === null) reading.report(unknownAdmonition(span, name, KNOWN_ADMONITIONS));
  const title = written === '' && variant === null ? name : written;
  const inlines = title === '' ? [] : trimmed(readInlines(reading.lexer.inlines(title), () => titleSpan, reading));
  return { kind: 'admonition', variant: variant ?? 'note', title: inlines, blocks, span };
}

/**
 * A block of HTML. When all its tags are harmless, its content is read as Markdown, a summary as a strong line of its own;
 * otherwise it is shown as the text it is. Comments alone show nothing.
 */
function readHtmlBlock(token: Tokens.HTML, offset: number, span: Span, region: Region, reading: Reading): Block[] {
  const html = token.raw.trim();
  const tags = readTags(html);
  const harmless = tags?.every((tag) => tag.kind === 'comment' || roleOf(tag.name) !== null);
  if (!tags || !harmless) return [{ kind: 'raw', text: token.raw.trimEnd(), span }];
  if (tags.length === 1 && tags[0]?.kind === 'comment' && tags[0].raw === html) {
    if (asksForElement(html)) reading.report(fragmentOutsideList(span));
    return [];
  }

  const blocks: Block[] = [];
  const vanishing = tags.filter((tag) => tag.kind === 'comment' || roleOf(tag.name)?.kind === 'unwrap');
  const read = (from: number, to: number, strong: boolean): void => {
    blocks.push(...readWithout(vanishing, html, from, to, strong, offset, region, reading));
  };
  let at = 0;
  let open: Tag | null = null;
  for (const tag of tags) {
    if (tag.name !== 'summary') continue;
    read(at, tag.offset, open !== null);
    open = tag.kind === 'open' ? tag : null;
    at = tag.offset + tag.raw.length;
  }
  read(at, html.length, open !== null);
  return blocks;
}

/** Reads a piece of harmless HTML with the vanishing tags taken out, as Markdown. */
function readWithout(
  vanishing: readonly Tag[],
  html: string,
  from: number,
  to: number,
  strong: boolean,
  offset: number,
  region: Region,
  reading: Reading,
): Block[] {
  let text = '';
  let at = from;
  for (const tag of vanishing) {
    if (tag.offset < from || tag.offset >= to) continue;
    // Line ends within a tag are kept, so that lines go on matching those of the file.
    text += html.slice(at, tag.offset) + tag.raw.replace(/[^\n]+/g, '');
    at = tag.offset + tag.raw.length;
  }
  text += html.slice(at, to);
  // Indentation of HTML means nothing; as Markdown it would make code.
  text = text.replace(/^[ \t]+/gm, '');
  if (text.trim() === '') return [];
  const inner = childRegion(region, offset + from, text);
  if (strong || vanishing.length === 0) {
    const lead = indentOf(text);
    const run = text.trim();
    const inlines = trimmed(readInlines(reading.lexer.inlines(run), (place) => inner.span(lead + place), reading));
    const start = inner.span(lead);
    return strong
      ? [{ kind: 'paragraph', inlines: [{ kind: 'strong', children: inlines }], span: start }]
      : splitParagraph(inlines, start);
  }
  return readBlocks(placeTokens(reading.lexer.blocks(text), inner), inner, reading);
}
