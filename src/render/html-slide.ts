import type { DeckBlock, DeckSlide } from '../model/deck.ts';
import { fitHeading } from '../theme/heading-size.ts';
import { fitQuote } from '../theme/quote-size.ts';
import {
  CONTENT_WIDTH,
  HEADINGS,
  type HeadingSize,
  OPENING_HEADINGS,
  QUOTE_HEADINGS,
  SECTION_HEADINGS,
  STAGE_HEADINGS,
  TALL_STAGE_HEADING,
  TITLE_WIDTH,
} from '../theme/sizes.ts';
import type { Words } from '../theme/words.ts';
import { escapeXml } from './escape-xml.ts';
import { blockHtml, bodyPlace, type Place } from './html-blocks.ts';
import { diagramHtml, paperDiagramHtml } from './html-diagram.ts';
import { textHtml } from './html-emoji.ts';
import { missingIcon } from './html-icons.ts';
import { inlinesHtml } from './html-inlines.ts';
import { notesHtml } from './html-notes.ts';
import type { PageParts } from './html-parts.ts';

/** One slide as a section. `label`: the deck's, for slides that have no eyebrow of their own. */
export function slideHtml(slide: DeckSlide, parts: PageParts, words: Words, label: string): string {
  const place = bodyPlace(parts, words, slide.density, slide.id, bodyLevels(slide));
  const body = slide.blocks.map((block) => deckBlockHtml(block, slide, place)).join('');
  const content = slide.look === 'diagram' ? body : body && `<div class="body">${body}</div>`;
  const notes = notesHtml(slide.notes, place);
  const minutes = slide.minutes === null ? '' : ` data-minutes="${shortMinutes(slide.minutes)}"`;
  return (
    `<section id="${escapeXml(slide.id)}" data-look="${slide.look}"${minutes} class="density-${slide.density}${quoteClass(slide)}">` +
    `<div class="page">${headingHtml(slide, parts, words, label)}${content}</div>${notes}</section>`
  );
}

function bodyLevels({ blocks }: DeckSlide): number[] {
  const levels = blocks.flatMap((each) =>
    each.kind === 'plain' && each.block.kind === 'heading' ? [each.block.level] : [],
  );
  return [...new Set(levels)].sort((a, b) => a - b);
}

/** To hundredths: a plan of a third of ten minutes need not be longer. */
export const shortMinutes = (minutes: number): number => Math.round(minutes * 100) / 100;

/** The size of a quotation that has the slide to itself. */
function quoteClass({ look, blocks: [block] }: DeckSlide): string {
  if (look !== 'quote' || block?.kind !== 'plain' || block.block.kind !== 'quote') return '';
  return ` q${fitQuote(block.block.blocks) ?? 0}`;
}

/** Sizes that the heading of a look may take. */
function sizesOf(look: DeckSlide['look']): readonly HeadingSize[] {
  if (look === 'opening') return OPENING_HEADINGS;
  if (look === 'section') return SECTION_HEADINGS;
  if (look === 'quote') return QUOTE_HEADINGS;
  return look === 'diagram' ? STAGE_HEADINGS : HEADINGS;
}

function headingHtml(slide: DeckSlide, parts: PageParts, words: Words, label: string): string {
  const { heading, look, continued } = slide;
  if (!heading) return '';
  const room = look === 'opening' || look === 'section' ? TITLE_WIDTH[look] : CONTENT_WIDTH;
  const { level } = fitHeading(heading, sizesOf(look), room, continued);
  const tag = look === 'opening' ? 'h1' : 'h2';
  const mark = continued ? ` <span class="more">${escapeXml(words.continued)}</span>` : '';
  const tall = look === 'diagram' && level >= TALL_STAGE_HEADING.level;
  const eyebrow = look === 'quote' || tall ? '' : eyebrowHtml(slide, label);
  return `${eyebrow}<${tag} class="h${level}">${inlinesHtml(heading, parts)}${mark}</${tag}>`;
}

/** What every slide repeats need not be read out on every slide; the author's own line must be. */
function eyebrowHtml({ eyebrow, look }: DeckSlide, label: string): string {
  const text = eyebrow ?? label;
  const own = look === 'opening' && eyebrow !== null;
  return text && `<p class="eyebrow"${own ? '' : ' aria-hidden="true"'}>${textHtml(text)}</p>`;
}

function deckBlockHtml(block: DeckBlock, slide: DeckSlide, place: Place): string {
  switch (block.kind) {
    case 'plain':
      return blockHtml(block.block, place, block.lines, block.density);
    case 'picture': {
      const caption = block.title ? `<figcaption>${escapeXml(block.title)}</figcaption>` : '';
      const size = `width="${block.width}" height="${block.height}"`;
      return `<figure><img src="${escapeXml(place.parts.picture(block.url))}" alt="${escapeXml(block.alt)}" ${size} decoding="async">${caption}</figure>`;
    }
    case 'placeholder':
      return `<figure class="missing" role="img" aria-label="${escapeXml(block.alt)}">${missingIcon()}<span>${escapeXml(block.alt)}</span></figure>`;
    case 'diagram':
      return block.at === undefined
        ? diagramHtml(block.scene, slide.id, place.words.language)
        : paperDiagramHtml(block.scene, block.at);
  }
}
