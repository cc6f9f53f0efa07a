import type { Inline } from '../model/document.ts';
import type { Type } from '../theme/sizes.ts';
import { endOfLines, tokensOf } from '../theme/text-width.ts';
import { textHeight } from './measure-block.ts';

/** Plain text of inlines; what is not text counts as one character. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((node) => {
      if (node.kind === 'text' || node.kind === 'code') return node.text;
      if (node.kind === 'break') return '\n';
      return 'children' in node ? plainText(node.children) : '\ufffc';
    })
    .join('');
}

/** Cuts inlines in two at an offset of their plain text. Marks that the cut goes through are on both sides. */
export function cutInlines(
  inlines: readonly Inline[],
  offset: number,
): readonly [readonly Inline[], readonly Inline[]] {
  const head: Inline[] = [];
  const tail: Inline[] = [];
  let at = 0;
  for (const node of inlines) {
    const length = plainText([node]).length;
    const local = offset - at;
    at += length;
    if (local >= length) head.push(node);
    else if (local <= 0) tail.push(node);
    else if (node.kind === 'text' || node.kind === 'code') {
      head.push({ ...node, text: node.text.slice(0, local) });
      tail.push({ ...node, text: node.text.slice(local) });
    } else if ('children' in node) {
      const [before, after] = cutInlines(node.children, local);
      head.push({ ...node, children: before });
      tail.push({ ...node, children: after });
    }
  }
  return [head, trimStart(tail)];
}

function trimStart(inlines: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = inlines;
  if (first?.kind === 'break') return trimStart(rest);
  if (first?.kind !== 'text') return inlines;
  const text = first.text.trimStart();
  return text === '' ? trimStart(rest) : [{ ...first, text }, ...rest];
}

const SENTENCE_END = /[.!?…。！？][)\]"'”’»]*(?:\s+|(?<=[。！？]))|\n/gu;
const WORD_END = /\s+/gu;

/** Offsets at which text may be cut: after sentences, or after words. */
function offsets(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map((match) => match.index + match[0].length).filter((at) => at < text.length);
}

/**
 * Cuts inlines so that the first part is no higher than `height` px in a column of `room` px: at the end of a sentence,
 * or, if `anywhere` is set and no sentence fits, after a word, else within one. Null when that cannot be done.
 */
export function splitText(
  inlines: readonly Inline[],
  height: number,
  room: number,
  type: Type,
  anywhere: boolean,
): readonly [readonly Inline[], readonly Inline[]] | null {
  const text = plainText(inlines);
  const limit = endOfLines(tokensOf(inlines), room / type.size, Math.floor(height / type.line));
  const fits = (at: number) => textHeight(cutInlines(inlines, at)[0], room, type) <= height;
  // The limit is right but for formulas, which make lines taller, and for what a cut does to the last word.
  const last = (candidates: readonly number[]) => candidates.findLast((at) => at <= limit + 2 && fits(at)) ?? null;
  let at = last(offsets(text, SENTENCE_END));
  if (at === null && anywhere) at = last(offsets(text, WORD_END));
  if (at === null && anywhere) at = lastWithinWords(text, fits);
  return at === null ? null : cutInlines(inlines, at);
}

/** The last place at all that fits, never inside of a surrogate pair; null when not even one letter does. */
function lastWithinWords(text: string, fits: (at: number) => boolean): number | null {
  let low = 0;
  let high = text.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  if (/[\udc00-\udfff]/.test(text[low] ?? '')) low--;
  return low > 0 ? low : null;
}
