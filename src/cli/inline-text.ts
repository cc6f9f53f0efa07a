import type { Inline } from '../model/document.ts';

/** What is left of inline content in a place that shows no markup. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines.map(textOf).join('');
}

function textOf(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.text;
    case 'math':
      return inline.tex;
    case 'image':
    case 'picture':
      return inline.alt;
    case 'break':
      return ' ';
    default:
      return inlineText(inline.children);
  }
}
