import { NUMBER_WORDS } from '../theme/number-words.ts';

const NUMBERS = ['no', ...NUMBER_WORDS];

/** `seven`, or figures above twelve. */
export function numberWord(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** `A, B and C` */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** Ends a sentence with a full stop, unless it ends otherwise. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…]["”')]?$/.test(trimmed) || trimmed === '' ? trimmed : `${trimmed}.`;
}

/** Whether a label speaks of several things: `Specs & Contracts`, `Reports`. */
export function isPlural(label: string): boolean {
  return /\s(?:&|and|\+)\s/.test(label) || /[^s]s$/i.test(label.replace(/\([^)]*\)/g, '').trim());
}
