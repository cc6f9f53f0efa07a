import type { DeliveryWords } from '../../model/interface-words.ts';

export const DELIVERY_WORDS: Readonly<Record<string, DeliveryWords>> = {
  en: {
    missing: 'This could not be loaded. Try again when you are connected.',
    newer: 'There is a newer version of this deck. Reload the page to see it.',
  },
  de: {
    missing: 'Das ließ sich nicht laden. Versuche es noch einmal, wenn du verbunden bist.',
    newer: 'Es gibt eine neuere Fassung. Lade die Seite neu, um sie zu sehen.',
  },
  fr: {
    missing: 'Le chargement a échoué. Réessayez une fois connecté.',
    newer: 'Une version plus récente est prête. Rechargez la page pour la voir.',
  },
  es: {
    missing: 'No se pudo cargar. Inténtalo de nuevo cuando tengas conexión.',
    newer: 'Hay una versión más reciente. Recarga la página para verla.',
  },
  it: {
    missing: 'Caricamento non riuscito. Riprova quando sei in rete.',
    newer: 'C’è una versione più recente. Ricarica la pagina per vederla.',
  },
  pt: {
    missing: 'Não foi possível carregar. Tente de novo quando houver conexão.',
    newer: 'Há uma versão mais recente. Recarregue a página para vê-la.',
  },
  nl: {
    missing: 'Dit kon niet worden geladen. Probeer het opnieuw als je verbonden bent.',
    newer: 'Er is een nieuwere versie. Herlaad de pagina om die te zien.',
  },
};
