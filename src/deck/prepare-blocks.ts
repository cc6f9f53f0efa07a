import type { DeckBlock } from '../model/deck.ts';
import type { Block, Image, Inline, List, Table } from '../model/document.ts';
import { aroundPictures, withPictures } from './inline-pictures.ts';
import { aroundQuestion, mapQuestion } from './prepare-question.ts';

/** What the compiler found for the images of a lesson, and which lists it used up. */
export interface Found {
  readonly pictures: ReadonlyMap<Image, DeckBlock>;
  readonly scripts: ReadonlySet<List>;
}

/** Deeper than this, lists and quotations no longer stand in: what they hold follows at the same depth. */
const DEEPEST = 4;

/**
 * The blocks of a slide as they will be shown: pictures and diagrams in place of images, no build scripts, no empty
 * containers. A picture inside a list or a quotation is lifted out of it, since it needs the width of the slide; the
 * list goes on below it.
 */
export function prepareBlocks(blocks: readonly Block[], found: Found): readonly DeckBlock[] {
  return blocks.flatMap((block) => lift(block, found));
}

/** A line that would fill a slide by itself is broken, so that it can go on on the next one. */
const LONGEST_LINE = 1000;
const STRETCHES = new RegExp(`.{${LONGEST_LINE}}(?=.)`, 'gsu');

function breakEndless(text: string): string {
  if (text.length <= LONGEST_LINE) return text;
  return text
    .split('\n')
    .map((line) => (line.length > LONGEST_LINE ? line.replace(STRETCHES, '$&\n') : line))
    .join('\n');
}

type Shown = Exclude<Block, Image>;
const isShown = (block: Block): block is Shown => block.kind !== 'image';

function lift(block: Block, found: Found): DeckBlock[] {
  if (block.kind === 'image') return [found.pictures.get(block) ?? { kind: 'placeholder', alt: block.alt }];
  if (block.kind === 'list' && found.scripts.has(block)) return [];
  const parts = shallower(block, 0, found).flatMap((part) =>
    isShown(part) && holdsImage(part) ? around(part) : [part],
  );
  return parts.map(
    (part): DeckBlock =>
      isShown(part)
        ? { kind: 'plain', block: part }
        : (found.pictures.get(part) ?? { kind: 'placeholder', alt: part.alt }),
  );
}

const childrenOf = (block: Block): readonly Block[] =>
  block.kind === 'list'
    ? block.items.flatMap((item) => item.blocks)
    : block.kind === 'quote' || block.kind === 'admonition'
      ? block.blocks
      : block.kind === 'question'
        ? [
            ...block.blocks,
            ...block.options.flatMap(({ blocks, feedback }) => [...blocks, ...feedback.blocks]),
            ...block.explanation.blocks,
          ]
        : [];

const holdsImage = (block: Block): boolean => block.kind === 'image' || childrenOf(block).some(holdsImage);

/** Unwraps what is nested too deeply, and drops build scripts and containers that hold nothing. */
function shallower(block: Block, depth: number, found: Found): readonly Block[] {
  const { scripts, pictures } = found;
  const within = (blocks: readonly Block[]) => blocks.flatMap((child) => shallower(child, depth + 1, found));
  if (block.kind === 'list') {
    if (scripts.has(block)) return [];
    if (depth >= DEEPEST) return block.items.flatMap((item) => within(item.blocks));
    const items = block.items.map((item) => ({ ...item, blocks: within(item.blocks) })).filter(hasSomething);
    return items.length > 0 ? [{ ...block, items }] : [];
  }
  if (block.kind === 'quote' || block.kind === 'admonition') {
    const blocks = within(block.blocks);
    if (depth >= DEEPEST) return blocks;
    const titled = block.kind === 'admonition' && block.title.length > 0;
    return blocks.length > 0 || titled ? [{ ...block, blocks }] : [];
  }
  if (block.kind === 'question') return [mapQuestion(block, (inlines) => withPictures(inlines, pictures), within)];
  if (block.kind === 'paragraph') return aroundPictures(block, pictures).filter(isWorthShowing);
  if (block.kind === 'heading')
    return hasText(block.inlines) ? [{ ...block, inlines: withPictures(block.inlines, pictures) }] : [];
  if (block.kind === 'code' || block.kind === 'raw') {
    const text = block.text.replace(/\s+$/, '');
    if (text.trim() === '') return [];
    return [{ ...block, text: breakEndless(text) }];
  }
  if (block.kind === 'table') {
    if (block.head.length === 0 && block.rows.length === 0) return [];
    const cells = (row: Table['head']) => row.map((cell) => withPictures(cell, pictures));
    return [{ ...block, head: cells(block.head), rows: block.rows.map(cells) }];
  }
  return [block];
}

const isWorthShowing = (block: Block): boolean => block.kind !== 'paragraph' || hasText(block.inlines);

const hasSomething = (item: { readonly blocks: readonly Block[]; readonly checked: boolean | null }): boolean =>
  item.blocks.length > 0 || item.checked !== null;

/** Whether anything of some inlines would be seen. */
export function hasText(inlines: readonly Inline[]): boolean {
  return inlines.some((node) => {
    if (node.kind === 'text' || node.kind === 'code') return node.text.trim() !== '';
    if (node.kind === 'break') return false;
    return 'children' in node ? hasText(node.children) : true;
  });
}

/** A container with images in it, as the images and what is left of the container between them. */
function around(block: Shown): readonly (Shown | Image)[] {
  if (block.kind === 'question') return aroundQuestion(block);
  if (block.kind === 'list') {
    const parts: (Shown | Image)[] = [];
    let items: List['items'] = [];
    let start = block.start;
    const close = (upTo: number) => {
      if (items.length > 0) parts.push({ ...block, start, items });
      items = [];
      start = block.start + upTo;
    };
    for (const [i, item] of block.items.entries()) {
      const pieces = sequence(item.blocks);
      for (const piece of pieces) {
        if (Array.isArray(piece)) items = [...items, { ...item, blocks: piece }];
        else {
          close(i + 1);
          parts.push(piece as Image);
        }
      }
    }
    close(block.items.length);
    return parts;
  }
  if (block.kind === 'quote' || block.kind === 'admonition') {
    return sequence(block.blocks).map((piece) =>
      Array.isArray(piece) ? { ...block, blocks: piece } : (piece as Image),
    );
  }
  return [block];
}

/** Blocks as runs without images, and the images between them. */
function sequence(blocks: readonly Block[]): readonly (Shown[] | Image)[] {
  const parts: (Shown[] | Image)[] = [];
  for (const block of blocks) {
    const pieces = block.kind === 'image' ? [block] : holdsImage(block) ? around(block) : [block];
    for (const piece of pieces) {
      const last = parts.at(-1);
      if (piece.kind === 'image') parts.push(piece);
      else if (Array.isArray(last)) last.push(piece);
      else parts.push([piece]);
    }
  }
  return parts;
}
