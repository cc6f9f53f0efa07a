import type { Inline } from '../model/document.ts';
import { HEADING_SPACE, type HeadingSize, type Type } from './sizes.ts';
import { breakLines, tokensOf, type Weight } from './text-width.ts';

/** What a continued heading carries behind it, as wide as the word in a small size. */
const MARK: readonly Inline[] = [{ kind: 'text', text: '   continued…' }];

/** The type of a heading, and how many lines it takes. */
export interface FittedHeading extends Type {
  readonly lines: number;
  /** Its place in the list of sizes, for a class name. */
  readonly level: number;
}

/**
 * The first of the sizes at which a heading needs no more lines than that size allows, else the last one.
 * `room` is in px. A continued heading leaves room for its mark.
 */
export function fitHeading(
  inlines: readonly Inline[],
  sizes: readonly HeadingSize[],
  room: number,
  continued = false,
  weight: Weight = 700,
): FittedHeading {
  const words = tokensOf(inlines, weight);
  const tokens = continued ? [...words, ...tokensOf(MARK, 400)] : words;
  for (const [level, { size, line, lines: most }] of sizes.entries()) {
    const { lines } = breakLines(tokens, room / size, HEADING_SPACE);
    if (lines <= most || level === sizes.length - 1) return { size, line, lines, level };
  }
  throw new Error('a heading needs sizes to choose from');
}
