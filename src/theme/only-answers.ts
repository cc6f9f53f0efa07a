import type { DeckSlide } from '../model/deck.ts';

/** Whether a slide holds only what is said once its question is answered. */
export const tellsOnlyAnswers = ({ blocks }: DeckSlide): boolean =>
  blocks.length > 0 &&
  blocks.every(
    (block) => block.kind === 'plain' && block.block.kind === 'question' && block.block.options.length === 0,
  );
