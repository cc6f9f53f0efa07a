/**
 * px of the space that slides are laid out in, and from their upper edge to that of a diagram: what strokes are measured
 * by. A test holds them against the sizes that the style sheet is made from.
 */
export const SLIDE = { width: 1280, height: 720 } as const;
export const STAGE_TOP = 112;
