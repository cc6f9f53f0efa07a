import type { PictureSize } from './brief.ts';
import type { Box, Point } from './layout.ts';
import type { Prediction } from './prediction.ts';

/**
 * Shapes and a timeline, complete enough to draw any moment; the contract of the whole project.
 * Knows nothing of Konva, SVG or the DOM. Plain JSON.
 */
export interface Scene {
  readonly id: string;
  readonly title: string;
  readonly filename: string;
  /** What the brief asks its picture to measure as a file; absent when it asks for nothing. The stage has its own size. */
  readonly size?: PictureSize;
  /** Accessible name. */
  readonly name: string;
  /** Long description. */
  readonly alt: string;
  /** px of the stage. */
  readonly width: number;
  readonly height: number;
  /** Painted in this order, first at the back. */
  readonly shapes: readonly Shape[];
  readonly steps: readonly SceneStep[];
  /** What the shapes show, for those who cannot see it, for pointing at it and for finding it. */
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  /** Planned length of the whole build in s, pauses included; null when the brief names none. */
  readonly seconds: number | null;
  /** Paints by key, in both colour schemes: `#rrggbb`. */
  readonly palette: { readonly light: Palette; readonly dark: Palette };
}

export type Palette = Readonly<Record<string, string>>;
export type Scheme = 'light' | 'dark';

export interface SceneStep {
  readonly id: string;
  readonly name: string;
  readonly caption: string;
  /** ms that the step takes when it is played. */
  readonly duration: number;
  /** What is asked before it; absent when nothing is. */
  readonly predict?: Prediction;
  /** Whether its author marks it as one to be seen on paper. */
  readonly key?: true;
}

/** A thing of the diagram. Its shapes have its id as their owner, and so have those of an edge. */
export interface SceneNode {
  readonly id: string;
  readonly label: string;
  /** Whatever else is written on it, one text each, in the order in which it is read. */
  readonly lines: readonly string[];
  /** Name of the group in which it stands, as drawn; empty when none is. */
  readonly group: string;
  /** Bounding box of its outline, whole px of the stage. */
  readonly box: Box;
  /** Index of the step in which it enters, from 1; 0 is there from the start. */
  readonly step: number;
}

/** An arrow that is drawn. */
export interface SceneEdge {
  readonly id: string;
  /** Node ids. */
  readonly from: string;
  readonly to: string;
  /** Owner of the label that it shares with others of its kind. */
  readonly channel: string;
  /** Its own text, else that of its kind of traffic; empty when it has neither. */
  readonly label: string;
  readonly step: number;
}

/** Colours are keys of the palette; null paints nothing. */
interface Common {
  readonly id: string;
  /** Node, edge, channel or note that the shape belongs to. */
  readonly owner: string;
  readonly enter: Entrance;
}

export interface RectShape extends Common {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Corner radii in px: all, or top-left, top-right, bottom-right, bottom-left. */
  readonly radius: number | readonly [number, number, number, number];
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly strokeWidth: number;
}

export interface PathShape extends Common {
  readonly kind: 'path';
  /** SVG path data in px of its own space, drawn at (x, y) and scaled. */
  readonly d: string;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly fill: string | null;
  readonly stroke: string | null;
  /** px of the path's own space. */
  readonly strokeWidth: number;
}

/** One line of text in one weight. */
export interface TextShape extends Common {
  readonly kind: 'text';
  readonly text: string;
  /** Left end and baseline. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
  readonly weight: 400 | 600 | 700;
  readonly fill: string;
}

/** A line that grows from its source to its tip, with a head and riding marks. */
export interface ArrowShape extends Common {
  readonly kind: 'arrow';
  /** Flattened polyline, source to tip. */
  readonly points: readonly Point[];
  /** Distance from the source at each point; the last is the whole length. */
  readonly lengths: readonly number[];
  readonly stroke: string;
  readonly strokeWidth: number;
  /** Dash and gap in px; empty for a solid line. */
  readonly dash: readonly number[];
  readonly head: { readonly kind: 'filled' | 'open' | 'none'; readonly length: number; readonly width: number };
  readonly mark: Mark | null;
}

/** A small sign that travels along an arrow and comes to rest on it. */
export interface Mark {
  readonly kind: 'document' | 'check' | 'dot';
  /** px across. */
  readonly size: number;
  readonly fill: string;
  readonly ink: string;
  /** Fraction of the length at which it rests. */
  readonly rest: number;
  /** ms: when after the end of its step it sets out again, how long one trip takes, and how many trips it makes. */
  readonly delay: number;
  readonly trip: number;
  readonly trips: number;
}

export type Shape = RectShape | PathShape | TextShape | ArrowShape;

export interface Entrance {
  /** Index of the step in which it enters, from 1; 0 is there from the start. */
  readonly step: number;
  /** Part of the step during which it comes in: both in [0, 1], from < to. */
  readonly from: number;
  readonly to: number;
  /** `grow` truncates an arrow; `rise` comes from below its place; `pop` swells about `origin`. */
  readonly effect: 'fade' | 'rise' | 'pop' | 'grow';
  /** Centre for `pop`, px of the stage. */
  readonly origin: Point | null;
}

/** One moment of a scene. `states[i]` belongs to `scene.shapes[i]`. */
export interface Frame {
  readonly states: readonly ShapeState[];
}

export interface ShapeState {
  /** 0 is not drawn. */
  readonly opacity: number;
  /** px to move by. */
  readonly dy: number;
  /** About the entrance's origin. */
  readonly scale: number;
  /** Part of an arrow's length that is drawn, from its source. */
  readonly grown: number;
  /** Place of the mark, as a fraction of the length; null when it does not show. */
  readonly mark: number | null;
}
