import type { Block, Inline } from '../model/document.ts';
import { BIG_QUOTES, PAGE, QUOTE_SIGN, QUOTE_SOURCE, QUOTE_WIDTH, SLIDE, type Type } from './sizes.ts';
import { breakLines, tokensOf, type Weight } from './text-width.ts';

/** px that a quotation on a slide of its own has: below its small heading and the sign above it. */
const ROOM = SLIDE.height - PAGE.top - PAGE.bottom - QUOTE_SIGN - 90;

/** Which of the big sizes serves for a quotation that has a slide to itself; null when it is too long for all of them. */
export function fitQuote(blocks: readonly Block[]): number | null {
  const texts: (readonly Inline[])[] = [];
  for (const block of blocks) {
    if (block.kind !== 'paragraph') return null;
    texts.push(block.inlines);
  }
  const level = BIG_QUOTES.findIndex((type) => {
    const heights = texts.map((text, i) =>
      i > 0 && i === texts.length - 1 ? heightOf(text, QUOTE_SOURCE, 400) : heightOf(text, type, 600),
    );
    return heights.reduce((sum, height) => sum + height + type.line / 2, 0) <= ROOM;
  });
  return level < 0 ? null : level;
}

function heightOf(text: readonly Inline[], type: Type, weight: Weight): number {
  const { lines, extra } = breakLines(tokensOf(text, weight), QUOTE_WIDTH / type.size);
  return lines * type.line + extra * type.size;
}
