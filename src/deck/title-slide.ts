import type { DeckBlock, DeckSlide } from '../model/deck.ts';
import type { Inline } from '../model/document.ts';
import { fitHeading } from '../theme/heading-size.ts';
import {
  type HeadingSize,
  OPENING_HEADINGS,
  PAGE,
  SECTION_HEADINGS,
  SLIDE,
  SUBTITLE,
  TITLE_WIDTH,
} from '../theme/sizes.ts';
import { textHeight } from './measure-block.ts';

/** Lines of text that a title may carry below it, all paragraphs together. */
const MOST_LINES = 5;
/** Most paragraphs below a title. */
const MOST_PARAGRAPHS = 3;

/** Sizes of a slide's heading by its look; null for looks whose heading stands on top of a body. */
export function titleSizes(look: DeckSlide['look']): readonly HeadingSize[] | null {
  return look === 'opening' ? OPENING_HEADINGS : look === 'section' ? SECTION_HEADINGS : null;
}

/** How many of the blocks fit below a title as its subtitle: the first paragraphs, while they are few and short. */
export function subtitleBlocks(
  heading: readonly Inline[],
  blocks: readonly DeckBlock[],
  look: 'opening' | 'section',
): number {
  const sizes = titleSizes(look) ?? [];
  const title = fitHeading(heading, sizes, TITLE_WIDTH[look]);
  const most = Math.min(MOST_LINES * SUBTITLE.line, SLIDE.height - 2 * PAGE.bottom - title.lines * title.line - 120);
  let used = 0;
  let count = 0;
  for (const block of blocks.slice(0, MOST_PARAGRAPHS)) {
    if (block.kind !== 'plain' || block.block.kind !== 'paragraph') break;
    const height = textHeight(block.block.inlines, TITLE_WIDTH[look], SUBTITLE) + SUBTITLE.line * 0.4;
    if (used + height > most) break;
    used += height;
    count++;
  }
  return count;
}
