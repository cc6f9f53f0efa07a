import type { Inline } from '../model/document.ts';

/** Text of inlines without any formatting. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text' || inline.kind === 'code') return inline.text;
      if (inline.kind === 'math') return inline.tex;
      if (inline.kind === 'image' || inline.kind === 'picture') return inline.alt;
      return inline.kind === 'break' ? ' ' : plainText(inline.children);
    })
    .join('')
    .replace(/\s+/g, ' ');
}
