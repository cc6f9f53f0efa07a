import type { QuestionWords } from '../../model/interface-words.ts';
import type { Prediction } from '../../model/prediction.ts';
import { element } from '../element.ts';
import { ICONS, icon } from '../icons.ts';

/** Characters that an answer may have to share its row with another. */
const SHORT = 30;

export interface Panel {
  readonly box: HTMLElement;
  /** The button of an answer that can still be chosen; null for none. */
  choice(index: number): HTMLElement | null;
  /** Moves the focus to the next answer, or with -1 to the one before. */
  walk(by: 1 | -1): void;
}

/**
 * The question that comes before a step. `before` is what was chosen the last time; `onChosen` hears what is chosen now,
 * and `goOn` that whoever has the focus on an answer, and has chosen, wants to see the step.
 */
export function createPanel(
  { question, options }: Prediction,
  words: QuestionWords,
  before: number | null,
  onChosen: (index: number) => void,
  goOn: () => void,
): Panel {
  const judged = options.some(({ right }) => right);
  const short = options.length > 2 && options.length % 2 === 0 && options.every(({ text }) => text.length <= SHORT);
  let chosen = false;
  const buttons = options.map(({ text }, index) => {
    const mark = element('span', { class: 'mark' }, index === before ? words.yours : '');
    const button = element(
      'button',
      { type: 'button', class: 'guess' },
      element('span', { class: 'badge' }, `${index + 1}`),
      ' ',
      element('span', {}, text),
      ' ',
      mark,
    );
    button.addEventListener('click', (event) => {
      if (chosen) return event.detail === 0 ? goOn() : undefined;
      chosen = true;
      show(index);
      onChosen(index);
      // Who has pressed it with the mouse wants the next key to be one of the deck.
      if (event.detail > 0) button.blur();
    });
    return button;
  });
  const show = (own: number): void => {
    box.dataset.chosen = '';
    buttons.forEach((button, i) => {
      const right = options[i]?.right === true;
      const mark = button.querySelector('.mark');
      if (mark) mark.textContent = i === own ? words.yours : right ? words.right : '';
      button.classList.toggle('yes', right);
      button.classList.toggle('no', i === own && judged && !right);
      button.classList.toggle('own', i === own && !judged);
      button.setAttribute('aria-disabled', 'true');
    });
  };
  const onward = element('button', { type: 'button', class: 'onward' }, words.goOn, icon(ICONS.next));
  onward.addEventListener('click', goOn);
  const heading = element('p', { class: 'asked', id: 'predict-asked' }, question);
  const box = element(
    'section',
    { class: 'predict', 'aria-labelledby': heading.id },
    element('p', { class: 'word', 'aria-hidden': 'true' }, words.predict),
    heading,
    ...(buttons.length > 0 ? [element('div', { class: short ? 'guesses pairs' : 'guesses' }, ...buttons)] : []),
    onward,
  );
  if (question === '') heading.textContent = words.predict;
  return {
    box,
    choice: (index) => (chosen ? null : (buttons[index] ?? null)),
    walk(by) {
      const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
      const next = at < 0 ? (by > 0 ? 0 : buttons.length - 1) : at + by;
      buttons[Math.min(buttons.length - 1, Math.max(0, next))]?.focus();
    },
  };
}

/** What is read out when it is asked. */
export function spokenPrediction({ question, options }: Prediction, words: QuestionWords): string {
  const listed = options.map(({ text }, i) => ` ${i + 1}: ${text.replace(/[.\s]+$/, '')}.`).join('');
  return `${words.predict}: ${question}${listed}`;
}
