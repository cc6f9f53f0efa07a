import type { Block, Inline, List, Paragraph } from '../model/document.ts';
import { plainText } from './split-inlines.ts';

/** A part of a slide's notes. */
export interface NotePiece {
  /** The bold name that it opens with, when that is known; else null. */
  readonly name: string | null;
  readonly blocks: readonly Block[];
}

/**
 * Cuts notes where they open with a known name: at paragraphs, at lines within one, and at the items of a list, whose
 * further blocks go with them. An item that has a name needs no bullet, and stands for itself.
 */
export function notePieces(notes: readonly Block[], known: (name: string) => boolean): readonly NotePiece[] {
  return notes.flatMap((block): readonly NotePiece[] => {
    if (block.kind === 'paragraph') return paragraphPieces(block, known);
    if (block.kind === 'list') return listPieces(block, known);
    return [{ name: null, blocks: [block] }];
  });
}

function listPieces(list: List, known: (name: string) => boolean): readonly NotePiece[] {
  const pieces: NotePiece[] = [];
  let plain: List['items'] = [];
  const close = (next: number) => {
    if (plain.length > 0)
      pieces.push({ name: null, blocks: [{ ...list, start: list.start + next - plain.length, items: plain }] });
    plain = [];
  };
  for (const [i, item] of list.items.entries()) {
    const [first] = item.blocks;
    const name = first?.kind === 'paragraph' ? nameAt(first.inlines, 0) : null;
    if (name === null || !known(name)) plain = [...plain, item];
    else {
      close(i);
      pieces.push({ name, blocks: item.blocks });
    }
  }
  close(list.items.length);
  return pieces;
}

function paragraphPieces(paragraph: Paragraph, known: (name: string) => boolean): readonly NotePiece[] {
  const { inlines } = paragraph;
  const starts = inlines.flatMap((_, i) => {
    const name = opensLine(inlines, i) ? nameAt(inlines, i) : null;
    return name === null ? [] : [{ at: i, name: known(name) ? name : null }];
  });
  if (starts.every(({ name }) => name === null)) return [{ name: null, blocks: [paragraph] }];
  const whole = starts[0]?.at === 0 ? starts : [{ at: 0, name: null }, ...starts];
  return whole.map(({ at, name }, k) => {
    const line = inlines.slice(at, whole[k + 1]?.at ?? inlines.length);
    return { name, blocks: [{ ...paragraph, inlines: withoutLastBreak(line) }] };
  });
}

/** Whether a line of a paragraph begins here. */
function opensLine(inlines: readonly Inline[], at: number): boolean {
  const before = inlines[at - 1];
  return !before || before.kind === 'break' || (before.kind === 'text' && /\n[ \t]*$/.test(before.text));
}

/** The name in bold that stands here before a dash or a colon, or with the colon in bold as well; null for none. */
function nameAt(inlines: readonly Inline[], at: number): string | null {
  const lead = inlines[at];
  if (lead?.kind !== 'strong') return null;
  const text = plainText(lead.children).trim();
  const name = text.replace(/\s*[:：–—]$/, '');
  const rest = plainText(inlines.slice(at + 1));
  return name !== text || /^\s*(?:[:：–—]|-\s)/.test(rest) ? name : null;
}

function withoutLastBreak(inlines: readonly Inline[]): readonly Inline[] {
  const last = inlines.at(-1);
  if (last?.kind === 'break') return withoutLastBreak(inlines.slice(0, -1));
  return last?.kind === 'text' ? [...inlines.slice(0, -1), { ...last, text: last.text.trimEnd() }] : inlines;
}
