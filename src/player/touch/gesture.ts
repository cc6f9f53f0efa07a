/** What a hand did on a page, told by where and when it touched. Pure, so that it can be tested without a screen. */
export interface Stroke {
  /** px of the screen, to the right and down. */
  readonly dx: number;
  readonly dy: number;
  /** ms from touch to lift. */
  readonly ms: number;
}

/** px that a hand may tremble. */
export const STILL = 10;
/** px, ms and the share of the way that goes across: what turns a page. */
const SWIPE = 40;
const SWIFT = 900;
const ACROSS = 1.4;
/** ms: a longer touch selects text, or asks the browser for its menu. */
const SHORT = 450;
/** Of the width of a page, the part at its left that leads back. */
const BACK_PART = 1 / 3;

export type Meaning = 'next' | 'back' | null;

/** A swift movement across the page turns it as a sheet of paper would be: to the left for what comes next. */
export function swipeOf({ dx, dy, ms }: Stroke): Meaning {
  if (ms > SWIFT || Math.abs(dx) < SWIPE || Math.abs(dx) < ACROSS * Math.abs(dy)) return null;
  return dx < 0 ? 'next' : 'back';
}

export const isTap = ({ dx, dy, ms }: Stroke): boolean => ms <= SHORT && Math.hypot(dx, dy) <= STILL;

/** A tap goes on, at the left it goes back. `x`: px from the left edge of a page that is `width` wide. */
export const tapAt = (x: number, width: number): Meaning => (x < width * BACK_PART ? 'back' : 'next');
