import { element } from '../element.ts';
import { focusBack } from '../focus-back.ts';
import { goTo } from '../go-to.ts';
import { ICONS, icon } from '../icons.ts';
import type { Player } from '../player.ts';
import { slidesOf } from '../slides.ts';
import { slideName } from '../slide-name.ts';
import { nearestSlide, type Stop } from './record.ts';

/**
 * Offers to continue where one stopped: a word at the lower edge, which takes no focus, comes first for the keyboard, and
 * goes as soon as one goes anywhere.
 */
export function offerToContinue(player: Player, stop: Stop): void {
  const { reveal, words } = player;
  const slides = slidesOf(reveal);
  const slide =
    slides[
      nearestSlide(
        stop,
        slides.map(({ id }) => id),
      )
    ];
  if (!slide || (slide === reveal.getCurrentSlide() && stop.step === 0)) return;
  const { continueAt, dismiss } = words.reader;
  const go = element(
    'button',
    { type: 'button' },
    element('span', {}, continueAt.replace('{name}', slideName(slide))),
    icon(ICONS.next),
  );
  const close = element('button', { type: 'button', 'aria-label': dismiss, title: dismiss }, icon(ICONS.close));
  const offer = element('div', { class: 'resume' }, go, close);
  const end = (): void => {
    const focused = offer.contains(document.activeElement);
    offer.remove();
    stopListening();
    if (focused) focusBack(null, player.deck);
  };
  const stopListening = player.onPlace(end);
  go.addEventListener('click', () => {
    end();
    goTo(reveal, slide, slide.id === stop.slide ? stepOn(slide, stop) : 0);
  });
  close.addEventListener('click', end);
  player.viewport.prepend(offer);
}

/** The step by its name, wherever it is now, else by its number; Reveal takes a number that is too high for the last. */
function stepOn(slide: Element, { stepName, step }: Stop): number {
  const named = stepName === null ? null : document.getElementById(`${slide.id}-step-${stepName}`);
  const index = slide.contains(named) ? Number(named?.dataset.fragmentIndex) : Number.NaN;
  return Number.isNaN(index) ? step : index + 1;
}
