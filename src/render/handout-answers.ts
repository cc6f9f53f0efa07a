import type { Deck } from '../model/deck.ts';
import type { Block, Option, Question } from '../model/document.ts';
import type { Prediction } from '../model/prediction.ts';
import type { SceneStep } from '../model/scene.ts';
import { optionName } from '../theme/question-sizes.ts';
import { escapeXml } from './escape-xml.ts';
import { answerNotes, proseHtml } from './handout-notes.ts';
import { type HandoutPlace, type Leaf, leafId } from './handout-place.ts';
import { textHtml } from './html-emoji.ts';
import { inlinesHtml } from './html-inlines.ts';

/** The answers to all that a lesson asks, on sheets of their own; empty when it asks nothing. */
export function answersHtml(leaves: readonly Leaf[], place: HandoutPlace): string {
  const entries = leaves.flatMap((leaf) => [...questionsOf(leaf, place), ...predictionsOf(leaf, place)]).join('');
  return (
    entries &&
    `<section class="answers"><h2 class="title">${escapeXml(place.handout.answers)}</h2><div class="asked-ones">${entries}</div></section>`
  );
}

/** Whether a lesson asks anything that has an answer. */
export const hasAnswers = ({ stacks }: Deck): boolean =>
  stacks
    .flat()
    .some(({ blocks }) =>
      blocks.some((block) =>
        block.kind === 'diagram'
          ? block.scene.steps.some(({ predict }) => predict)
          : block.kind === 'plain' && block.block.kind === 'question',
      ),
    );

function questionsOf(leaf: Leaf, place: HandoutPlace): readonly string[] {
  const notes = place.options.beside === 'notes' ? proseHtml(answerNotes(leaf), leaf, place) : '';
  return leaf.slide.blocks.flatMap((block): readonly string[] => {
    if (block.kind !== 'plain' || block.block.kind !== 'question') return [];
    const question = block.block;
    const options = question.options.map((option, i) => optionHtml(option, i, leaf, place)).join('');
    const why = question.explanation.blocks;
    const explained = why.length > 0 ? `<div class="why-told">${proseHtml(why, leaf, place)}</div>` : '';
    const asked = question.asked.length > 0 ? askedHtml(question, leaf, place) : '';
    return [
      entryHtml(leaf, null, `${asked}${options && `<ol class="chosen">${options}</ol>`}${explained}${notes}`, place),
    ];
  });
}

const askedHtml = ({ asked }: Question, _: Leaf, { parts }: HandoutPlace): string =>
  `<p class="asked-for" dir="auto">${inlinesHtml(asked, parts)}</p>`;

function optionHtml({ blocks, right, feedback }: Option, index: number, leaf: Leaf, place: HandoutPlace): string {
  return chosenHtml(optionName(index), proseHtml(blocks, leaf, place), right, feedback.blocks, leaf, place);
}

function predictionsOf(leaf: Leaf, place: HandoutPlace): readonly string[] {
  return leaf.slide.blocks.flatMap((block) =>
    block.kind === 'diagram'
      ? block.scene.steps.flatMap((step, i) =>
          step.predict ? [entryHtml(leaf, i + 1, predictionHtml(step.predict, step, leaf, place), place)] : [],
        )
      : [],
  );
}

/** Where nothing is to choose from, what comes next is the answer. */
function predictionHtml({ question, options }: Prediction, step: SceneStep, leaf: Leaf, place: HandoutPlace): string {
  const items = options.map(({ text, right }, i) =>
    chosenHtml(optionName(i), `<p dir="auto">${textHtml(text)}</p>`, right, [], leaf, place),
  );
  const list = items.length > 0 ? `<ol class="chosen">${items.join('')}</ol>` : '';
  return `<p class="asked-for" dir="auto">${textHtml(question)}</p>${list}<p class="why-told" dir="auto">${textHtml(step.caption)}</p>`;
}

function chosenHtml(
  letter: string,
  text: string,
  right: boolean,
  feedback: readonly Block[],
  leaf: Leaf,
  place: HandoutPlace,
): string {
  const mark = right ? `<span class="right-mark">${escapeXml(place.words.questions.right)}</span>` : '';
  const said = feedback.length > 0 ? `<div class="said-of">${proseHtml(feedback, leaf, place)}</div>` : '';
  return `<li${right ? ' class="right-one"' : ''}><span class="letter-name">${letter}</span>${text}${mark}${said}</li>`;
}

function entryHtml(leaf: Leaf, step: number | null, content: string, { handout }: HandoutPlace): string {
  const where = `${handout.slide} ${leaf.number}${step === null ? '' : `, ${handout.step} ${step}`}`;
  return `<div class="entry"><p class="kicker"><a href="#${escapeXml(leafId(leaf))}">${escapeXml(where)}</a></p>${content}</div>`;
}
