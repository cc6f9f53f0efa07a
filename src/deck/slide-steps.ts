import type { DeckBlock } from '../model/deck.ts';
import type { Block, Question } from '../model/document.ts';
import { shownSteps } from '../theme/code-steps.ts';
import { LEADS } from '../theme/words/leads.ts';
import { QUESTION_WORDS } from '../theme/words/questions.ts';
import { plainText } from './split-inlines.ts';

/** A step by the names that its author may call it by. */
export type StepNames = readonly string[];

/** The longest item of a list that serves as a name as it stands. */
const LONGEST_NAME = 60;

/** The steps of a slide, in the order of its fragments. */
export function stepsOf(blocks: readonly DeckBlock[]): readonly StepNames[] {
  return blocks.flatMap((block): readonly StepNames[] => {
    if (block.kind === 'diagram') return block.scene.steps.map(({ name }) => [name]);
    if (block.kind !== 'plain') return [];
    if (block.block.kind === 'code') return namelessSteps(shownSteps(block.block.steps, block.lines).length - 1);
    return stepsWithin(block.block);
  });
}

function stepsWithin(block: Block): readonly StepNames[] {
  if (block.kind === 'code') return namelessSteps(block.steps.length - 1);
  if (block.kind === 'quote' || block.kind === 'admonition') return block.blocks.flatMap(stepsWithin);
  if (block.kind === 'question') return stepsOfQuestion(block);
  if (block.kind !== 'list') return [];
  return block.items.flatMap(({ blocks, fragment }) => [
    ...(fragment ? [namesOf(blocks[0])] : []),
    ...blocks.flatMap(stepsWithin),
  ]);
}

/** The answer comes in last, and its explanation with it. */
function stepsOfQuestion({ blocks, options, explanation }: Question): readonly StepNames[] {
  const answers = options.flatMap((option) => [
    ...(option.fragment ? [namesOf(option.blocks[0])] : []),
    ...[...option.blocks, ...option.feedback.blocks].flatMap(stepsWithin),
  ]);
  const told = options.length > 0 ? [ANSWER_NAMES] : [];
  return [...blocks.flatMap(stepsWithin), ...answers, ...told, ...explanation.blocks.flatMap(stepsWithin)];
}

const ANSWER_NAMES: StepNames = [...Object.values(QUESTION_WORDS).map(({ answer }) => answer), ...LEADS.explanation];

/** Steps of code have numbers only. */
const namelessSteps = (count: number): StepNames[] => Array.from({ length: Math.max(0, count) }, () => []);

/** What an item opens with in bold, and the whole of a short one. */
function namesOf(first: Block | undefined): StepNames {
  if (first?.kind !== 'paragraph') return [];
  const [lead] = first.inlines;
  const whole = plainText(first.inlines);
  const bold = lead?.kind === 'strong' ? [plainText(lead.children)] : [];
  return whole.length <= LONGEST_NAME ? [...bold, whole] : bold;
}
