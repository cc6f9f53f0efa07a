/** Attribute of the root element while the deck is shown to others with a speaker view of its own. */
const SPEAKER = 'speaker';

/**
 * Whether the deck is being presented rather than read alone: on a whole screen, with a speaker view open, or as a copy
 * that follows another window. What helps a lone reader then keeps out of the way unless it is asked for.
 */
export const isPresenting = (): boolean =>
  document.fullscreenElement !== null ||
  matchMedia('(display-mode: fullscreen)').matches ||
  document.documentElement.dataset[SPEAKER] !== undefined ||
  new URLSearchParams(location.search).has('receiver');

/** Calls back when that may have changed. */
export function onPresentingChange(changed: () => void): void {
  document.addEventListener('fullscreenchange', changed);
  matchMedia('(display-mode: fullscreen)').addEventListener('change', changed);
  new MutationObserver(changed).observe(document.documentElement, { attributeFilter: [`data-${SPEAKER}`] });
}
