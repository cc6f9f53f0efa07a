import type { InterfaceWords } from '../model/interface-words.ts';
import { CONTROL_WORDS } from './words/controls.ts';
import { DIAGRAM_WORDS } from './words/diagram.ts';
import { DELIVERY_WORDS } from './words/delivery.ts';
import { LINK_WORDS } from './words/links.ts';
import { POINTING_WORDS } from './words/pointing.ts';
import { QUESTION_WORDS } from './words/questions.ts';
import { READER_WORDS } from './words/reader.ts';
import { SCREEN_WORDS } from './words/screen.ts';
import { SPEAKER_WORDS } from './words/speaker.ts';

/** Words of every feature by language; a further feature adds a line here and a file beside the others. */
const FEATURES: { readonly [F in keyof InterfaceWords]: Readonly<Record<string, InterfaceWords[F]>> } = {
  controls: CONTROL_WORDS,
  diagram: DIAGRAM_WORDS,
  questions: QUESTION_WORDS,
  pointing: POINTING_WORDS,
  links: LINK_WORDS,
  delivery: DELIVERY_WORDS,
  reader: READER_WORDS,
  speaker: SPEAKER_WORDS,
  screen: SCREEN_WORDS,
};

/** What the controls of a deck say, for a BCP 47 tag; in English for a language that is not known. */
export function interfaceWords(language: string): InterfaceWords {
  const key = language.toLowerCase().split('-')[0] ?? 'en';
  const chosen = Object.entries(FEATURES).map(([feature, words]) => [feature, words[key] ?? words.en]);
  return Object.fromEntries(chosen) as InterfaceWords;
}
