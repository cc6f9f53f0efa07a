import type { DeckBlock } from '../model/deck.ts';
import type { Block } from '../model/document.ts';
import { codeRoom, linesOf, rowStarts } from '../theme/code-rows.ts';
import { CONTENT_WIDTH, DENSITIES, type Density, FILL, SHARED, type SlideDensity, TIGHTEST } from '../theme/sizes.ts';
import { fitQuestion } from './fit-question.ts';
import { blockHeight } from './measure-block.ts';
import { pictureRange, withHeight } from './picture-size.ts';
import { lastLine, splitBlock } from './split-block.ts';
import { plainText } from './split-inlines.ts';

/** The blocks of one slide, and how tightly they are set. */
export interface Page {
  readonly density: SlideDensity;
  readonly blocks: readonly DeckBlock[];
}

/**
 * Spreads blocks over as many slides as they need. `room` is the height in px below a heading that goes on from slide
 * to slide, and `roomOnOne` below the heading of the only one.
 *
 * All that fits on one slide stays on one, in the largest type in which it does. What does not fit is spread evenly, so
 * that no slide ends up with a single line, and cut where it hurts least: between blocks, else within one; never between
 * a heading, or a sentence that ends in a colon, and what it announces.
 */
export function paginate(given: readonly DeckBlock[], room: number, roomOnOne: number = room): readonly Page[] {
  const blocks = given.flatMap((block) => fitQuestion(block, room));
  if (blocks.length === 0) return [];
  const one = onOnePage(blocks, roomOnOne);
  if (one) return [one];
  const loose = pack(blocks, room, room);
  let [low, high] = [room * 0.45, room];
  let best = loose;
  for (let i = 0; i < 5; i++) {
    const target = (low + high) / 2;
    const pages = pack(blocks, target, room);
    if (pages.length > loose.length) low = target;
    else {
      high = target;
      best = pages;
    }
  }
  return best;
}

/** All blocks on one slide in the largest type in which they fit; null when they fit in none. */
function onOnePage(blocks: readonly DeckBlock[], room: number): Page | null {
  let broken: Page | null = null;
  for (const density of ALL) {
    const set = blocks.map((block) => setCode(block, density));
    const fitted = fitOnOne(set, room, density);
    if (!fitted) continue;
    const page = { density, blocks: fitted };
    // Code reads better in a smaller size than with its lines broken.
    if (!set.some((block) => breaksCode(block, block.kind === 'plain' ? (block.density ?? density) : density)))
      return page;
    broken ??= page;
  }
  return broken;
}

const ALL: readonly SlideDensity[] = [0, 1, 2, 3, 4];
/** Code may be this many sizes smaller than the text around it before the text, too, gets smaller. */
const APART = 2;

/** A block with code in the largest size, from that of the slide on, in which its lines stay whole. */
function setCode(block: DeckBlock, density: SlideDensity): DeckBlock {
  if (block.kind !== 'plain' || block.block.kind !== 'code') return block;
  const { density: _, ...plain } = block;
  const whole = ALL.find((each) => each >= density && each <= density + APART && !breaksCode(block, each));
  return whole === undefined || whole === density ? plain : { ...plain, density: whole };
}

/** Whether a block is code with a line that is too long for its panel. */
function breaksCode(block: DeckBlock, density: Density): boolean {
  if (block.kind !== 'plain' || block.block.kind !== 'code') return false;
  const sizes = DENSITIES[density];
  const starts = rowStarts(block.block.text, codeRoom(block.block, CONTENT_WIDTH, sizes), sizes.code.size);
  const { from, to } = block.lines ?? { from: 1, to: starts.length - 1 };
  return (starts[to] ?? 0) - (starts[from - 1] ?? 0) > to - from + 1;
}

/** Height of a block in px; pictures at the least that they should have. */
function heightOf(block: DeckBlock, density: Density): number {
  if (block.kind === 'plain') return blockHeight(block.block, CONTENT_WIDTH, block.density ?? density, block.lines);
  return pictureRange(block, density).least;
}

/** The blocks with pictures as large as the rest leaves room for; null when they do not fit on one slide. */
function fitOnOne(blocks: readonly DeckBlock[], room: number, density: Density): readonly DeckBlock[] | null {
  const gaps = DENSITIES[density].gap * (blocks.length - 1);
  const airy = blocks.every((block) => block.kind === 'plain');
  let free = room * (airy ? FILL[density] : 1) - gaps;
  for (const block of blocks) {
    free -= heightOf(block, density);
    if (free < 0) return null;
  }
  return blocks.map((block) => {
    if (block.kind !== 'picture') return block;
    const { least, most } = pictureRange(block, density);
    const height = Math.min(most, least + free);
    free -= height - least;
    return withHeight(block, height, density);
  });
}

function pack(blocks: readonly DeckBlock[], target: number, room: number): readonly Page[] {
  const pages: Page[] = [];
  const queue: DeckBlock[] = [...blocks].reverse();
  let page: DeckBlock[] = [];
  const fits = (list: readonly DeckBlock[], density: Density, limit: number) => total(list, density) <= limit;
  const close = () => {
    const waiting: DeckBlock[] = [];
    while (page.length > 1 && announces(page.at(-1) as DeckBlock) && queue.length > 0)
      waiting.push(page.pop() as DeckBlock);
    if (page.length > 0) pages.push(setPage(page, room));
    queue.push(...waiting);
    page = [];
  };
  while (queue.length > 0) {
    const block = queue.pop() as DeckBlock;
    const used = total(page, SHARED);
    const gap = page.length > 0 ? DENSITIES[SHARED].gap : 0;
    const own = heightOf(block, SHARED);
    if (used + gap + own <= target || (page.length === 0 && own <= room)) {
      page.push(block);
      continue;
    }
    const onlyAnnounces = page.length > 0 && page.every(announces);
    // A little smaller and together is better than a sentence alone on one slide and what it announces on the next.
    if (page.length > 0 && (onlyAnnounces || used < room * 0.3) && fits([...page, block], TIGHTEST, room)) {
      page.push(block);
      close();
      continue;
    }
    const fresh = page.length === 0;
    if (!fresh && !onlyAnnounces && staysWhole(block) && heightOf(block, TIGHTEST) <= room && used >= room * 0.25) {
      queue.push(block);
      close();
      continue;
    }
    if (fresh && heightOf(block, TIGHTEST) <= room) {
      page.push(block);
      close();
      continue;
    }
    const left = (fresh || onlyAnnounces ? room : target) - used - gap;
    const parts = split(block, left, SHARED, fresh);
    if (parts) {
      page.push(parts[0]);
      queue.push(parts[1]);
      close();
    } else if (!fresh) {
      queue.push(block);
      if (onlyAnnounces && page.length === 1) {
        pages.push(setPage(page, room));
        page = [];
      } else close();
    } else {
      page.push(block);
      close();
    }
  }
  close();
  return pages;
}

/** A page in the largest type in which its blocks fit. */
const setPage = (page: readonly DeckBlock[], room: number): Page =>
  onOnePage(page, room) ?? { density: TIGHTEST, blocks: page };

function total(blocks: readonly DeckBlock[], density: Density): number {
  return blocks.reduce((sum, block, i) => sum + heightOf(block, density) + (i > 0 ? DENSITIES[density].gap : 0), 0);
}

/** A heading, or text that ends in a colon: worth nothing without what follows. */
function announces(block: DeckBlock): boolean {
  if (block.kind !== 'plain' || block.lines) return false;
  if (block.block.kind === 'heading') return true;
  return block.block.kind === 'paragraph' && /[:：]\s*$/.test(plainText(block.block.inlines));
}

const staysWhole = (block: DeckBlock): boolean => block.kind !== 'plain' || WHOLE.has(block.block.kind);
const WHOLE: ReadonlySet<Block['kind']> = new Set([
  'code',
  'table',
  'quote',
  'admonition',
  'math',
  'paragraph',
  'heading',
  'question',
]);

/** Smallest height, in lines, that is worth filling with the beginning of a block. */
const WORTHWHILE = 3;

function split(
  block: DeckBlock,
  left: number,
  density: Density,
  force: boolean,
): readonly [DeckBlock, DeckBlock] | null {
  if (block.kind !== 'plain') return null;
  if (!force && left < WORTHWHILE * DENSITIES[density].body.line) return null;
  if (block.block.kind === 'code' || block.block.kind === 'raw') {
    const code = block.block;
    const { from, to } = block.lines ?? { from: 1, to: linesOf(code.text).length };
    const last = lastLine(code, left, CONTENT_WIDTH, density, from, force);
    if (last === null || last >= to) return null;
    // A slide need not begin with an empty line.
    const lines = linesOf(code.text);
    let next = last + 1;
    while (next < to && (lines[next - 1] ?? '').trim() === '') next++;
    return [
      { kind: 'plain', block: code, lines: { from, to: last } },
      { kind: 'plain', block: code, lines: { from: next, to } },
    ];
  }
  const parts = splitBlock(block.block, left, CONTENT_WIDTH, density, force);
  if (!parts) return null;
  const [head, tail] = parts as readonly Exclude<Block, { kind: 'image' }>[];
  return head && tail
    ? [
        { kind: 'plain', block: head },
        { kind: 'plain', block: tail },
      ]
    : null;
}
