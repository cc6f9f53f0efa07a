import { stepOf } from './deck-step.ts';

/**
 * Tells assistive technology of each diagram what has come in so far, and nothing more: else it would give the build
 * away. The author's description is of the whole picture, and comes with its last step.
 */
export function showDescriptions(slide: Element): void {
  for (const host of slide.querySelectorAll('[data-diagram]')) {
    const step = stepOf(host);
    for (const item of host.querySelectorAll<HTMLElement>('[data-enters]'))
      item.classList.toggle('entered', Number(item.dataset.enters) <= step);
    const whole = step >= host.querySelectorAll('.fragment[data-step]').length;
    const description = host.querySelector('[data-stage=description]');
    const picture = host.querySelector('[data-stage=picture]');
    if (whole && description) picture?.setAttribute('aria-describedby', description.id);
    else picture?.removeAttribute('aria-describedby');
  }
}
