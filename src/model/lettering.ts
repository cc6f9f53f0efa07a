/** A line of text in one weight, as outlines for a drawing that brings no font. */
export interface OutlinedText {
  /** SVG path data of all glyphs that the typeface has: units of the em, y downwards, from the left end of the baseline. Empty when there are none. */
  readonly d: string;
  /** Units of the em. */
  readonly upem: number;
  /** What the typeface has no glyphs for, as characters, and how far from the left end each stretch begins, units of the em. */
  readonly rest: readonly { readonly text: string; readonly x: number }[];
}

/** How a drawing that stands alone is lettered: with the shapes of its letters, or with the fonts that it brings along. */
export type Lettering =
  | { readonly kind: 'outlines'; outline(text: string, weight: 400 | 600 | 700): OutlinedText }
  /** `css` declares the faces. */
  | { readonly kind: 'font'; readonly css: string };
