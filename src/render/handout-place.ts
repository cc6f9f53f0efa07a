import type { Deck, DeckSlide } from '../model/deck.ts';
import type { HandoutPage } from '../theme/handout-page.ts';
import type { HandoutWords } from '../theme/words/handout.ts';
import type { Words } from '../theme/words.ts';
import type { PageParts } from './html-parts.ts';

export interface HandoutOptions {
  readonly page: HandoutPage;
  /** What stands beside a slide: its notes, its own text in type that can be read, or nothing but lines to write on. */
  readonly beside: 'notes' | 'text' | 'lines';
  /** Whether the answers to the questions are told, on sheets of their own at the end. */
  readonly answers: boolean;
  /** Where the deck is published, so that paper can lead there; empty when it is not known. */
  readonly url: string;
}

/** A slide as a handout shows it. */
export interface Leaf {
  readonly slide: DeckSlide;
  /** As the deck counts it, from 1. */
  readonly number: number;
  /** Of its heading; 1 is the lesson's title. */
  readonly level: 2 | 3;
}

/** What everything in a handout is written with. */
export interface HandoutPlace {
  readonly deck: Deck;
  readonly parts: PageParts;
  readonly words: Words;
  readonly handout: HandoutWords;
  readonly options: HandoutOptions;
}

/** The id of a slide's place in the handout, which no slide can have; links of the lesson lead to the slide's own, in its picture. */
export const leafId = ({ slide }: Leaf): string => `sheet/${slide.id}`;
