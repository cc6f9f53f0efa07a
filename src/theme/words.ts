import type { Admonition } from '../model/document.ts';

/** The few words that a deck says of itself, in the lesson's language. */
export interface Words {
  readonly continued: string;
  readonly variants: Readonly<Record<Admonition['variant'], string>>;
}

const words = (
  continued: string,
  [note, tip, info, important, warning, caution, danger]: readonly string[],
): Words => ({
  continued,
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
  en: words('continued', ['Note', 'Tip', 'Info', 'Important', 'Warning', 'Caution', 'Danger']),
  de: words('Fortsetzung', ['Hinweis', 'Tipp', 'Info', 'Wichtig', 'Warnung', 'Vorsicht', 'Gefahr']),
  fr: words('suite', ['Remarque', 'Astuce', 'Info', 'Important', 'Attention', 'Prudence', 'Danger']),
  es: words('continuación', ['Nota', 'Consejo', 'Info', 'Importante', 'Advertencia', 'Precaución', 'Peligro']),
  it: words('continua', ['Nota', 'Consiglio', 'Info', 'Importante', 'Avviso', 'Cautela', 'Pericolo']),
  pt: words('continuação', ['Nota', 'Dica', 'Info', 'Importante', 'Aviso', 'Cuidado', 'Perigo']),
  nl: words('vervolg', ['Opmerking', 'Tip', 'Info', 'Belangrijk', 'Waarschuwing', 'Let op', 'Gevaar']),
};

/** Words for a BCP 47 tag; English ones for a language that is not known. */
export function wordsFor(language: string): Words {
  return BY_LANGUAGE[language.toLowerCase().split('-')[0] ?? 'en'] ?? (BY_LANGUAGE.en as Words);
}
