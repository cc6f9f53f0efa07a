/** What the compiler says of a diagram in words, and the word by which a note names a step. */
export interface DescriptionWords {
  /** Name of the list of things, and of the list of arrows. */
  readonly things: string;
  readonly relations: string;
  /** As in "Step 2", lower case. */
  readonly step: string;
}

const BY_LANGUAGE: Readonly<Record<string, DescriptionWords>> = {
  en: { things: 'Elements of the diagram', relations: 'Connections', step: 'step' },
  de: { things: 'Elemente des Diagramms', relations: 'Verbindungen', step: 'schritt' },
  fr: { things: 'Éléments du schéma', relations: 'Liaisons', step: 'étape' },
  es: { things: 'Elementos del diagrama', relations: 'Conexiones', step: 'paso' },
  it: { things: 'Elementi del diagramma', relations: 'Collegamenti', step: 'passo' },
  pt: { things: 'Elementos do diagrama', relations: 'Ligações', step: 'passo' },
  nl: { things: 'Elementen van het diagram', relations: 'Verbindingen', step: 'stap' },
};

/** Words for a BCP 47 tag; English ones for a language that is not known. */
export function descriptionWords(language: string): DescriptionWords {
  return BY_LANGUAGE[language.toLowerCase().split('-')[0] ?? 'en'] ?? (BY_LANGUAGE.en as DescriptionWords);
}
