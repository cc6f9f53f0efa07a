import type { Brief } from '../model/brief.ts';
import { isColourWord, isShadeWord } from '../theme/colour-words.ts';

/** Looks colour names up in what the brief says about them. */
export interface ColourBook {
  /** Value of a name, in any case; a shade without a value of its own falls back on its colour. Null when the brief gives none. */
  find(name: string): string | null;
  /** Colour names in a text, in order, with their values where the brief gives them. */
  inText(text: string): readonly { readonly name: string; readonly hex: string | null; readonly index: number }[];
}

export function colourBook(brief: Brief): ColourBook {
  const values = new Map<string, string>();
  for (const { name, hex } of brief.palette) {
    const key = name.toLowerCase().replace('grey', 'gray');
    if (key && !values.has(key)) values.set(key, hex);
  }
  const exact = (name: string) => values.get(name.toLowerCase().replace('grey', 'gray')) ?? null;
  const find = (name: string) => exact(name) ?? exact(name.split(/\s+/).at(-1) ?? '');
  return {
    find,
    inText(text) {
      const found: { name: string; hex: string | null; index: number }[] = [];
      const words = [...text.matchAll(/\p{L}+/gu)];
      for (let i = 0; i < words.length; i++) {
        const word = words[i]?.[0] ?? '';
        const before = words[i - 1]?.[0] ?? '';
        if (!isColourWord(word) && exact(word) === null) continue;
        const shaded = isShadeWord(before) ? `${before} ${word}` : '';
        // `light gray` without a value of its own is not the brief's gray.
        const hex = shaded ? exact(shaded) : exact(word);
        found.push({ name: shaded || word, hex, index: (shaded ? words[i - 1]?.index : words[i]?.index) ?? 0 });
      }
      return found;
    },
  };
}
