import type { Block, Code, Inline, LineRange, RawText, Table } from '../model/document.ts';
import { codeRoom, rowStarts } from '../theme/code-rows.ts';
import { listIndent } from '../theme/list-look.ts';
import { displayScale } from '../theme/math-fit.ts';
import { remember } from '../theme/remember.ts';
import {
  ADMONITION,
  CODE_TITLE,
  DENSITIES,
  type Density,
  type DensitySizes,
  DISPLAY_SCALE,
  QUOTE_INDENT,
  type Type,
} from '../theme/sizes.ts';
import { cellPadOf, hasLabels, padOf, tableColumns } from '../theme/table-columns.ts';
import { breakLines, mathSize, tokensOf, type Weight } from '../theme/text-width.ts';
import { questionHeight } from './measure-question.ts';

/** Height of text in px. */
export function textHeight(inlines: readonly Inline[], room: number, type: Type, weight: Weight = 400): number {
  const { lines, extra } = breakLines(tokensOf(inlines, weight), room / type.size);
  return Math.ceil(lines * type.line + extra * type.size);
}

/** Height in px that a block takes in a column of `room` px, without the gaps around it. Never less than in the browser. */
export function blockHeight(block: Block, room: number, density: Density, lines?: LineRange): number {
  if (lines) return measure(block, room, density, lines);
  const heights = remember(measured, block, () => new Map<number, number>());
  return remember(heights, room * 8 + density, () => measure(block, room, density));
}

/** Pacing tries many ways to spread the same blocks. */
const measured = new WeakMap<Block, Map<number, number>>();

function measure(block: Block, room: number, density: Density, lines?: LineRange): number {
  const sizes = DENSITIES[density];
  switch (block.kind) {
    case 'paragraph':
      return textHeight(block.inlines, room, sizes.body);
    case 'heading':
      return textHeight(block.inlines, room, sizes.minor, 700);
    case 'list':
      return stackHeight(
        block.items.map((item) =>
          Math.max(sizes.body.line, blocksHeight(item.blocks, room - listIndent(block, sizes), density, sizes.itemGap)),
        ),
        sizes.itemGap,
      );
    case 'code':
      return codeHeight(block, room, sizes, block.title !== null, lines);
    case 'raw':
      return codeHeight(block, room, sizes, false, lines);
    case 'table':
      return tableHeight(block, room, density);
    case 'quote':
      return blocksHeight(block.blocks, room - QUOTE_INDENT, density, sizes.itemGap);
    case 'admonition': {
      const [vertical, horizontal] = sizes.boxPad;
      const inner = room - 2 * horizontal - ADMONITION.icon;
      const title = Math.max(sizes.body.line, textHeight(block.title, inner, sizes.body, 600));
      const body =
        block.blocks.length > 0 ? ADMONITION.gap + blocksHeight(block.blocks, inner, density, sizes.itemGap) : 0;
      return 2 * vertical + title + body;
    }
    case 'math':
      return Math.ceil(mathBlockHeight(block.tex, room, sizes.body));
    case 'question':
      return questionHeight(block, textHeight(block.asked, room, sizes.body, 600), room, density, blocksHeight);
    case 'image':
      throw new Error('images are pictures or placeholders by the time that slides are measured');
  }
}

/** Height of blocks one below another with gaps between them. */
export function blocksHeight(blocks: readonly Block[], room: number, density: Density, gap: number): number {
  return stackHeight(
    blocks.map((block) => blockHeight(block, room, density)),
    gap,
  );
}

export function stackHeight(heights: readonly number[], gap: number): number {
  return heights.reduce((sum, height) => sum + height, 0) + gap * Math.max(0, heights.length - 1);
}

function codeHeight(
  code: Code | RawText,
  room: number,
  sizes: DensitySizes,
  titled: boolean,
  lines?: LineRange,
): number {
  const starts = rowStarts(code.text, codeRoom(code, room, sizes), sizes.code.size);
  const rows = (starts[lines?.to ?? starts.length - 1] ?? 0) - (starts[(lines?.from ?? 1) - 1] ?? 0);
  return codeFrame(sizes, titled) + rows * sizes.code.line;
}

/** What a panel of code takes beside its rows. */
export const codeFrame = (sizes: DensitySizes, titled: boolean): number =>
  2 * sizes.codePad[0] + (titled ? CODE_TITLE.line : 0);

export function tableHeight(table: Table, room: number, density: Density): number {
  return tableRowHeights(table, room, density).reduce((sum, height) => sum + height, 0);
}

/** Heights of a table's rows, the head first. Each ends in a hairline. */
export function tableRowHeights(table: Table, room: number, density: Density): readonly number[] {
  const sizes = DENSITIES[density];
  const { table: type, cellPad } = sizes;
  const columns = tableColumns(table, room, sizes);
  const pad = cellPadOf(table, sizes);
  const labelled = hasLabels(table);
  return [table.head, ...table.rows].map((row, r) => {
    const cells = row.map((cell, c) => {
      const width = (columns[c] ?? room) - padOf(c, pad);
      return textHeight(cell, width, type, r === 0 || (c === 0 && labelled) ? 600 : 400);
    });
    return Math.max(type.line, ...cells) + 2 * cellPad[0] + (r === 0 ? 2 : 1);
  });
}

function mathBlockHeight(tex: string, room: number, type: Type): number {
  const { width, height } = mathSize(tex);
  const size = type.size * displayScale(tex, room, type.size);
  // A formula that is too long goes on in further rows.
  const rows = Math.ceil((width * DISPLAY_SCALE * size) / room);
  return height * rows * DISPLAY_SCALE * size + size;
}
