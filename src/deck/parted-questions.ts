import type { DeckSlide } from '../model/deck.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Document, Question } from '../model/document.ts';

/** Remarks on questions that could not stay whole, and so can only be read. */
export function checkParted(document: Document, slides: readonly DeckSlide[]): readonly Diagnostic[] {
  const asked = new Set(
    slides.flatMap(({ blocks }) =>
      blocks.flatMap((block) => {
        const whole = block.kind === 'plain' && block.block.kind === 'question' && block.block.options.length > 0;
        return whole ? [block.block.span.line] : [];
      }),
    ),
  );
  return document.slides
    .flatMap(({ blocks }) => blocks)
    .filter((block): block is Question => block.kind === 'question' && !asked.has(block.span.line))
    .map(({ span }) => ({
      file: span.file,
      line: span.line,
      column: span.column,
      code: 'question-too-long',
      severity: 'warning',
      message: 'The answers to this question fill more than a slide, so it can be read but not answered.',
      hint: 'Shorten the answers, or ask about less of them.',
    }));
}
