/**
 * Words that open a paragraph and say what it is for, in every language that the interface speaks. All of them are known
 * in every lesson: authors mix languages, and leave out `lang`.
 */
export const LEADS = {
  question: ['Question', 'Frage', 'Pregunta', 'Domanda', 'Pergunta', 'Questão', 'Vraag'],
  explanation: [
    'Explanation',
    'Erklärung',
    'Begründung',
    'Explication',
    'Explicación',
    'Spiegazione',
    'Explicação',
    'Uitleg',
    'Toelichting',
  ],
  predict: [
    'Predict',
    'Prediction',
    'Vorhersage',
    'Vermutung',
    'Prédiction',
    'Prédis',
    'Predicción',
    'Predice',
    'Previsione',
    'Prevedi',
    'Previsão',
    'Preveja',
    'Voorspelling',
    'Voorspel',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Lead = keyof typeof LEADS;
