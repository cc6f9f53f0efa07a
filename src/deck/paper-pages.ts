import type { Deck, DeckSlide } from '../model/deck.ts';
import { tellsOnlyAnswers } from '../theme/only-answers.ts';
import { slideAt } from './slide-at.ts';
import { stepsOf } from './slide-steps.ts';

/** For which of its steps a slide gets pages of their own: for none but the last, for those its author marks, for all. */
export type PaperSteps = 'final' | 'key' | 'all';

/** A page of paper. */
export interface PaperPage {
  /** As it is to be shown; its id is the slide's on the first of its pages, and one of its own on the others. */
  readonly slide: DeckSlide;
  /** The slide in the deck. */
  readonly of: DeckSlide;
  /** Number of the slide, from 1, in the order of reading; a page that stands for one step has that as well. */
  readonly number: number;
  readonly step: number | null;
  /** Whether the slide stands below another one. */
  readonly below: boolean;
}

/** The pages of a deck on paper, which has no answers to its questions: neither pages nor steps are spent on those. */
export function paperPages(deck: Deck, which: PaperSteps): readonly PaperPage[] {
  let number = 0;
  return deck.stacks.flatMap((stack) =>
    stack.flatMap((slide, i) => {
      number++;
      return tellsOnlyAnswers(slide) ? [] : pagesOf(slide, number, i > 0, which);
    }),
  );
}

function pagesOf(of: DeckSlide, number: number, below: boolean, which: PaperSteps): PaperPage[] {
  const steps = printedSteps(of, which);
  const page = (step: number | null, i: number): PaperPage => {
    const slide = slideAt(of, step ?? Number.POSITIVE_INFINITY);
    return { slide: i === 0 ? slide : { ...slide, id: `${of.id}/${step ?? of.steps}` }, of, number, step, below };
  };
  return steps.length > 1 ? steps.map(page) : [page(null, 0)];
}

/** Those of a slide's steps that get a page; the last one is always among them, since nobody is to miss what comes in at the end. */
function printedSteps({ blocks, keySteps }: DeckSlide, which: PaperSteps): readonly number[] {
  if (which === 'final') return [];
  const steps = stepsOf(blocks);
  const printed = steps.flatMap(({ told }, i) => (told ? [] : [i + 1]));
  const last = printed.at(-1);
  if (last === undefined) return [];
  if (which === 'key') return [...new Set([...keySteps.filter((step) => printed.includes(step)), last])];
  // Code lights up the lines of its first group before any step is taken.
  const [first] = blocks;
  const lit = first?.kind === 'plain' && first.block.kind === 'code' && first.block.steps.length > 1;
  return lit ? [0, ...printed] : printed;
}
