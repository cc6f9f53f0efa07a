import type { DeckBlock } from '../model/deck.ts';
import type { Block, Question } from '../model/document.ts';
import { shownSteps } from '../theme/code-steps.ts';
import { LEADS } from '../theme/words/leads.ts';
import { QUESTION_WORDS } from '../theme/words/questions.ts';
import { plainText } from './split-inlines.ts';

export interface SlideStep {
  /** What its author may call it by. */
  readonly names: readonly string[];
  /** Whether its author marks it as a key step. */
  readonly key: boolean;
  /** Whether it tells the answer to a question, or something about an answer. */
  readonly told?: true;
}

/** The longest item of a list that serves as a name as it stands. */
const LONGEST_NAME = 60;

/** The steps of a slide, in the order of its fragments. */
export function stepsOf(blocks: readonly DeckBlock[]): readonly SlideStep[] {
  return blocks.flatMap((block): readonly SlideStep[] => {
    if (block.kind === 'diagram')
      return block.scene.steps.map(({ name, key }) => ({ names: [name], key: key === true }));
    if (block.kind !== 'plain') return [];
    if (block.block.kind === 'code') return namelessSteps(shownSteps(block.block.steps, block.lines).length - 1);
    return stepsWithin(block.block);
  });
}

/** The numbers, from 1, of the steps that are marked as key steps. */
export const keySteps = (blocks: readonly DeckBlock[]): readonly number[] =>
  stepsOf(blocks).flatMap(({ key }, i) => (key ? [i + 1] : []));

function stepsWithin(block: Block): readonly SlideStep[] {
  if (block.kind === 'code') return namelessSteps(block.steps.length - 1);
  if (block.kind === 'quote' || block.kind === 'admonition') return block.blocks.flatMap(stepsWithin);
  if (block.kind === 'question') return stepsOfQuestion(block);
  if (block.kind !== 'list') return [];
  return block.items.flatMap((item) => [...ownStep(item), ...item.blocks.flatMap(stepsWithin)]);
}

/** The answer comes in last, and its explanation with it. */
function stepsOfQuestion({ blocks, options, explanation }: Question): readonly SlideStep[] {
  const answers = options.flatMap((option) => [
    ...ownStep(option),
    ...option.blocks.flatMap(stepsWithin),
    ...telling(option.feedback.blocks),
  ]);
  const told = options.length > 0 ? [ANSWER] : [];
  return [...blocks.flatMap(stepsWithin), ...answers, ...told, ...telling(explanation.blocks)];
}

const telling = (blocks: readonly Block[]): readonly SlideStep[] =>
  blocks.flatMap(stepsWithin).map((step) => ({ ...step, told: true }));

/** The number, from 1, of the step in which a question is answered; null when none is asked. */
export function answerStep(blocks: readonly DeckBlock[]): number | null {
  const at = stepsOf(blocks).indexOf(ANSWER);
  return at < 0 ? null : at + 1;
}

const ANSWER: SlideStep = {
  names: [...Object.values(QUESTION_WORDS).map(({ answer }) => answer), ...LEADS.explanation],
  key: false,
  told: true,
};

/** Steps of code have numbers only. */
const namelessSteps = (count: number): SlideStep[] =>
  Array.from({ length: Math.max(0, count) }, () => ({ names: [], key: false }));

/** The step in which an item of a list or an answer comes in, if it has one. */
function ownStep(item: {
  readonly blocks: readonly Block[];
  readonly fragment: boolean;
  readonly key?: unknown;
}): readonly SlideStep[] {
  return item.fragment ? [{ names: namesOf(item.blocks[0]), key: item.key !== undefined }] : [];
}

/** What an item opens with in bold, and the whole of a short one. */
function namesOf(first: Block | undefined): readonly string[] {
  if (first?.kind !== 'paragraph') return [];
  const [lead] = first.inlines;
  const whole = plainText(first.inlines);
  const bold = lead?.kind === 'strong' ? [plainText(lead.children)] : [];
  return whole.length <= LONGEST_NAME ? [...bold, whole] : bold;
}
