import type { RevealApi } from 'reveal.js';

/**
 * Turns to a slide and one of its steps, 0 for its beginning. A black screen and the overview end, since who goes
 * somewhere wants to see it.
 */
export function goTo(reveal: RevealApi, slide: HTMLElement, step: number): void {
  if (reveal.isPaused()) reveal.togglePause(false);
  if (reveal.isOverview()) reveal.toggleOverview(false);
  const { h, v } = reveal.getIndices(slide);
  // Reveal shows fragments up to an index, from 0.
  reveal.slide(h, v, step - 1);
}
