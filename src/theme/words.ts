import type { Admonition } from '../model/document.ts';
import type { QuestionWords } from '../model/interface-words.ts';
import { QUESTION_WORDS } from './words/questions.ts';

/** The few words that a deck says of itself, in the lesson's language. */
export interface Words {
  /** The language that these words are in. */
  readonly language: string;
  readonly chapter: string;
  readonly lesson: string;
  readonly continued: string;
  readonly questions: QuestionWords;
  readonly variants: Readonly<Record<Admonition['variant'], string>>;
}

const words = (
  language: string,
  [chapter, lesson, continued]: readonly [string, string, string],
  [note, tip, info, important, warning, caution, danger]: readonly string[],
): Words => ({
  language,
  chapter,
  lesson,
  continued,
  questions: QUESTION_WORDS[language] as QuestionWords,
  variants: {
    note: note ?? '',
    tip: tip ?? '',
    info: info ?? '',
    important: important ?? '',
    warning: warning ?? '',
    caution: caution ?? '',
    danger: danger ?? '',
  },
});

const BY_LANGUAGE: Readonly<Record<string, Words>> = {
  en: words(
    'en',
    ['Chapter', 'Lesson', 'continued'],
    ['Note', 'Tip', 'Info', 'Important', 'Warning', 'Caution', 'Danger'],
  ),
  de: words(
    'de',
    ['Kapitel', 'Lektion', 'Fortsetzung'],
    ['Hinweis', 'Tipp', 'Info', 'Wichtig', 'Warnung', 'Vorsicht', 'Gefahr'],
  ),
  fr: words(
    'fr',
    ['Chapitre', 'Leçon', 'suite'],
    ['Remarque', 'Astuce', 'Info', 'Important', 'Attention', 'Prudence', 'Danger'],
  ),
  es: words(
    'es',
    ['Capítulo', 'Lección', 'continuación'],
    ['Nota', 'Consejo', 'Info', 'Importante', 'Advertencia', 'Precaución', 'Peligro'],
  ),
  it: words(
    'it',
    ['Capitolo', 'Lezione', 'continua'],
    ['Nota', 'Consiglio', 'Info', 'Importante', 'Avviso', 'Cautela', 'Pericolo'],
  ),
  pt: words(
    'pt',
    ['Capítulo', 'Lição', 'continuação'],
    ['Nota', 'Dica', 'Info', 'Importante', 'Aviso', 'Cuidado', 'Perigo'],
  ),
  nl: words(
    'nl',
    ['Hoofdstuk', 'Les', 'vervolg'],
    ['Opmerking', 'Tip', 'Info', 'Belangrijk', 'Waarschuwing', 'Let op', 'Gevaar'],
  ),
};

/** Words for a BCP 47 tag; English ones for a language that is not known. */
export function wordsFor(language: string): Words {
  return BY_LANGUAGE[language.toLowerCase().split('-')[0] ?? 'en'] ?? (BY_LANGUAGE.en as Words);
}
