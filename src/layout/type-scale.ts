import { LEADING } from './text.ts';

/** Smallest type on a stage, px. */
export const SMALLEST = 14;

/** Sizes of type and spaces, px, for one density of the picture. */
export interface TypeScale {
  readonly title: number;
  readonly hub: number;
  readonly label: number;
  readonly small: number;
  readonly hubDetail: number;
  readonly detail: number;
  readonly tag: number;
  /** A tag in the coloured band of a card: bold, and at its full size large enough for white on a middling colour. */
  readonly band: number;
  readonly edge: number;
  readonly group: number;
  readonly channel: number;
  readonly annotation: number;
  readonly closing: number;
  readonly badge: number;
  /** Inside of a box, beside and above its text. */
  readonly padX: number;
  readonly padY: number;
  /** Between the boxes of a row. */
  readonly gap: number;
  /** Distance between the lines of a node's texts and of annotations, as a multiple of the font size. */
  readonly leading: number;
  /** Whether all that serves only the looks gives way: icons stand beside their text, plates have little air. */
  readonly compact: boolean;
}

/** The type at a factor of its preferred sizes, in half pixels, never below the smallest. */
export function typeScale(factor: number): TypeScale {
  const type = (size: number) => Math.max(SMALLEST, Math.round(size * factor * 2) / 2);
  const space = (size: number) => Math.round(size * factor);
  // Notes are read after the picture and never grow with it.
  const note = (size: number) => Math.max(SMALLEST, Math.round(size * Math.min(factor, 1) * 2) / 2);
  return {
    title: note(26),
    hub: Math.min(type(30), 36),
    label: type(20),
    small: type(18),
    hubDetail: Math.min(type(16), 19),
    detail: type(16),
    tag: type(15.5),
    // 18.66 px bold is where large text begins (WCAG 2.2, 1.4.3), so a slightly smaller picture keeps its white tags.
    band: factor >= 0.85 ? Math.max(19, type(19)) : type(19),
    edge: note(15.5),
    group: note(17),
    channel: note(16.5),
    annotation: note(17),
    closing: note(22),
    badge: note(22),
    padX: Math.max(14, space(18)),
    padY: Math.max(10, space(14)),
    gap: Math.max(14, space(24)),
    leading: LEADING,
    compact: false,
  };
}

/** The type with as little air about it as still reads well. */
export const compactScale = (factor: number): TypeScale => ({
  ...typeScale(factor),
  hub: 16,
  padX: 9,
  padY: 5,
  gap: 10,
  band: 14,
  leading: 1.15,
  compact: true,
});
