import type { Type } from './sizes.ts';

/** Declarations that set a size of type. */
export const cssFont = ({ size, line }: Type): string => `font-size:${size}px;line-height:${line}px`;

/** Lengths in px, one after another. */
export const cssPx = (lengths: readonly number[]): string => lengths.map((length) => `${length}px`).join(' ');
