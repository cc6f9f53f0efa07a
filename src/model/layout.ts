/** Where everything is drawn: px of the diagram's stage, y downwards. No colours, no animation. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly texts: readonly PlacedText[];
  readonly icons: readonly PlacedIcon[];
  /** Panels behind texts that are no nodes: the pill of a channel's label, the plate of an annotation, a layer's band. */
  readonly panels: readonly PlacedPanel[];
  /** Thin lines that join a channel's label with its edges, brackets, axes. */
  readonly guides: readonly PlacedGuide[];
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export type Point = readonly [x: number, y: number];

export interface PlacedNode {
  readonly id: string;
  /** Bounding box of the outline. */
  readonly box: Box;
  /** Closed polygon or rounded rectangle: what edges meet. */
  readonly outline: Outline;
  /** Height of a coloured head band at the top of a card, 0 for none. */
  readonly band: number;
}

export type Outline =
  | { readonly kind: 'rect'; readonly box: Box; readonly radius: number }
  | { readonly kind: 'polygon'; readonly points: readonly Point[] }
  | { readonly kind: 'ellipse'; readonly box: Box };

export interface PlacedEdge {
  readonly id: string;
  /** Flattened polyline from the source's outline to the arrow's tip. */
  readonly points: readonly Point[];
  /** Where a mark comes to rest: fraction of the length. */
  readonly rest: number;
}

/** One text, whole, broken into lines of runs. */
export interface PlacedText {
  readonly id: string;
  /** Id of the node, edge, channel or note that it belongs to. */
  readonly owner: string;
  readonly role:
    | 'label'
    | 'detail'
    | 'tag'
    | 'channel'
    | 'title'
    | 'annotation'
    | 'closing'
    | 'badge'
    | 'group'
    | 'edge';
  /** Whole and unbroken. */
  readonly text: string;
  /** px */
  readonly fontSize: number;
  readonly lines: readonly TextLine[];
  /** Ink box: from the first line's ascent to the last line's descent. */
  readonly box: Box;
}

export interface TextLine {
  /** y of the baseline. */
  readonly baseline: number;
  readonly runs: readonly TextRun[];
}

export interface TextRun {
  readonly text: string;
  /** Left end. */
  readonly x: number;
  readonly width: number;
  readonly weight: 400 | 600 | 700;
  /** `soft` is the quieter ink of what stands in parentheses. */
  readonly tone: 'ink' | 'soft';
}

export interface PlacedIcon {
  readonly id: string;
  readonly owner: string;
  readonly role: 'icon' | 'tag' | 'channel' | 'annotation';
  readonly name: string;
  readonly box: Box;
}
export interface PlacedPanel {
  readonly id: string;
  readonly owner: string;
  readonly role: 'channel' | 'annotation' | 'badge' | 'group';
  readonly box: Box;
  readonly radius: number;
}
export interface PlacedGuide {
  readonly id: string;
  readonly owner: string;
  readonly points: readonly Point[];
}

/** Measures text in the very font that is shipped. */
export interface TextMeasure {
  /** Advance width in px of one line. */
  width(text: string, fontSize: number, weight: 400 | 600 | 700): number;
  /** Fractions of the font size, both positive. */
  readonly ascent: number;
  readonly descent: number;
  /** Characters of the text for which the font has no glyph. */
  missing(text: string): readonly string[];
}
