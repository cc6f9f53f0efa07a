import type { RevealApi } from 'reveal.js';
import type { QuestionWords } from '../../model/interface-words.ts';
import { createAnswers } from '../answers.ts';
import { digitCommands } from '../digits.ts';
import type { Player } from '../player.ts';
import { isPresenting, onPresentingChange } from '../presenting.ts';

/**
 * Checks of understanding. What was chosen is kept for the reader alone and shown again. Whether the answer has been told
 * is read off the slide's last step, so a presenter reveals it by going on, and whoever has chosen by checking.
 */
export function addQuestions(player: Player): void {
  const { deck, reveal, commands } = player;
  const words = player.words.questions;
  const answers = createAnswers(player.settings);
  // In front of others nothing shows that was chosen before: it might tell the class the answer.
  const fresh = new Set<string>();
  const keyOf = (question: HTMLElement): string => question.dataset.key ?? '';
  const chosenOf = (question: HTMLElement): readonly number[] =>
    isPresenting() && !fresh.has(keyOf(question)) ? [] : answers.get(keyOf(question));

  const update = (question: HTMLFieldSetElement): void => {
    const chosen = chosenOf(question);
    const told = isTold(question);
    inputsOf(question).forEach((input, i) => {
      input.checked = chosen.includes(i);
      input.disabled = told;
    });
    mark(question, chosen, words);
  };
  const onSlide = (): void =>
    reveal.getCurrentSlide()?.querySelectorAll<HTMLFieldSetElement>('.question').forEach(update);
  const present = (): HTMLFieldSetElement | null => reveal.getCurrentSlide()?.querySelector('.question') ?? null;
  const keep = (question: HTMLFieldSetElement): void => {
    const chosen = inputsOf(question).flatMap((input, i) => (input.checked ? [i] : []));
    fresh.add(keyOf(question));
    answers.set(keyOf(question), chosen);
    mark(question, chosen, words);
  };
  const check = (question: HTMLFieldSetElement): void => {
    if (chosenOf(question).length > 0) showStep(reveal, question, 0);
  };

  deck.addEventListener('change', ({ target }) => {
    const question = questionOf(target);
    if (!question) return;
    keep(question);
    // Who chose with the mouse wants the next key to be one of the deck.
    if (target instanceof HTMLElement && !target.matches(':focus-visible')) target.blur();
  });
  deck.addEventListener('click', (event) => {
    const question = questionOf(event.target);
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button') : null;
    if (!question || !button) return;
    if (button.dataset.again !== undefined) {
      answers.set(keyOf(question), []);
      showStep(reveal, question, -1);
      update(question);
      if (event.detail === 0) question.querySelector('input')?.focus();
    } else check(question);
    if (event.detail > 0) button.blur();
  });
  deck.addEventListener('keydown', (event) => {
    const question = event.target instanceof HTMLInputElement ? questionOf(event.target) : null;
    if (!question || event.key !== 'Enter') return;
    event.preventDefault();
    check(question);
  });
  commands.add(
    ...digitCommands('choose', (index) => {
      const question = present();
      return question && !isTold(question) ? (inputsOf(question)[index] ?? null) : null;
    }),
  );

  player.onPlace(onSlide);
  player.settings.on(player.settings.scoped('answers'), onSlide);
  onPresentingChange(onSlide);
  onSlide();
}

const questionOf = (target: EventTarget | null): HTMLFieldSetElement | null =>
  target instanceof Element ? target.closest<HTMLFieldSetElement>('fieldset.question') : null;

const inputsOf = (question: HTMLElement): HTMLInputElement[] => [...question.querySelectorAll('input')];

const isTold = (question: HTMLElement): boolean => question.querySelector('.answer.visible') !== null;

/** Goes to the step that tells the answer, or with -1 to the one before. */
function showStep(reveal: RevealApi, question: HTMLElement, by: 0 | -1): void {
  const index = Number(question.querySelector<HTMLElement>('.answer')?.dataset.fragmentIndex);
  if (Number.isInteger(index)) reveal.navigateFragment(index + by);
}

/** Says how right the choice was. It stays out of sight until the answer is told. */
function mark(question: HTMLElement, chosen: readonly number[], words: QuestionWords): void {
  const options = [...question.querySelectorAll<HTMLElement>('.option')];
  const isRight = (i: number): boolean => options[i]?.dataset.right !== undefined;
  options.forEach((option, i) => {
    const own = chosen.includes(i);
    const sign = option.querySelector('.mark');
    if (!sign) return;
    sign.textContent = own ? words.yours : isRight(i) ? words.right : '';
    sign.classList.toggle('no', own && !isRight(i));
  });
  const hits = chosen.filter(isRight).length;
  const whole = hits === chosen.length && hits === options.filter((_, i) => isRight(i)).length;
  const answer = question.querySelector('.answer');
  answer?.classList.toggle('no', chosen.length > 0 && hits === 0);
  answer?.classList.toggle('partly', hits > 0 && !whole);
  const verdict = answer?.querySelector('strong');
  const word = whole ? words.right : hits > 0 ? words.partly : words.wrong;
  if (verdict) verdict.textContent = chosen.length > 0 ? `${word}.` : '';
  const button = question.querySelector<HTMLButtonElement>('[data-check]');
  if (button) button.disabled = chosen.length === 0;
}
