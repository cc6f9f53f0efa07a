/**
 * px of the space that slides are laid out in, and of the part of it that is a diagram's: what strokes are measured by.
 * A test holds them against the sizes that the style sheet is made from.
 */
export const SLIDE = { width: 1280, height: 720 } as const;
export const STAGE_BOX = { x: 0, y: 112, width: 1280, height: 592 } as const;
