import type { DeckState } from './messages.ts';
import type { Slide } from './slides.ts';

/** Whether the deck's window shows another version of the lesson than this one holds: as after an edit in the preview. */
export function isOutdated(state: DeckState, slides: readonly Slide[]): boolean {
  const revision = document.documentElement.dataset.revision ?? '';
  const slide = slides.find(({ id }) => id === state.slide);
  return state.revision !== revision || slide?.steps !== state.steps;
}

const STORE = 'lectern:loaded-for';

/** Loads this window anew, once for each version that it lags behind: where that does not help, it shows what it has. */
export function catchUp({ revision, slide, steps }: DeckState): void {
  const version = `${revision} ${slide} ${steps}`;
  try {
    if (sessionStorage.getItem(STORE) === version) return;
    sessionStorage.setItem(STORE, version);
  } catch {
    // Where nothing can be remembered it might load anew for ever.
    return;
  }
  location.reload();
}
