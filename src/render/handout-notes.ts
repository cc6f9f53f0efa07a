import type { DeckNote } from '../model/deck.ts';
import type { Block } from '../model/document.ts';
import { type Place, blocksHtml, bodyPlace } from './html-blocks.ts';
import type { HandoutPlace, Leaf } from './handout-place.ts';

/** The place of prose in a handout: it is set in sizes of its own, whatever those of the slide are. */
export const prosePlace = ({ parts, words }: HandoutPlace, { slide }: Leaf): Place =>
  bodyPlace(parts, words, slide.density, slide.id, []);

/** Blocks as prose; empty for none. */
export function proseHtml(blocks: readonly Block[], leaf: Leaf, place: HandoutPlace): string {
  return blocks.length === 0
    ? ''
    : `<div class="prose" dir="auto">${blocksHtml(blocks, prosePlace(place, leaf))}</div>`;
}

/** The notes of a slide, without those that tell an answer, as they are dealt out around a diagram that builds itself. */
export interface DealtNotes {
  /** What is said before any step. */
  readonly opening: readonly Block[];
  ofStep(step: number): readonly Block[];
  readonly closing: readonly Block[];
  /** What is said of single things. */
  readonly details: readonly DeckNote[];
}

export function dealtNotes(leaf: Leaf): DealtNotes {
  const notes = toldNotes(leaf);
  const first = notes.findIndex(({ step }) => step !== null);
  const general = notes.filter(isGeneral);
  const isOpening = (note: DeckNote) => first < 0 || notes.indexOf(note) < first;
  const blocksOf = (some: readonly DeckNote[]) => some.flatMap(({ blocks }) => blocks);
  return {
    opening: blocksOf(general.filter(isOpening)),
    ofStep: (step) => blocksOf(notes.filter((note) => note.step === step)),
    closing: blocksOf(general.filter((note) => !isOpening(note))),
    details: notes.filter((note) => note.step === null && note.nodes.length > 0),
  };
}

/** All that the notes of a slide say without giving an answer away, in their order. */
export const flowingNotes = (leaf: Leaf): readonly Block[] => toldNotes(leaf).flatMap(({ blocks }) => blocks);

/** What the notes say once the question of the slide is answered. */
export const answerNotes = ({ slide }: Leaf): readonly Block[] =>
  slide.notes.flatMap((note) => (tellsAnswer(note, slide.answerStep) ? note.blocks : []));

const toldNotes = ({ slide }: Leaf): readonly DeckNote[] =>
  slide.notes.filter((note) => !tellsAnswer(note, slide.answerStep));

const isGeneral = ({ step, nodes }: DeckNote): boolean => step === null && nodes.length === 0;

const tellsAnswer = ({ step }: DeckNote, answer: number | null): boolean =>
  step !== null && answer !== null && step >= answer;
