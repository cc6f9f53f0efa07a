import type { Inline } from '../model/document.ts';
import type { Type } from '../theme/sizes.ts';
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

/** Every offset but the first, and none inside of a surrogate pair. */
function insideWords(text: string): number[] {
  return Array.from(text, (_, i) => i).filter((i) => i > 0 && !/[\udc00-\udfff]/.test(text[i] as string));
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
  const fits = (at: number) => textHeight(cutInlines(inlines, at)[0], room, type) <= height;
  const last = (candidates: readonly number[]): number | null => {
    let low = 0;
    let high = candidates.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (fits(candidates[middle] as number)) low = middle + 1;
      else high = middle;
    }
    return low > 0 ? (candidates[low - 1] as number) : null;
  };
  let at = last(offsets(text, SENTENCE_END));
  if (at === null && anywhere) at = last(offsets(text, WORD_END));
  if (at === null && anywhere) at = last(insideWords(text));
  return at === null ? null : cutInlines(inlines, at);
}
