import type { RevealApi } from 'reveal.js';

/** The slides in the order of reading. Stacks that the scroll view has emptied are none; a slide has an id. */
export const slidesOf = (reveal: RevealApi): HTMLElement[] =>
  (reveal.getSlides() as HTMLElement[]).filter(({ id }) => id !== '');
