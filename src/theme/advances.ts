import { ADVANCES_400, ADVANCES_600, ADVANCES_700, MONO_ADVANCE } from './advance-table.ts';
import { SANS_ALPHABET } from './alphabet.ts';

const widths = (table: string): ReadonlyMap<string, number> => {
  const numbers = table.split(' ').map(Number);
  return new Map([...SANS_ALPHABET].map((char, i) => [char, (numbers[i] ?? 0) / 1000]));
};
const tables = { 400: widths(ADVANCES_400), 600: widths(ADVANCES_600), 700: widths(ADVANCES_700) };

/** Characters that stand in a square, and emoji: as wide as the type is high. */
const FULL_WIDTH =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\p{Extended_Pictographic}]/u;
/** Other characters outside of the table: about the mean of Greek and Cyrillic letters. */
const FOREIGN = 0.62;

/**
 * Width in px of running text in Inter, without kerning, and so a little more than it is drawn with. Needs no font to be
 * loaded: good enough to see how much text fits on a slide, not to place a word.
 */
export function proseWidth(text: string, fontSize: number, weight: 400 | 600 | 700): number {
  const table = tables[weight];
  let sum = 0;
  for (const char of text) sum += table.get(char) ?? (FULL_WIDTH.test(char) ? 1 : FOREIGN);
  return sum * fontSize;
}

/** Width in px of code in JetBrains Mono. */
export function codeWidth(text: string, fontSize: number): number {
  let sum = 0;
  for (const char of text) sum += FULL_WIDTH.test(char) ? 2 : 1;
  return sum * MONO_ADVANCE * fontSize;
}
