import { createAnswers } from '../answers.ts';
import { digitCommands } from '../digits.ts';
import type { Player } from '../player.ts';
import { showsPages } from '../page-layout.ts';
import { isPresenting, onPresentingChange } from '../presenting.ts';
import { inputsOf, judge, questionOf } from '../question.ts';
import { spokenText } from '../spoken-text.ts';

/**
 * Checks of understanding. What was chosen is kept for the reader alone and shown again. Whether the answer has been told
 * is read off the slide's last step: a presenter tells it by going on, and whoever has chosen by checking. Where one
 * scrolls through the slides it is told by the button only, so that scrolling gives nothing away.
 */
export function addQuestions(player: Player): void {
  const { deck, reveal, commands, settings } = player;
  const answers = createAnswers(settings);
  // In front of others nothing shows that was chosen before: it might tell the class the answer.
  const fresh = new Set<string>();
  const keyOf = (question: HTMLElement): string => question.dataset.key ?? '';

  const update = (question: HTMLElement): void => {
    const chosen = isPresenting() && !fresh.has(keyOf(question)) ? [] : answers.get(keyOf(question));
    const answer = question.querySelector('.answer');
    const known = isTold(question);
    if (!reveal.isScrollView()) tell(question, answer?.classList.contains('visible') === true);
    // On a page the answer may come in below its lower edge.
    if (isTold(question) && !known && showsPages()) answer?.scrollIntoView({ block: 'nearest' });
    inputsOf(question).forEach((input, i) => {
      input.checked = chosen.includes(i);
      input.disabled = isTold(question);
    });
    judge(question, chosen, player.words.questions);
  };
  const updateShown = (): void => {
    const within = reveal.isScrollView() ? deck : reveal.getCurrentSlide();
    within?.querySelectorAll<HTMLElement>('.question').forEach(update);
  };
  /** Goes to the step that tells the answer, or to the one before. */
  const turn = (question: HTMLElement, told: boolean): void => {
    const answer = question.querySelector<HTMLElement>('.answer');
    if (!answer) return;
    if (!reveal.isScrollView()) reveal.navigateFragment(Number(answer.dataset.fragmentIndex) - (told ? 0 : 1));
    else {
      tell(question, told);
      if (told) queueMicrotask(() => player.announce([...answer.childNodes].map(spokenText).join('')));
    }
    update(question);
  };

  deck.addEventListener('change', ({ target }) => {
    const question = questionOf(target);
    if (!question) return;
    fresh.add(keyOf(question));
    const chosen = inputsOf(question).flatMap((input, i) => (input.checked ? [i] : []));
    answers.set(keyOf(question), chosen);
    // Who chose with the mouse wants the next key to be one of the deck.
    if (target instanceof HTMLElement && !target.matches(':focus-visible')) target.blur();
  });
  deck.addEventListener('click', (event) => {
    const question = questionOf(event.target);
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button') : null;
    if (!question || !button) return;
    const again = button.dataset.again !== undefined;
    if (again) answers.set(keyOf(question), []);
    turn(question, !again);
    if (event.detail > 0) button.blur();
    else if (again) question.querySelector('input')?.focus();
  });
  deck.addEventListener('keydown', (event) => {
    const question = event.target instanceof HTMLInputElement ? questionOf(event.target) : null;
    if (!question || event.key !== 'Enter') return;
    event.preventDefault();
    if (inputsOf(question).some(({ checked }) => checked)) turn(question, true);
  });
  commands.add(
    ...digitCommands('choose', (index) => {
      const question = reveal.getCurrentSlide()?.querySelector<HTMLElement>('.question');
      const input = question && !isTold(question) ? inputsOf(question)[index] : null;
      // What has not come in yet cannot be chosen.
      return input?.closest('.fragment:not(.visible)') ? null : (input ?? null);
    }),
  );

  player.onPlace(updateShown);
  settings.on(settings.scoped('answers'), updateShown);
  onPresentingChange(updateShown);
  reveal.on('sync', updateShown);
  updateShown();
}

const isTold = (question: HTMLElement): boolean => question.dataset.told !== undefined;

function tell(question: HTMLElement, told: boolean): void {
  if (told) question.dataset.told = '';
  else delete question.dataset.told;
}
