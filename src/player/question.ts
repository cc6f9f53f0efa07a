import type { QuestionWords } from '../model/interface-words.ts';

/** The question that an event came out of; null for none. */
export const questionOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('fieldset.question') : null;

/** The radio buttons or boxes of a question, in the order of its answers. */
export const inputsOf = (question: HTMLElement): HTMLInputElement[] => [...question.querySelectorAll('input')];

/** Writes into a question how right a choice is. All of it stays out of sight until the answer is told. */
export function judge(question: HTMLElement, chosen: readonly number[], words: QuestionWords): void {
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
  const button = question.querySelector('[data-check]');
  if (button) button.textContent = chosen.length > 0 ? words.check : words.show;
}
