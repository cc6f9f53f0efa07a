import type { PlacedGuide } from '../model/layout.ts';
import type { Members } from './layer.ts';
import type { Parts } from './parts.ts';

/** The boxes of one lane, whose left end and width are those of the strip beside the labels. */
export interface Lane {
  readonly members: Members;
  readonly height: number;
  readonly maxHeight: number;
  place(left: number, top: number, height: number): Parts;
}

/** The boxes of all lanes, and how they fill the strip beside the labels. */
export interface LaneContents {
  readonly lanes: readonly Lane[];
  /** px below the lanes for what `below` draws there. */
  readonly foot: number;
  below(left: number, y: number): readonly PlacedGuide[];
}
