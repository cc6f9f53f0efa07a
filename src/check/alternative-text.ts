import type { Diagnostic } from '../model/diagnostic.ts';
import type { Document, Image } from '../model/document.ts';

/** Every picture says in words what it shows, for those who cannot see it. A diagram's words come from its brief. */
export function checkAlternativeText(document: Document, isDiagram: (image: Image) => boolean): readonly Diagnostic[] {
  return document.slides.flatMap(({ blocks }) =>
    blocks
      .filter((block) => block.kind === 'image')
      .filter((image) => image.alt.trim() === '' && !isDiagram(image))
      .map(withoutWords),
  );
}

const withoutWords = ({ src, span }: Image): Diagnostic => ({
  ...span,
  code: 'no-alternative-text',
  severity: 'warning',
  message: `The picture "${src}" has no alternative text.`,
  hint: 'Say between the square brackets what it shows: ![a bridge of seven arches](bridge.png).',
});
