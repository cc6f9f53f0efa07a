/** Largest lesson that is read, in bytes of UTF-8. */
export const MAX_BYTES = 4 * 1024 * 1024;

/** How deep block quotes, lists and admonitions may stand in each other. Marked overflows its stack at some thousands. */
export const MAX_DEPTH = 32;

/**
 * Marked takes up to (length of a paragraph) x (its number of marks such as `[` or `_`) steps for a hostile paragraph.
 * The most for one paragraph and for a whole lesson; ten ordinary pages of text cost about a ten-thousandth of the latter.
 */
export const MAX_INLINE_COST = 2e7;
export const MAX_TOTAL_INLINE_COST = 4e8;

/** Characters of one lesson that may be searched for the end of something that turns out to have none. */
export const MAX_VAIN_SEARCH = 4e6;

/** Length in UTF-8, counted only as far as needed to know whether it is more than `limit`. */
export function exceedsBytes(text: string, limit: number): boolean {
  if (text.length > limit) return true;
  if (text.length * 3 <= limit) return false;
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // Each half of a surrogate pair stands for two of the pair's four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return bytes > limit;
}

/** Upper bound of the steps that marked needs for the inline marks of a paragraph; it looks behind each space of a run for the run's end. */
export function inlineCost(text: string): number {
  let marks = 0;
  for (let i = 0; i < text.length; i++) if (isMark[text.charCodeAt(i)]) marks++;
  let cost = text.length * marks;
  for (const run of text.match(/ {50,}/g) ?? []) cost += run.length ** 2;
  return cost;
}

const isMark: readonly boolean[] = Array.from({ length: 128 }, (_, code) =>
  '*_~`[]()<!\\@$&'.includes(String.fromCharCode(code)),
);

/** Lines that a heading with an underline may have, the underline included. */
export const MAX_SETEXT_LINES = 20;

/** Characters of one block quote. */
export const MAX_QUOTE = 50_000;
