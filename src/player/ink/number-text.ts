/** Six bits a letter, as in source maps: five of the number, and one that says whether it goes on. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Whole numbers as letters, digits, - and _: small ones, of either sign, take one letter. */
export function writeNumbers(numbers: readonly number[]): string {
  let text = '';
  for (const number of numbers) {
    // Numbers may have more bits than those that JavaScript's operators for bits know.
    let rest = number < 0 ? -number * 2 - 1 : number * 2;
    do {
      const more = rest >= 32;
      text += LETTERS[(rest % 32) + (more ? 32 : 0)];
      rest = Math.floor(rest / 32);
    } while (rest > 0);
  }
  return text;
}

/** The numbers of a text; null for one that `writeNumbers` did not write. */
export function readNumbers(text: string): number[] | null {
  const numbers: number[] = [];
  let [sum, unit, open] = [0, 1, false];
  for (const letter of text) {
    const bits = LETTERS.indexOf(letter);
    if (bits < 0) return null;
    sum += (bits % 32) * unit;
    unit *= 32;
    open = bits >= 32;
    if (open) continue;
    if (!Number.isSafeInteger(sum)) return null;
    numbers.push(sum % 2 ? -(sum + 1) / 2 : sum / 2);
    [sum, unit] = [0, 1];
  }
  return open ? null : numbers;
}
