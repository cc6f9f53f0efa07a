/** Letters that have no mark to take off, and are typed as other ones all the same. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
};

/** Text without case, accents and ligatures, so that what is typed plainly is found. May be longer than the text. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[ßæœøđðþłħı]/g, (letter) => LETTERS[letter] ?? letter);
}

/**
 * The number of UTF-16 units at the beginning of a text that the first `length` units of its folded form stand for,
 * with all the marks that belong to its last letter.
 */
export function unfoldedLength(text: string, length: number): number {
  let units = 0;
  let folded = 0;
  for (const letter of text) {
    const size = fold(letter).length;
    if (folded >= length && size > 0) break;
    folded += size;
    units += letter.length;
  }
  return units;
}
