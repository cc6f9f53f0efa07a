/** What a handout says of itself. It goes to paper only, so the player does not carry it. */
export interface HandoutWords {
  /** What stands before, between and behind the numbers in `Page 2 of 5`. */
  readonly page: readonly [before: string, between: string, after: string];
  readonly slide: string;
  readonly step: string;
  /** Above the panels that show how a diagram is built. */
  readonly build: string;
  /** Above what is said of single things in a diagram. */
  readonly details: string;
  /** Above the answers to the questions. */
  readonly answers: string;
}

const BY_LANGUAGE: Readonly<Record<string, HandoutWords>> = {
  en: {
    page: ['Page ', ' of ', ''],
    slide: 'Slide',
    step: 'Step',
    build: 'Step by step',
    details: 'In detail',
    answers: 'Answers',
  },
  de: {
    page: ['Seite ', ' von ', ''],
    slide: 'Folie',
    step: 'Schritt',
    build: 'Schritt für Schritt',
    details: 'Im Einzelnen',
    answers: 'Antworten',
  },
  fr: {
    page: ['Page ', ' sur ', ''],
    slide: 'Diapositive',
    step: 'Étape',
    build: 'Pas à pas',
    details: 'En détail',
    answers: 'Réponses',
  },
  es: {
    page: ['Página ', ' de ', ''],
    slide: 'Diapositiva',
    step: 'Paso',
    build: 'Paso a paso',
    details: 'En detalle',
    answers: 'Respuestas',
  },
  it: {
    page: ['Pagina ', ' di ', ''],
    slide: 'Diapositiva',
    step: 'Passo',
    build: 'Passo dopo passo',
    details: 'Nel dettaglio',
    answers: 'Risposte',
  },
  pt: {
    page: ['Página ', ' de ', ''],
    slide: 'Slide',
    step: 'Passo',
    build: 'Passo a passo',
    details: 'Em detalhe',
    answers: 'Respostas',
  },
  nl: {
    page: ['Pagina ', ' van ', ''],
    slide: 'Dia',
    step: 'Stap',
    build: 'Stap voor stap',
    details: 'In detail',
    answers: 'Antwoorden',
  },
};

/** Words for a BCP 47 tag; English ones for a language that is not known. */
export function handoutWords(language: string): HandoutWords {
  return BY_LANGUAGE[language.toLowerCase().split('-')[0] ?? 'en'] ?? (BY_LANGUAGE.en as HandoutWords);
}
