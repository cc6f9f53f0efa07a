import type { Inline, List, ListItem } from '../model/document.ts';
import { remember } from './remember.ts';
import type { DensitySizes } from './sizes.ts';

/** px by which the items of a list stand in: more behind a badge than behind a dot, and most where numbers are long. */
export function listIndent(list: List, { indent }: DensitySizes): number {
  const digits = list.ordered ? String(list.start + list.items.length - 1).length : 1;
  const badges = list.ordered || choicesOf(list) !== null;
  return Math.round(indent * (badges ? Math.max(1.26, 0.62 + 0.34 * digits) : 1));
}

/** An answer to choose: its letter, and its text without it. */
export interface Choice {
  readonly letter: string;
  readonly rest: readonly Inline[];
}

/**
 * The items of a list of answers, each of which begins with its letter: `**A.** …` or `A) …`, from A on. Null for any
 * other list.
 */
export const choicesOf = (list: List): readonly Choice[] | null => remember(known, list, () => readChoices(list));

const known = new WeakMap<List, readonly Choice[] | null>();

function readChoices(list: List): readonly Choice[] | null {
  if (list.ordered || list.items.length < 2 || list.items.length > 8) return null;
  const choices = list.items.map(choiceOf);
  const found = choices.filter((choice) => choice !== null);
  const inOrder = choices.every((choice, i) => choice?.letter === String.fromCharCode(65 + i));
  return inOrder && found.length === list.items.length ? found : null;
}

function choiceOf({ blocks, checked }: ListItem): Choice | null {
  const [first] = blocks;
  if (checked !== null || first?.kind !== 'paragraph') return null;
  const [head, ...rest] = first.inlines;
  if (head?.kind === 'text') {
    const [marker, letter] = /^([A-H])[.):]\s+(?=\S)/.exec(head.text) ?? [];
    return marker && letter ? { letter, rest: [{ ...head, text: head.text.slice(marker.length) }, ...rest] } : null;
  }
  if (head?.kind !== 'strong' || head.children.length !== 1) return null;
  const [name] = head.children;
  const letter = name?.kind === 'text' ? /^([A-H])[.):]?$/.exec(name.text.trim())?.[1] : undefined;
  const [next, ...others] = rest;
  if (!letter || !next) return null;
  // What set the letter off from the text is not needed beside a badge.
  return {
    letter,
    rest: next.kind === 'text' ? [{ ...next, text: next.text.replace(/^[.):]?\s+/, '') }, ...others] : rest,
  };
}
