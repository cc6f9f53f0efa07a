export const TOOLS = ['thin', 'thick', 'marker'] as const;
export const COLOURS = ['red', 'blue', 'green', 'yellow'] as const;

export type Tool = (typeof TOOLS)[number];
export type Colour = (typeof COLOURS)[number];

/** px of the slide. */
export const WIDTHS: Readonly<Record<Tool, number>> = { thin: 4, thick: 9, marker: 28 };

/** The sheet that a slide is when it is laid out in its own 1280x720 px. */
export const SLIDE_SHEET = 0;

/**
 * A line drawn by hand. A stroke belongs to a slide and a step: it shows at that step and at those that follow it on the
 * slide, since what was circled stays where it was while the picture around it grows; whoever goes back before it finds
 * the slide as it was then.
 */
export interface Stroke {
  /** ms since 1970 when it was drawn, made unique: strokes lie upon each other in this order. */
  readonly id: number;
  readonly tool: Tool;
  readonly colour: Colour;
  readonly step: number;
  /** The layout that it was drawn on: `SLIDE_SHEET`, or the width in px of a layout for other screens. */
  readonly sheet: number;
  /** A point, then for each cubic its two control points and its end: x, y, x, y, … in px of the sheet. */
  readonly curve: readonly number[];
  /** In [0, 1] at the beginning and at the end of each cubic; null for devices that feel no pressure. */
  readonly pressures: readonly number[] | null;
}

/** What a pointing device told, in px of the sheet. */
export interface Sample {
  readonly x: number;
  readonly y: number;
  /** In [0, 1]. */
  readonly pressure: number;
}

/** Coordinates are kept to a quarter of a px, pressures to a fifteenth: nobody sees less, and they take few letters. */
export const GRAIN = 1 / 4;
export const PRESSURES = 15;

export const settled = (length: number): number => Math.round(length / GRAIN) * GRAIN;

export const settledPressure = (pressure: number): number => Math.round(pressure * PRESSURES) / PRESSURES;

/** px that a stroke is wide under a pressure: as wide as its tool under a middling one. */
export const widthUnder = (tool: Tool, pressure: number): number => WIDTHS[tool] * (0.45 + 1.1 * pressure);
