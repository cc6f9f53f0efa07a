import type { Token, Tokens } from 'marked';
import type { Admonition, Block, Code, Heading, Inline, List, ListItem, Table } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { admonitionTitle, alertHead, KNOWN_ADMONITIONS, variantOf } from './admonitions.ts';
import { asFragments, asksBeforeList, asksForElement, isFragmentsLine, takeTrailing } from './fragments.ts';
import { readHtmlBlock } from './html-blocks.ts';
import { readInfo } from './info-string.ts';
import { readInlines } from './inlines.ts';
import {
  fragmentOutsideList,
  keyAgain,
  moduleCode,
  nestedTooDeep,
  openAdmonition,
  openComment,
  quoteTooLong,
  strayAdmonitionEnd,
  tableRowTooLong,
  unknownAdmonition,
  unreadLineSteps,
} from './lesson-messages.ts';
import { inlinesOf, splitParagraph, trimmed } from './paragraphs.ts';
import { type Placed, placeTokens } from './placing.ts';
import { childRegion, indentOf, type Region } from './positions.ts';
import type { Reading } from './reading.ts';
import type { AdmonitionToken, MathToken } from './tokens.ts';

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
      return readHtmlBlock(token as Tokens.HTML, offset, span, region, reading, (tokens, inner) =>
        readBlocks(placeTokens(tokens, inner), inner, reading),
      );
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
    case 'tooLong':
      reading.report(quoteTooLong(span));
      return [{ kind: 'raw', text: token.raw.trimEnd(), span }];
    default:
      // `hr` within a list or quote, definitions of links, comments, boxes of tasks: nothing to show.
      return [];
  }
}

function readParagraph(token: Tokens.Paragraph, offset: number, span: Span, region: Region, reading: Reading): Block[] {
  return splitParagraph(inlinesOf(token, offset, token.text.trimStart(), region, reading), span);
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
    const { blocks, key } = readItem(item, inner, reading);
    const checked = item.task ? item.checked === true : null;
    return { blocks, checked, fragment: asksForElement(ownText(item)), ...key, span: region.span(start) };
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

/** What an item holds, and where it is marked as a key step; items of lists in it have marks of their own. */
function readItem(
  { tokens }: Tokens.ListItem,
  region: Region,
  reading: Reading,
): { readonly blocks: readonly Block[]; readonly key: Pick<ListItem, 'key'> } {
  const marks: Span[] = [];
  const blocks = readBlocks(placeTokens(tokens, region), region, { ...reading, markKey: (span) => marks.push(span) });
  const [key, ...more] = marks;
  for (const span of more) reading.report(keyAgain(span));
  return { blocks, key: key ? { key } : {} };
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
    const inlines = cells.map((cell) => {
      const found = line.text.indexOf(cell.text, cursor);
      const column = found >= 0 ? found : cursor;
      cursor = column + cell.text.length;
      return trimmed(readInlines(cell.tokens, (at) => region.span(line.start + column + at), reading));
    });
    // GFM drops what stands behind the last column; the author should know.
    if (surplus(line.text, cells.length)) reading.report(tableRowTooLong(region.span(line.start + cursor)));
    return inlines;
  };
  return {
    kind: 'table',
    align: token.align,
    head: row(token.header, 0),
    rows: token.rows.map((cells, index) => row(cells, index + 2)),
    span,
  };
}

/** Whether a row has words behind its last column. A bar behind a backslash parts no cells. */
function surplus(row: string, columns: number): boolean {
  const text = row.trim();
  // Most rows have no more bars than could part their columns, and one at each end.
  const inner = text.slice(text.startsWith('|') ? 1 : 0, text.endsWith('|') ? -1 : undefined);
  if (inner.split('|').length <= columns) return false;
  const cells = text.replace(/^\|/, '').split(/(?<=(?:^|[^\\])(?:\\\\)*)\|/);
  return cells.slice(columns).some((cell) => cell.trim() !== '');
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
