import type { DeckBlock, DeckSlide } from '../model/deck.ts';
import type { Inline, Slide } from '../model/document.ts';
import { fitHeading } from '../theme/heading-size.ts';
import { fitQuote } from '../theme/quote-size.ts';
import { CONTENT_WIDTH, HEADING_GAP, HEADINGS, PAGE, SLIDE } from '../theme/sizes.ts';
import { sameWords, saysWords } from './lesson-label.ts';
import { type Page, paginate } from './paginate.ts';
import { type Found, hasText, prepareBlocks } from './prepare-blocks.ts';
import type { SlideIds } from './slide-ids.ts';
import { lookOf } from './slide-look.ts';
import { dealNotes } from './slide-notes.ts';
import { answerStep, keySteps, stepsOf } from './slide-steps.ts';
import { cutInlines, plainText } from './split-inlines.ts';
import { subtitleBlocks } from './title-slide.ts';

/** A heading that needs more lines than this in the smallest size is cut, and stands in full in the text below. */
const MOST_HEADING_LINES = 3;

type Draft = Pick<DeckSlide, 'look' | 'density' | 'eyebrow' | 'blocks'>;

/**
 * The slides that one slide of the lesson becomes, in order; none when it has nothing to show. `opening`: the lesson's
 * label if the slide opens it, else null. `language`: the lesson's, in which its notes name steps.
 */
export function buildSlides(
  slide: Slide,
  found: Found,
  ids: SlideIds,
  opening: string | null,
  language: string,
): readonly DeckSlide[] {
  const blocks = prepareBlocks(slide.blocks, found);
  const { heading, rest } = fitted(slide, blocks);
  const drafts: Draft[] = [];
  let left = rest;
  if (heading && (opening !== null || isSection(slide, heading, rest))) {
    const look = opening !== null ? 'opening' : 'section';
    const count = subtitleBlocks(heading, rest, look);
    const title = { look, density: 0, eyebrow: null, blocks: rest.slice(0, count) } as const;
    drafts.push(opening === null ? title : withEyebrow(title, heading, opening));
    left = rest.slice(count);
  }
  for (const group of apart(left)) {
    if (group[0]?.kind === 'diagram') drafts.push({ look: 'diagram', density: 0, eyebrow: null, blocks: group });
    else {
      const roomOnOne = roomBelow(heading, drafts.length > 0);
      drafts.push(...paginate(group, roomBelow(heading, true), roomOnOne).map(toDraft));
    }
  }
  const notes = dealNotes(
    slide.notes,
    drafts.map((draft) => draft.blocks),
    language,
  );
  return drafts.map((draft, i) => ({
    id: i === 0 ? slide.id : ids.next(slide.id),
    ...draft,
    heading,
    continued: i > 0 && heading !== null,
    notes: notes[i] ?? [],
    steps: stepsOf(draft.blocks).length,
    keySteps: keySteps(draft.blocks),
    answerStep: answerStep(draft.blocks),
    minutes: slide.minutes === null ? null : slide.minutes / drafts.length,
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

/** Runs of blocks that may share a slide; a diagram has one of its own, and no slide asks two questions. */
function apart(blocks: readonly DeckBlock[]): readonly (readonly DeckBlock[])[] {
  const groups: DeckBlock[][] = [];
  let open: DeckBlock[] | null = null;
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'diagram') {
      groups.push([block]);
      open = null;
    } else if (open && !(asks(open.at(-1)) && blocks.slice(i).some(asks))) open.push(block);
    else {
      open = [block];
      groups.push(open);
    }
  }
  return groups;
}

const asks = (block: DeckBlock | undefined): boolean => block?.kind === 'plain' && block.block.kind === 'question';

function toDraft({ density, blocks }: Page): Draft {
  const look = lookOf(blocks);
  return { look: look === 'quote' && !isLoud(blocks) ? 'text' : look, density, eyebrow: null, blocks };
}

/** The opening with the lesson's label above its title: the author's own line if one says the same, and never twice. */
function withEyebrow(title: Draft, heading: readonly Inline[], label: string): Draft {
  const lines = title.blocks.map((block) =>
    block.kind === 'plain' && block.block.kind === 'paragraph' ? plainText(block.block.inlines) : '',
  );
  const at = lines.findIndex((line) => sameWords(line, label));
  const own = lines[at];
  if (own) return { ...title, eyebrow: own, blocks: title.blocks.filter((_, i) => i !== at) };
  const said = [plainText(heading), ...lines].some((line) => saysWords(line, label));
  return { ...title, eyebrow: said ? '' : null };
}

/** Whether a quotation on a slide of its own can be set as large as it deserves. */
function isLoud([block]: readonly DeckBlock[]): boolean {
  return block?.kind === 'plain' && block.block.kind === 'quote' && fitQuote(block.block.blocks) !== null;
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
