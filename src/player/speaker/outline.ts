import type { InterfaceWords } from '../../model/interface-words.ts';
import { createSheet, type Sheet } from '../chrome/dialog.ts';
import { element } from '../element.ts';
import { findSlides } from '../find-slide.ts';
import type { Moment, Slide } from './slides.ts';
import { filled } from './controls.ts';

/** All slides of the lesson to go to, by number, name or a click. What was there already is quiet. */
export function createOutline(
  slides: readonly Slide[],
  { controls, speaker }: InterfaceWords,
  here: () => number,
  go: (moment: Moment) => void,
): Sheet {
  const named = slides.map(({ title, id }, i) => ({ number: i + 1, name: title || id }));
  const choose = (moment: Moment): void => {
    sheet.close();
    go(moment);
  };
  const line = (i: number, step: number): HTMLElement => {
    const { name, number } = named[i] as (typeof named)[number];
    const minutes = slides[i]?.minutes;
    const made = element(
      'button',
      { type: 'button', 'aria-current': i === here() ? 'true' : null, class: i < here() ? 'sv-past' : null },
      element('span', { class: 'number' }, step > 0 ? `${number}/${step}` : `${number}`),
      element('span', { class: 'sv-name' }, name),
      element(
        'span',
        { class: 'sv-minutes' },
        minutes ? filled(speaker.minutes, { n: Math.round(minutes * 10) / 10 }) : '',
      ),
    );
    made.addEventListener('click', () => choose({ slide: i, step }));
    return element('li', {}, made);
  };
  const sheet = createSheet('sv-outline', controls.jump, controls.close, (body) => {
    body.parentElement?.classList.add('night');
    const list = element('ul', { class: 'hits' });
    const status = element('p', { class: 'status', role: 'status' });
    const input = element('input', {
      type: 'text',
      'aria-label': controls.jump,
      placeholder: controls.jumpHint,
      autocomplete: 'off',
      spellcheck: 'false',
      enterkeyhint: 'go',
    });
    const found = (): readonly Moment[] =>
      input.value.trim() === ''
        ? named.map((_, slide) => ({ slide, step: 0 }))
        : findSlides(named, input.value).map(({ slide, step }) => ({ slide: slide.number - 1, step: step ?? 0 }));
    const show = (): void => {
      list.replaceChildren(...found().map(({ slide, step }) => line(slide, step)));
      status.textContent = list.childElementCount === 0 ? controls.nothingFound : '';
    };
    const form = element('form', {}, input, status, list);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const [first] = input.value.trim() === '' ? [] : found();
      if (first) choose(first);
    });
    input.addEventListener('input', show);
    body.append(form);
    show();
    list.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
  });
  return sheet;
}
