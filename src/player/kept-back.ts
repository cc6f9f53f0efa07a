import { sceneOf } from './scenes.ts';

/** What stands where something is kept back. */
export const KEPT_BACK = '· · ·';

/**
 * The step of a slide from which on nothing is told of it yet, since the reader is to guess first: that of its first
 * prediction which has not been shown; Infinity where nothing is left to be guessed.
 *
 * @param shown steps of the slide that have been shown, 0 for none
 */
export function keptBackFrom(slide: Element, shown: number): number {
  const asked = [...slide.querySelectorAll<HTMLElement>('[data-diagram]')].flatMap((host) => {
    const steps = sceneOf(host.dataset.diagram ?? '')?.steps ?? [];
    return [...host.querySelectorAll<HTMLElement>('.steps > .fragment')].flatMap((fragment, i) => {
      const step = Number(fragment.dataset.fragmentIndex ?? i) + 1;
      return steps[i]?.predict && step > shown ? [step] : [];
    });
  });
  return Math.min(Infinity, ...asked);
}
