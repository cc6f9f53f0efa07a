import type { Type } from './sizes.ts';

/** Declarations that set a size of type. */
export const cssFont = ({ size, line }: Type): string => `font-size:${size}px;line-height:${line}px`;

/** Lengths in px, one after another. */
export const cssPx = (lengths: readonly number[]): string => lengths.map((length) => `${length}px`).join(' ');

/** A length on paper. */
export const mm = (length: number): string => `${Number(length.toFixed(3))}mm`;

/** A string of a style sheet; whatever a lesson says, it ends where it should. */
export const cssText = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what a string may not hold
  `"${text.replace(/[\u0000-\u001f"\\<]/g, (char) => `\\${(char.codePointAt(0) || 0xfffd).toString(16)} `)}"`;
