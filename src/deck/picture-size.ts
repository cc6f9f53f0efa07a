import type { DeckBlock } from '../model/deck.ts';
import { CAPTION, CONTENT_WIDTH, type Density, PLACEHOLDER } from '../theme/sizes.ts';
import { textHeight } from './measure-block.ts';

type Picture = Exclude<DeckBlock, { kind: 'plain' }>;

/** Drawings from pixels are enlarged up to this, so that they fill a slide without falling apart. */
const LARGEST = 2;
/** px: a picture is not made smaller than this to make room for text, unless it is smaller by nature. */
const SMALLEST = 250;

/** Heights in px, caption included, between which a picture may be shown on a slide. */
export function pictureRange(block: Picture, density: Density): { readonly least: number; readonly most: number } {
  if (block.kind === 'diagram') return { least: 0, most: 0 };
  if (block.kind === 'placeholder') {
    const text = textHeight([{ kind: 'text', text: block.alt }], CONTENT_WIDTH - 2 * PLACEHOLDER.pad, PLACEHOLDER.type);
    const height = PLACEHOLDER.icon + text + 2 * PLACEHOLDER.pad;
    return { least: height, most: height };
  }
  const caption = captionHeight(block, density);
  const scale = Math.min(LARGEST, CONTENT_WIDTH / Math.max(1, block.width));
  const most = Math.max(1, Math.round(block.height * scale));
  return { least: Math.min(most, SMALLEST) + caption, most: most + caption };
}

/** A picture at the height, caption included, that the slide has for it. */
export function withHeight<T extends DeckBlock>(block: T, height: number, density: Density): T {
  if (block.kind !== 'picture') return block;
  const own = Math.max(1, height - captionHeight(block, density));
  return {
    ...block,
    width: Math.max(1, Math.round((block.width / Math.max(1, block.height)) * own)),
    height: Math.round(own),
  };
}

function captionHeight(block: DeckBlock, _density: Density): number {
  if (block.kind !== 'picture' || !block.title) return 0;
  return CAPTION.gap + textHeight([{ kind: 'text', text: block.title }], CONTENT_WIDTH, CAPTION.type);
}
