import type { LinkWords } from '../../model/interface-words.ts';

export const LINK_WORDS: Readonly<Record<string, LinkWords>> = {
  en: {
    slideGone: 'This slide is no longer in the deck. This is the nearest one.',
    stepGone: 'This step is no longer on the slide. This is the nearest one.',
  },
  de: {
    slideGone: 'Diese Folie gibt es nicht mehr. Dies ist die nächstliegende.',
    stepGone: 'Diesen Schritt gibt es nicht mehr. Dies ist der nächstliegende.',
  },
  fr: {
    slideGone: 'Cette diapositive n’existe plus. Voici la plus proche.',
    stepGone: 'Cette étape n’existe plus. Voici la plus proche.',
  },
  es: {
    slideGone: 'Esta diapositiva ya no existe. Esta es la más cercana.',
    stepGone: 'Este paso ya no existe. Este es el más cercano.',
  },
  it: {
    slideGone: 'Questa diapositiva non c’è più. Questa è la più vicina.',
    stepGone: 'Questo passaggio non c’è più. Questo è il più vicino.',
  },
  pt: {
    slideGone: 'Este slide já não existe. Este é o mais próximo.',
    stepGone: 'Este passo já não existe. Este é o mais próximo.',
  },
  nl: {
    slideGone: 'Deze dia bestaat niet meer. Dit is de dichtstbijzijnde.',
    stepGone: 'Deze stap bestaat niet meer. Dit is de dichtstbijzijnde.',
  },
};
