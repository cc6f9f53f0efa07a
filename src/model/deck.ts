import type { Block, Inline, LineRange } from './document.ts';
import type { Scene } from './scene.ts';
import type { Span } from './span.ts';

/** Slides with their scenes, notes, steps and ids. Knows nothing of files or servers. */
export interface Deck {
  /** Name of the lesson: its folder, or its file without the ending. */
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly description: string;
  /** Where the lesson belongs, e.g. `Chapter 3 · Lesson 2`, or its title: stands small above headings. Empty for none. */
  readonly label: string;
  /** What the lesson is a part of, from front matter `course`; empty where it does not say. */
  readonly course: string;
  /** Where the deck can be found once it is published, from front matter `url`; empty where it does not say. */
  readonly url: string;
  readonly scheme: 'auto' | 'light' | 'dark';
  /** How long the lesson is planned to take; null when it does not say. */
  readonly minutes: number | null;
  /** Horizontal positions, each a stack of one or more slides. */
  readonly stacks: readonly (readonly DeckSlide[])[];
}

export interface DeckSlide {
  readonly id: string;
  /** `opening` is the lesson's first title, `section` a heading with little or nothing below. */
  readonly look: 'opening' | 'section' | 'text' | 'code' | 'table' | 'quote' | 'picture' | 'diagram';
  /** 0 is roomy; each further one sets the type a size smaller so that all of it fits. */
  readonly density: 0 | 1 | 2 | 3 | 4;
  /** The small line above the heading: the slide that this one stands below, or a line of the author's; null for the deck's label. */
  readonly eyebrow: string | null;
  readonly heading: readonly Inline[] | null;
  /** True when it goes on with what did not fit on the slide before. */
  readonly continued: boolean;
  readonly blocks: readonly DeckBlock[];
  readonly notes: readonly DeckNote[];
  /** How many steps come in on it one after another: its fragments. */
  readonly steps: number;
  /** Those of its steps that the author marks as key steps, from 1 in ascending order; none where none is marked. */
  readonly keySteps: readonly number[];
  /** The step in which it answers the question that it asks; null where it asks none. */
  readonly answerStep: number | null;
  /** How long it is planned to be shown; null when the lesson does not say. */
  readonly minutes: number | null;
  readonly span: Span;
}

/** Speaker notes that belong to the same thing, in the order of the lesson. */
export interface DeckNote {
  /** The step of the slide that they are for, from 1 in the order of its fragments; null when they are for none alone. */
  readonly step: number | null;
  /** Ids of the nodes of the slide's diagram that they tell of. */
  readonly nodes: readonly string[];
  readonly blocks: readonly Block[];
}

/** A block of the lesson, with what compiling added. */
export type DeckBlock =
  | {
      readonly kind: 'plain';
      readonly block: Exclude<Block, { kind: 'image' }>;
      /** The lines of long code or raw text that this slide shows, counted from 1; absent when it shows them all. */
      readonly lines?: LineRange;
      /** Its own density when it is set smaller than its slide: code keeps its lines whole that way. */
      readonly density?: DeckSlide['density'];
    }
  /** In a deck, width and height are px of the slide: the size at which it is shown. */
  | {
      readonly kind: 'picture';
      readonly url: string;
      readonly alt: string;
      readonly title: string | null;
      readonly width: number;
      readonly height: number;
    }
  /** An image that could not be had: its alternative text stands in its place. */
  | { readonly kind: 'placeholder'; readonly alt: string }
  /** `at`: how many of its steps are shown, in a slide at one of its steps; absent in one that is to build itself. */
  | { readonly kind: 'diagram'; readonly scene: Scene; readonly at?: number };
