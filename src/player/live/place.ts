import type { RevealApi } from 'reveal.js';
import type { LiveUpdate } from '../../model/live.ts';

/** Where the view is, told so that it can be found again in a changed deck. */
export interface Place {
  /** The id that its slide has in the changed deck. */
  readonly slide: string;
  /** Id of the last step that shows, and its index; null and -1 when none does. */
  readonly step: string | null;
  readonly index: number;
}

/** Read before the page is changed. */
export function placeNow(reveal: RevealApi, { stacks }: LiveUpdate): Place {
  const slide = reveal.getCurrentSlide() as HTMLElement;
  const shown = [...slide.querySelectorAll<HTMLElement>('.fragment.visible')];
  const last = shown.reduce<HTMLElement | null>(
    (best, each) => (best && indexOf(best) > indexOf(each) ? best : each),
    null,
  );
  const after = stacks ? survivor(slide.id, stacks.flat()) : slide.id;
  // Of a slide that is gone no step is left to be at.
  const kept = stacks === null || stacks.flat().some(({ was }) => was === slide.id);
  const renamed = last?.id.startsWith(`${slide.id}-`) ? `${after}${last.id.slice(slide.id.length)}` : null;
  return kept
    ? { slide: after, step: renamed, index: last ? indexOf(last) : -1 }
    : { slide: after, step: null, index: -1 };
}

/** Goes there. `moved` tells that the slide may stand elsewhere now. */
export function restore(reveal: RevealApi, { slide: id, step, index }: Place, moved: boolean): void {
  const slide = document.getElementById(id) ?? (reveal.getCurrentSlide() as HTMLElement);
  const fragments = [...slide.querySelectorAll<HTMLElement>('.fragment')];
  const named = step === null ? undefined : fragments.find((fragment) => fragment.id === step);
  const target = Math.min(named ? indexOf(named) : index, Math.max(-1, ...fragments.map(indexOf)));
  if (moved) {
    const { h, v } = reveal.getIndices(slide);
    // This goes to the step as well.
    reveal.slide(h, v, target);
  } else if (fragments.length > 0) reveal.navigateFragment(target);
}

/** The slide that has taken the place of another: itself, else the one after it, else the last one before it. */
function survivor(id: string, after: readonly { readonly id: string; readonly was: string | null }[]): string {
  const found = after.find(({ was }) => was === id);
  if (found) return found.id;
  const order = [...document.querySelectorAll('.reveal .slides section[id]')].map((section) => section.id);
  const at = order.indexOf(id);
  const nearest = [...order.slice(at + 1), ...order.slice(0, at).reverse()];
  for (const candidate of nearest) {
    const kept = after.find(({ was }) => was === candidate);
    if (kept) return kept.id;
  }
  return after[0]?.id ?? id;
}

function indexOf(fragment: HTMLElement): number {
  return Number(fragment.dataset.fragmentIndex ?? -1);
}
