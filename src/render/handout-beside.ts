import type { DeckBlock, DeckSlide } from '../model/deck.ts';
import type { Block, LineRange } from '../model/document.ts';
import type { Scene } from '../model/scene.ts';
import { escapeXml } from './escape-xml.ts';
import { type DealtNotes, flowingNotes, proseHtml, prosePlace } from './handout-notes.ts';
import type { HandoutPlace, Leaf } from './handout-place.ts';
import { blockHtml } from './html-blocks.ts';

/** A block of a text, with the lines of it that the slide shows where those are not all. */
export interface Said {
  readonly block: Block;
  readonly lines?: LineRange;
}

/** What is said of a slide: its notes, those before the steps of a diagram only, or its own text. */
export function besideBlocks(leaf: Leaf, notes: DealtNotes | null, { options }: HandoutPlace): readonly Said[] {
  if (options.beside === 'lines') return [];
  const captions = onlyCaptions(leaf.slide);
  if (options.beside === 'notes')
    return [...captions, ...(notes ? notes.opening : flowingNotes(leaf)).map((block) => ({ block }))];
  return captions.length > 0 ? captions : leaf.slide.blocks.flatMap((each) => (each.kind === 'plain' ? [each] : []));
}

/** A text as prose; empty for none. */
export function saidHtml(said: readonly Said[], leaf: Leaf, place: HandoutPlace): string {
  const own = prosePlace(place, leaf);
  return said.length === 0
    ? ''
    : `<div class="prose" dir="auto">${said.map(({ block, lines }) => blockHtml(block, own, lines)).join('')}</div>`;
}

/** What is said of diagrams that stand there at once: their pictures are the slide's own, so only their captions are left. */
const onlyCaptions = ({ blocks, span }: DeckSlide): readonly Said[] =>
  scenesOn(blocks).flatMap(({ steps }) =>
    steps.length === 1
      ? steps.map(({ caption: text }) => ({
          block: {
            kind: 'paragraph',
            inlines: [{ kind: 'strong', children: [{ kind: 'text', text }] }],
            span,
          } as const,
        }))
      : [],
  );

/** The diagrams of a slide. */
export const scenesOn = (blocks: readonly DeckBlock[]): readonly Scene[] =>
  blocks.flatMap((block) => (block.kind === 'diagram' ? [block.scene] : []));

/** What remains to be said of a diagram once it stands. */
export function closingHtml({ closing, details }: DealtNotes, leaf: Leaf, place: HandoutPlace): string {
  const said = closing.length > 0 ? `<div class="band">${proseHtml(closing, leaf, place)}</div>` : '';
  if (details.length === 0) return said;
  const items = details.map(({ blocks }) => proseHtml(blocks, leaf, place)).join('');
  return `${said}<div class="band"><p class="kicker">${escapeXml(place.handout.details)}</p><div class="details">${items}</div></div>`;
}
