import type { Block, Document, Image, List } from '../model/document.ts';

export interface PlacedImage {
  readonly image: Image;
  /** The ordered list right below it, which may be the build script of its diagram. */
  readonly below: List | null;
}

/** Every image block of a lesson in reading order, those inside of lists, quotes, admonitions and notes included. */
export function imagesOf(document: Document): readonly PlacedImage[] {
  return document.slides.flatMap((slide) => [...imagesIn(slide.blocks), ...imagesIn(slide.notes)]);
}

function imagesIn(blocks: readonly Block[]): readonly PlacedImage[] {
  return blocks.flatMap((block, index): readonly PlacedImage[] => {
    if (block.kind === 'image') {
      const next = blocks[index + 1];
      return [{ image: block, below: next?.kind === 'list' && next.ordered ? next : null }];
    }
    if (block.kind === 'list') return block.items.flatMap((item) => imagesIn(item.blocks));
    if (block.kind === 'question') {
      const answers = block.options.flatMap(({ blocks, feedback }) => [...blocks, ...feedback.blocks]);
      return imagesIn([...block.blocks, ...answers, ...block.explanation.blocks]);
    }
    return block.kind === 'quote' || block.kind === 'admonition' ? imagesIn(block.blocks) : [];
  });
}

/** Every image within a line of text, in reading order. Lines stand in many places, so the slides are walked as plain data. */
export function inlineImagesOf(document: Document): readonly Image[] {
  const found: Image[] = [];
  const walk = (value: unknown, inBlocks: boolean): void => {
    if (Array.isArray(value)) for (const each of value) walk(each, inBlocks);
    else if (typeof value === 'object' && value !== null) {
      if (!inBlocks && (value as { kind?: unknown }).kind === 'image') found.push(value as Image);
      else {
        for (const name in value) {
          if (name !== 'span') walk((value as Record<string, unknown>)[name], name === 'blocks' || name === 'notes');
        }
      }
    }
  };
  walk(document.slides, false);
  return found;
}
