/**
 * The characters that the ready-made font files cover. A text that stays inside needs no font to be encoded for it.
 */

const range = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');

/** Printable Basic Latin. */
const ASCII = range(0x20, 0x7e);
/** Latin-1 Supplement with the no-break space, without the soft hyphen, which the typeface lacks. */
const LATIN_1 = range(0xa0, 0xff).replace('\u00ad', '');
const LATIN_EXTENDED_A = range(0x100, 0x17f).replace('\u0149', '');
const PUNCTUATION = '–—‘’‚“”„…•‹›\u2011';
const ARROWS = '←↑→↓↔⇒';
const SIGNS = '✓✗≤≥≠≈−∞√€™';

/** What the ready files of the text typeface hold. */
export const SANS_ALPHABET = `${ASCII}${LATIN_1}${LATIN_EXTENDED_A}${PUNCTUATION}${ARROWS}${SIGNS}⚠`;

/** What the ready files of the code typeface hold: box drawing too, for listings of folders and drawings in comments. */
export const MONO_ALPHABET = `${ASCII}${LATIN_1}${PUNCTUATION.replace('\u2011', '')}${ARROWS}${SIGNS}${range(0x2500, 0x257f)}█▀▄░▒▓■□▲▶▼◀●`;
