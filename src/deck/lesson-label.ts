import type { Document } from '../model/document.ts';
import type { Words } from '../theme/words.ts';
import { plainText } from './split-inlines.ts';

/** A label longer than this, in characters, is no label. */
const LONGEST = 64;

/**
 * Where a lesson belongs, out of its front matter: `Chapter 3 · Lesson 2`; without that its title, if that is short
 * enough to stand above every heading. Empty when there is neither.
 */
export function lessonLabel({ meta, slides }: Document, words: Words): string {
  const parts = [
    [words.chapter, meta.chapter],
    [words.lesson, meta.lesson],
  ].map(([word, value]) => named(String(word), value));
  const label = parts.filter(Boolean).join(' · ');
  const title = slides.find(({ depth, heading }) => depth === 1 && heading)?.heading;
  const own = typeof meta.title === 'string' ? meta.title.trim() : '';
  return (
    [label, own, plainText(title ?? [])].find((text) => text && text.length <= LONGEST && !text.includes('\ufffc')) ??
    ''
  );
}

function named(word: string, value: unknown): string {
  if (typeof value === 'number') return `${word} ${value}`;
  if (typeof value !== 'string' || value.trim() === '') return '';
  return /^[\d.]+$/.test(value.trim()) ? `${word} ${value.trim()}` : value.trim();
}

/** Whether two lines say the same but for signs and spaces between the words. */
export const sameWords = (one: string, other: string): boolean => bare(one) === bare(other);
/** Whether the first line says what the second one does. */
export const saysWords = (text: string, words: string): boolean => words !== '' && bare(text).includes(bare(words));

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
