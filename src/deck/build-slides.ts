import type { DeckBlock, DeckSlide } from '../model/deck.ts';
import type { Inline, Slide } from '../model/document.ts';
import { fitHeading } from '../theme/heading-size.ts';
import {
  BIG_QUOTE,
  CONTENT_WIDTH,
  HEADING_GAP,
  HEADINGS,
  PAGE,
  QUOTE_INDENT,
  QUOTE_LIFT,
  QUOTE_WIDTH,
  SLIDE,
} from '../theme/sizes.ts';
import { stackHeight, textHeight } from './measure-block.ts';
import { type Page, paginate } from './paginate.ts';
import { type Found, hasText, prepareBlocks } from './prepare-blocks.ts';
import type { SlideIds } from './slide-ids.ts';
import { lookOf } from './slide-look.ts';
import { cutInlines, plainText } from './split-inlines.ts';
import { subtitleBlocks } from './title-slide.ts';

/** A heading that needs more lines than this in the smallest size is cut, and stands in full in the text below. */
const MOST_HEADING_LINES = 3;

type Draft = Pick<DeckSlide, 'look' | 'density' | 'blocks'>;

/** The slides that one slide of the lesson becomes, in order; none when it has nothing to show. */
export function buildSlides(slide: Slide, found: Found, ids: SlideIds, opening: boolean): readonly DeckSlide[] {
  const blocks = prepareBlocks(slide.blocks, found);
  const { heading, rest } = fitted(slide, blocks);
  const drafts: Draft[] = [];
  let left = rest;
  if (heading && (opening || isSection(slide, heading, rest))) {
    const look = opening ? 'opening' : 'section';
    const count = subtitleBlocks(heading, rest, look);
    drafts.push({ look, density: 0, blocks: rest.slice(0, count) });
    left = rest.slice(count);
  }
  for (const group of apart(left)) {
    if (group[0]?.kind === 'diagram') drafts.push({ look: 'diagram', density: 0, blocks: group });
    else drafts.push(...paginate(group, roomBelow(heading, true)).map(toDraft(heading)));
  }
  return drafts.map((draft, i) => ({
    id: i === 0 ? slide.id : ids.next(slide.id),
    ...draft,
    heading,
    continued: i > 0 && heading !== null,
    notes: i === 0 ? slide.notes : [],
    span: slide.span,
  }));
}

/** Height in px that a slide has for its blocks. */
function roomBelow(heading: readonly Inline[] | null, continued: boolean): number {
  const height = SLIDE.height - PAGE.top - PAGE.bottom;
  if (!heading) return height;
  const { lines, line } = fitHeading(heading, HEADINGS, CONTENT_WIDTH, continued);
  return height - lines * line - HEADING_GAP;
}

/** A heading with nothing below it, or with no more than a sentence or two, opens a part of the lesson. */
function isSection(slide: Slide, heading: readonly Inline[], blocks: readonly DeckBlock[]): boolean {
  if (blocks.length === 0) return true;
  return slide.depth < 3 && blocks.length === 1 && subtitleBlocks(heading, blocks, 'section') === 1;
}

/** Runs of blocks that may share a slide; a diagram has one of its own. */
function apart(blocks: readonly DeckBlock[]): readonly (readonly DeckBlock[])[] {
  const groups: DeckBlock[][] = [];
  let open: DeckBlock[] | null = null;
  for (const block of blocks) {
    if (block.kind === 'diagram') {
      groups.push([block]);
      open = null;
    } else if (open) open.push(block);
    else {
      open = [block];
      groups.push(open);
    }
  }
  return groups;
}

function toDraft(heading: readonly Inline[] | null): (page: Page) => Draft {
  return ({ density, blocks }) => {
    const look = lookOf(blocks);
    const loud = look === 'quote' && !fitsAsBigQuote(blocks, roomBelow(heading, true));
    return { look: loud ? 'text' : look, density, blocks };
  };
}

function fitsAsBigQuote(blocks: readonly DeckBlock[], room: number): boolean {
  const [block] = blocks;
  if (block?.kind !== 'plain' || block.block.kind !== 'quote') return false;
  const heights = block.block.blocks.map((child) =>
    child.kind === 'paragraph'
      ? textHeight(child.inlines, QUOTE_WIDTH - QUOTE_INDENT, BIG_QUOTE, 600)
      : Number.POSITIVE_INFINITY,
  );
  return stackHeight(heights, BIG_QUOTE.line / 2) <= room - QUOTE_LIFT;
}

/** The heading of a slide, and its blocks: with the whole heading as the first of them when it is too long for one. */
function fitted(
  slide: Slide,
  blocks: readonly DeckBlock[],
): { heading: readonly Inline[] | null; rest: readonly DeckBlock[] } {
  const heading = slide.heading && hasText(slide.heading) ? slide.heading : null;
  if (!heading || fitHeading(heading, HEADINGS, CONTENT_WIDTH).lines <= MOST_HEADING_LINES)
    return { heading, rest: blocks };
  const text = plainText(heading);
  const [short] = cutInlines(heading, Math.max(1, text.lastIndexOf(' ', 140)));
  return {
    heading: [...(plainText(short).length > 160 ? cutInlines(heading, 140)[0] : short), { kind: 'text', text: ' …' }],
    rest: [{ kind: 'plain', block: { kind: 'paragraph', inlines: heading, span: slide.span } }, ...blocks],
  };
}
