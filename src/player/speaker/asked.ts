import type { QuestionWords } from '../../model/interface-words.ts';
import type { Prediction } from '../../model/prediction.ts';
import { element } from '../element.ts';
import { fragmentSteps, type Slide } from './slides.ts';
import { sceneStep } from './scene-step.ts';

/** The question that waits before the next step of a slide, with its answer, which the class does not see yet; else null. */
export function askedBefore(slide: Slide, next: number, words: QuestionWords): HTMLElement | null {
  const predict = sceneStep(slide, next)?.predict;
  if (predict) return prediction(predict, words);
  const answer = answerAt(slide, next);
  return answer ? check(answer, words) : null;
}

/** Whether a step of a slide shows the answer of a check of understanding. */
export const bringsAnswer = (slide: Slide, step: number): boolean => answerAt(slide, step) !== undefined;

const answerAt = ({ section }: Slide, step: number): HTMLElement | undefined =>
  fragmentSteps(section)[step - 1]?.find((fragment) => fragment.matches('.answer'));

function prediction({ question, options }: Prediction, words: QuestionWords): HTMLElement {
  const right = options.filter((option) => option.right).map(({ text }) => text);
  const label = right.length > 1 ? words.answers : words.answer;
  const answer = right.length > 0 ? [element('p', {}, `${label}: `, element('strong', {}, right.join(', ')))] : [];
  return element(
    'section',
    { class: 'sv-asked' },
    element('h2', {}, words.predict),
    element('p', {}, question),
    ...answer,
  );
}

/** The answer of a check of understanding, and why it is that. */
function check(answer: HTMLElement, words: QuestionWords): HTMLElement {
  const why = answer.querySelector('.why')?.cloneNode(true);
  return element(
    'section',
    { class: 'sv-asked' },
    element('h2', {}, words.check),
    element('p', {}, element('strong', {}, answer.querySelector('.verdict span')?.textContent ?? '')),
    ...(why ? [...why.childNodes] : []),
  );
}
