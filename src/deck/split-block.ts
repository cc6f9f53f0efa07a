import type { Block, Code, Inline, LineRange, List, Table } from '../model/document.ts';
import { codeRoom, linesOf, rowStarts } from '../theme/code-rows.ts';
import { listIndent } from '../theme/list-look.ts';
import { explanationRoom, questionSizes, VERDICT_GAP } from '../theme/question-sizes.ts';
import { ADMONITION, DENSITIES, type Density, QUOTE_INDENT } from '../theme/sizes.ts';
import { blockHeight, blocksHeight, codeFrame, tableRowHeights, textHeight } from './measure-block.ts';
import { cutInlines, plainText, splitText } from './split-inlines.ts';

export type Halves<T> = readonly [head: T, tail: T];

/**
 * Cuts a block so that its first part is no higher than `height` px: lists between items, tables between rows (the head
 * is repeated), code and raw text between lines, text after a sentence, containers inside of what they hold.
 * With `force` anything goes rather than no cut at all: after words, within items and rows. Null when there is no such cut.
 */
export function splitBlock(
  block: Block,
  height: number,
  room: number,
  density: Density,
  force: boolean,
): Halves<Block> | null {
  const sizes = DENSITIES[density];
  switch (block.kind) {
    case 'paragraph':
    case 'heading': {
      const type = block.kind === 'heading' ? sizes.minor : sizes.body;
      const parts = splitText(block.inlines, height, room, type, force);
      return (
        parts && [
          { ...block, inlines: parts[0] },
          { ...block, inlines: parts[1] },
        ]
      );
    }
    case 'list':
      return splitList(block, height, room, density, force);
    case 'table':
      return splitTable(block, height, room, density, force);
    case 'code': {
      const to = lastLine(block, height, room, density, 1, force);
      return to === null ? null : cutCode(block, to);
    }
    case 'raw': {
      const at = linesThatFit(block, height - codeFrame(sizes, false), room, density);
      const lines = block.text.split('\n');
      if (at < 1) return null;
      return [
        { ...block, text: lines.slice(0, at).join('\n') },
        { ...block, text: lines.slice(at).join('\n') },
      ];
    }
    case 'quote': {
      const parts = splitBlocks(block.blocks, height, room - QUOTE_INDENT, density, force);
      return (
        parts && [
          { ...block, blocks: parts[0] },
          { ...block, blocks: parts[1] },
        ]
      );
    }
    case 'admonition': {
      const [vertical, horizontal] = sizes.boxPad;
      const inner = room - 2 * horizontal - ADMONITION.icon;
      const title = Math.max(sizes.body.line, textHeight(block.title, inner, sizes.body, 600));
      const left = height - 2 * vertical - title - ADMONITION.gap;
      const parts = splitBlocks(block.blocks, left, inner, density, force);
      return (
        parts && [
          { ...block, blocks: parts[0] },
          { ...block, blocks: parts[1] },
        ]
      );
    }
    case 'question': {
      if (block.options.length > 0) return null;
      const { small, smallDensity } = questionSizes(density);
      const left = height - 2 * small.boxPad[0] - small.body.line - VERDICT_GAP;
      const parts = splitBlocks(block.explanation.blocks, left, explanationRoom(room, density), smallDensity, force);
      return (
        parts && [
          { ...block, explanation: { blocks: parts[0] } },
          { ...block, explanation: { blocks: parts[1] } },
        ]
      );
    }
    default:
      return null;
  }
}

/** Cuts blocks inside of a container. */
function splitBlocks(
  blocks: readonly Block[],
  height: number,
  room: number,
  density: Density,
  force: boolean,
): Halves<readonly Block[]> | null {
  const gap = DENSITIES[density].itemGap;
  let used = 0;
  for (const [i, block] of blocks.entries()) {
    const before = i === 0 ? 0 : used + gap;
    const own = blockHeight(block, room, density);
    if (before + own > height) {
      const parts = splitBlock(block, height - before, room, density, force && i === 0);
      if (parts)
        return [
          [...blocks.slice(0, i), parts[0]],
          [parts[1], ...blocks.slice(i + 1)],
        ];
      return i === 0 ? null : [blocks.slice(0, i), blocks.slice(i)];
    }
    used = before + own;
  }
  return null;
}

function splitList(list: List, height: number, room: number, density: Density, force: boolean): Halves<List> | null {
  const { body, itemGap } = DENSITIES[density];
  const indent = listIndent(list, DENSITIES[density]);
  let used = 0;
  for (const [i, item] of list.items.entries()) {
    const before = i === 0 ? 0 : used + itemGap;
    const own = Math.max(body.line, blocksHeight(item.blocks, room - indent, density, itemGap));
    if (before + own > height) {
      // An item is only cut when it holds more than a few lines, or when nothing else gets it onto a slide.
      const cut = own > 4 * body.line || (force && i === 0);
      const parts = cut ? splitBlocks(item.blocks, height - before, room - indent, density, force && i === 0) : null;
      if (parts) {
        return [
          { ...list, items: [...list.items.slice(0, i), { ...item, blocks: parts[0] }] },
          { ...list, start: list.start + i, items: [{ ...item, blocks: parts[1] }, ...list.items.slice(i + 1)] },
        ];
      }
      if (i === 0) return null;
      return [
        { ...list, items: list.items.slice(0, i) },
        { ...list, start: list.start + i, items: list.items.slice(i) },
      ];
    }
    used = before + own;
  }
  return null;
}

function splitTable(
  table: Table,
  height: number,
  room: number,
  density: Density,
  force: boolean,
): Halves<Table> | null {
  const [head = 0, ...rows] = tableRowHeights(table, room, density);
  let used = head;
  for (const [i, own] of rows.entries()) {
    if (used + own > height) {
      if (i > 0)
        return [
          { ...table, rows: table.rows.slice(0, i) },
          { ...table, rows: table.rows.slice(i) },
        ];
      return force ? splitRow(table, height - used, room, density) : null;
    }
    used += own;
  }
  return null;
}

/** Cuts each cell of the first row, so that the row ends on the next slide; the last resort for very long cells. */
function splitRow(table: Table, height: number, room: number, density: Density): Halves<Table> | null {
  const [first, ...rest] = table.rows;
  const { table: type, cellPad } = DENSITIES[density];
  if (!first) return null;
  const whole = tableRowHeights({ ...table, rows: [first] }, room, density)[1] ?? 0;
  // The columns depend on what the cells hold, so the right place for the cuts is found by trying.
  for (let share = Math.min(0.95, height / whole); share > 0.02; share *= 0.8) {
    const parts = first.map((cell) => cutAtWord(cell, Math.ceil(plainText(cell).length * share)));
    const head = { ...table, rows: [parts.map((part) => part[0])] };
    const own = tableRowHeights(head, room, density)[1] ?? 0;
    if (own <= height && parts.some((part) => part[1].length > 0)) {
      return [head, { ...table, rows: [parts.map((part) => part[1]), ...rest] }];
    }
    if (height < type.line + 2 * cellPad[0]) return null;
  }
  return null;
}

function cutAtWord(cell: readonly Inline[], offset: number): Halves<readonly Inline[]> {
  const text = plainText(cell);
  // A cell that is short enough stays whole on the first of the two slides.
  if (text.length <= 12) return [cell, []];
  const space = text.lastIndexOf(' ', offset);
  return cutInlines(cell, space > offset * 0.5 ? space + 1 : offset);
}

/** How many lines of a text, from line `from` on, fit into `height` px. */
function linesThatFit(
  code: Pick<Code, 'text'> & { readonly steps?: Code['steps'] },
  height: number,
  room: number,
  density: Density,
  from = 1,
): number {
  const sizes = DENSITIES[density];
  const starts = rowStarts(code.text, codeRoom(code, room, sizes), sizes.code.size);
  const last = (starts[from - 1] ?? 0) + Math.floor(height / sizes.code.line);
  let count = 0;
  while (from + count < starts.length && (starts[from + count] as number) <= last) count++;
  return count;
}

/** Fewest lines of code that are worth showing on their own. */
const FEWEST = 3;

/**
 * The last line that fits when code is shown from line `from` on, at a blank line if one is near, so that what belongs
 * together stays together. Null when too few lines fit.
 */
export function lastLine(
  code: Pick<Code, 'text'> & { readonly title?: string | null; readonly steps?: Code['steps'] },
  height: number,
  room: number,
  density: Density,
  from: number,
  force: boolean,
): number | null {
  const lines = linesOf(code.text);
  const frame = codeFrame(DENSITIES[density], !!code.title);
  const count = linesThatFit(code, height - frame, room, density, from);
  if (count < (force ? 1 : FEWEST)) return null;
  const last = Math.min(lines.length, from + count - 1);
  if (last === lines.length) return last;
  for (let line = last; line > from + count * 0.6; line--) {
    if ((lines[line] ?? '').trim() === '' || (/^\S/.test(lines[line] ?? '') && /^[)\]}]/.test(lines[line - 1] ?? '')))
      return line;
  }
  return last;
}

/** Code in two, for code inside of lists and the like. Steps follow their lines. */
function cutCode(code: Code, at: number): Halves<Code> {
  const lines = code.text.split('\n');
  const part = (from: number, to: number): Code => ({
    ...code,
    text: lines.slice(from - 1, to).join('\n'),
    steps: stepsWithin(code.steps, { from, to }).map((step) =>
      step.map((range) => ({ from: range.from - from + 1, to: range.to - from + 1 })),
    ),
  });
  return [part(1, at), part(at + 1, lines.length)];
}

/** Steps of a piece of code that touch the given lines, cut to them. */
export function stepsWithin(steps: Code['steps'], { from, to }: LineRange): Code['steps'] {
  return steps
    .map((step) =>
      step
        .map((range) => ({ from: Math.max(range.from, from), to: Math.min(range.to, to) }))
        .filter((range) => range.from <= range.to),
    )
    .filter((step) => step.length > 0);
}
