import type { InterfaceWords } from '../../model/interface-words.ts';
import { createSheet, type Sheet } from '../chrome/dialog.ts';
import { placeNumber, slideEntry, type Target } from '../chrome/slide-entry.ts';
import { element } from '../element.ts';
import { findSlides, type Hit } from '../find-slide.ts';
import type { Moment, Slide } from './slides.ts';
import { filled } from './controls.ts';

/** All slides of the lesson to go to, by number, name or a click. What was there already is quiet. */
export function createOutline(
  slides: readonly Slide[],
  { controls, speaker }: InterfaceWords,
  here: () => number,
  go: (moment: Moment) => void,
): Sheet {
  const named = slides.map(({ title, id, minutes }, i) => ({ number: i + 1, name: title || id, minutes }));
  const targetOf = ({ slide: { number, name, minutes }, step }: Hit<(typeof named)[number]>): Target => {
    const slide = number - 1;
    return {
      marks: { 'aria-current': slide === here() ? 'true' : null, class: slide < here() ? 'sv-past' : null },
      content: [
        placeNumber(number, step),
        element('span', { class: 'sv-name' }, name),
        element(
          'span',
          { class: 'sv-minutes' },
          minutes ? filled(speaker.minutes, { n: Math.round(minutes * 10) / 10 }) : '',
        ),
      ],
      go() {
        sheet.close();
        go({ slide, step: step ?? 0 });
      },
    };
  };
  const sheet = createSheet('sv-outline', controls.jump, controls.close, (body) => {
    body.parentElement?.classList.add('night');
    const all = named.map((slide) => ({ slide, step: null }));
    body.append(slideEntry(controls, (text) => (text.trim() ? findSlides(named, text) : all).map(targetOf)));
    body.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
  });
  return sheet;
}
