import type { DeckBlock, DeckSlide } from '../model/deck.ts';

/** How a slide looks, by what it shows most of. Opening and section looks are given by the heading, not by the blocks. */
export function lookOf(blocks: readonly DeckBlock[]): DeckSlide['look'] {
  const kinds = blocks.map((block) => (block.kind === 'plain' ? block.block.kind : block.kind));
  if (kinds.includes('diagram')) return 'diagram';
  const has = (kind: string) => kinds.some((one) => one === kind);
  const only = (...of: string[]) => kinds.length > 0 && kinds.every((kind) => of.includes(kind));
  if (only('picture', 'placeholder')) return 'picture';
  if (has('code') && !has('table')) return 'code';
  if (has('table')) return 'table';
  if (only('quote') && kinds.length === 1) return 'quote';
  if (has('picture')) return 'picture';
  return 'text';
}
