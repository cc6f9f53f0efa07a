import type { DeckBlock } from '../model/deck.ts';
import type { Block, Image, Inline } from '../model/document.ts';

type Pictures = ReadonlyMap<Image, DeckBlock>;

/** em: how high a picture within a line is, and how wide it may be. */
const HEIGHT = 1.2;
const WIDEST = 12;
/** px of its own: a picture larger than this in both directions is no sign or badge; a line is too low for it. */
const BADGE = 72;

const round = (em: number): number => Math.round(em * 100) / 100;

/** Running text with the pictures that were found in place of images. */
export function withPictures(inlines: readonly Inline[], pictures: Pictures): readonly Inline[] {
  if (!inlines.some((inline) => inline.kind === 'image' || 'children' in inline)) return inlines;
  return inlines.map((inline): Inline => {
    if ('children' in inline) {
      const children = withPictures(inline.children, pictures);
      return children === inline.children ? inline : { ...inline, children };
    }
    const picture = inline.kind === 'image' ? pictures.get(inline) : undefined;
    if (inline.kind !== 'image' || picture?.kind !== 'picture') return inline;
    const ratio = picture.width / Math.max(1, picture.height);
    const height = Math.min(HEIGHT, WIDEST / ratio);
    return { kind: 'picture', url: picture.url, alt: inline.alt, width: round(height * ratio), height: round(height) };
  });
}

/** A paragraph as itself, or, where it holds pictures too large for a line, as its parts and these pictures between them. */
export function aroundPictures(paragraph: Extract<Block, { kind: 'paragraph' }>, pictures: Pictures): readonly Block[] {
  const parts: Block[] = [];
  let line: Inline[] = [];
  const close = () => {
    if (line.length > 0) parts.push({ ...paragraph, inlines: withPictures(line, pictures) });
    line = [];
  };
  for (const inline of paragraph.inlines) {
    const picture = inline.kind === 'image' ? pictures.get(inline) : undefined;
    if (inline.kind === 'image' && picture?.kind === 'picture' && Math.min(picture.width, picture.height) > BADGE) {
      close();
      parts.push(inline);
    } else line.push(inline);
  }
  if (parts.length === 0) {
    const inlines = withPictures(paragraph.inlines, pictures);
    return [inlines === paragraph.inlines ? paragraph : { ...paragraph, inlines }];
  }
  close();
  return parts;
}
