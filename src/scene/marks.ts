import type { Mark } from '../model/scene.ts';

/**
 * One part of a mark: path data in a box of 24 by 24 about (12, 12). `fill` and `stroke` name the mark's own paints, or
 * the page's, whose halo keeps a mark apart from the line it rides on.
 */
export interface MarkPart {
  readonly d: string;
  readonly fill: 'fill' | 'ink' | null;
  readonly stroke: 'page' | 'fill' | 'ink' | null;
  /** px of the box. */
  readonly width: number;
}

const sheet = 'M6.5 2h7.5l5.5 5.5v12.5a2 2 0 0 1-2 2h-11a2 2 0 0 1-2-2v-16a2 2 0 0 1 2-2z';
const disc = 'M1.5 12a10.5 10.5 0 1 1 21 0a10.5 10.5 0 1 1-21 0z';
const dot = 'M4 12a8 8 0 1 1 16 0a8 8 0 1 1-16 0z';

/** Parts of each mark, first at the back; strokes have round ends and joins. */
export const MARKS: Readonly<Record<Mark['kind'], readonly MarkPart[]>> = {
  document: [
    { d: sheet, fill: 'fill', stroke: 'page', width: 4 },
    { d: sheet, fill: 'fill', stroke: null, width: 0 },
    { d: 'M8.2 11.2h7.6M8.2 14.6h7.6M8.2 18h4.6', fill: null, stroke: 'ink', width: 1.7 },
    { d: 'M14 2v4a1.5 1.5 0 0 0 1.5 1.5h4', fill: null, stroke: 'ink', width: 1.4 },
  ],
  check: [
    { d: disc, fill: 'fill', stroke: 'page', width: 4 },
    { d: disc, fill: 'fill', stroke: null, width: 0 },
    { d: 'M7 12.4l3.5 3.5l6.6-7.2', fill: null, stroke: 'ink', width: 2.8 },
  ],
  dot: [
    { d: dot, fill: 'fill', stroke: 'page', width: 4 },
    { d: dot, fill: 'fill', stroke: null, width: 0 },
  ],
};
