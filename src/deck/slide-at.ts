import type { DeckBlock, DeckSlide } from '../model/deck.ts';
import type { Block, Code, LineRange, ListItem, Option, Passage, Question } from '../model/document.ts';
import { shownSteps } from '../theme/code-steps.ts';

/**
 * A slide as it looks when so many of its steps are shown: what comes in later keeps its place unseen, diagrams stand at
 * their step, and of code the lines of that step are lit. At Infinity all is shown, and no lines are picked out.
 */
export function slideAt(slide: DeckSlide, at: number): DeckSlide {
  const walk = walkTo(at);
  return { ...slide, blocks: slide.blocks.map(walk.deckBlock) };
}

/** Meets the steps of a slide in the order of its fragments, see `stepsOf`. */
function walkTo(at: number) {
  let met = 0;
  /** How many of the next steps are shown. */
  const pass = (count: number): number => {
    const shown = Math.min(count, Math.max(0, at - met));
    met += count;
    return shown;
  };

  const deckBlock = (each: DeckBlock): DeckBlock => {
    if (each.kind === 'diagram') return { ...each, at: pass(each.scene.steps.length) };
    if (each.kind !== 'plain') return each;
    if (each.block.kind === 'code') return { ...each, block: codeAt(each.block, each.lines) };
    return { ...each, block: block(each.block) };
  };
  const block = <B extends Block>(each: B): B => {
    if (each.kind === 'code') return codeAt(each) as B;
    if (each.kind === 'quote' || each.kind === 'admonition') return { ...each, blocks: each.blocks.map(block) };
    if (each.kind === 'question') return question(each) as B;
    return each.kind === 'list' ? { ...each, items: each.items.map(item) } : each;
  };
  const codeAt = (code: Code, lines?: LineRange): Code => {
    const steps = shownSteps(code.steps, lines);
    const lit = pass(Math.max(0, steps.length - 1));
    return { ...code, lit: steps.length > 0 && at !== Number.POSITIVE_INFINITY ? lit : null };
  };
  const own = <I extends ListItem | Option>({ later: _, ...each }: I): I => {
    const unseen = each.fragment && pass(1) === 0;
    return { ...each, ...(unseen ? { later: true } : {}) } as I;
  };
  const item = (each: ListItem): ListItem => {
    const self = own(each);
    return { ...self, blocks: each.blocks.map(block) };
  };
  const passage = (each: Passage): Passage => ({ ...each, blocks: each.blocks.map(block) });
  const option = (each: Option): Option => {
    const self = own(each);
    return { ...self, blocks: each.blocks.map(block), feedback: passage(each.feedback) };
  };
  const question = (each: Question): Question => {
    const blocks = each.blocks.map(block);
    const options = each.options.map(option);
    // The answer is a step of its own.
    if (options.length > 0) pass(1);
    return { ...each, blocks, options, explanation: passage(each.explanation) };
  };
  return { deckBlock };
}
