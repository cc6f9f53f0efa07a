import type { PictureSize } from './brief.ts';
import type { Prediction } from './prediction.ts';
import type { Span } from './span.ts';

/** What a brief means: things, relations and the order in which they appear. No coordinates, pixels or fonts. */
export interface Diagram {
  /** Stable slug, out of the brief's file name. */
  readonly id: string;
  readonly title: string;
  /** What the brief calls its picture, e.g. `orchestration-architecture.png`. */
  readonly filename: string;
  /** What the brief asks its picture to measure; absent when it asks for nothing. */
  readonly size?: PictureSize;
  /** Short name for assistive technology. */
  readonly name: string;
  /** Long description. */
  readonly alt: string;
  /** How the groups relate to each other. */
  readonly arrangement: Arrangement;
  readonly groups: readonly Group[];
  readonly nodes: readonly Node[];
  readonly channels: readonly Channel[];
  readonly edges: readonly Edge[];
  readonly notes: readonly Note[];
  readonly steps: readonly Step[];
  /** Seconds within which a student should grasp it, and so the length of the whole build; null when not said. */
  readonly graspSeconds: number | null;
  /** Colour behind the whole picture, `#rrggbb`; null or absent when the brief gives none. */
  readonly background?: string | null;
  readonly span: Span;
}

/** Arrangements are looked up by name, so that others join by adding a file to `layout/`. */
export type Arrangement = 'layered' | (string & {});

/** Things that belong together: a layer, a row, a column. In the order in which they are read. */
export interface Group {
  readonly id: string;
  /** Name to show; empty when the group has none of its own. */
  readonly label: string;
  /** How its nodes stand within the group. */
  readonly arrangement: 'row' | 'arc' | 'grid' | 'column';
  readonly nodes: readonly string[];
  readonly span: Span;
}

export type NodeShape = 'box' | 'card' | 'hexagon' | 'circle' | 'ellipse' | 'diamond' | 'cylinder' | 'pill';

export interface Node {
  readonly id: string;
  readonly label: string;
  /** Further lines below the label: role, subtitle, question, example. */
  readonly details: readonly string[];
  /** Small text that marks its place: a number, "worktree 1"; empty when none. */
  readonly tag: string;
  /** Name of an icon of `theme/icons`; null for none. */
  readonly icon: string | null;
  readonly tagIcon: string | null;
  readonly shape: NodeShape;
  readonly size: 'large' | 'medium' | 'small';
  /** The brief's colour for it, or for its most telling part, `#rrggbb`; null when the brief gives none. */
  readonly colour: string | null;
  /** What the brief says of single parts; absent when it only gives the whole a colour. */
  readonly paints?: NodePaints;
  readonly group: string;
  readonly span: Span;
}

/** Colours of parts of a node, `#rrggbb`; null where the brief gives none. */
export interface NodePaints {
  /** Of the node as a whole. */
  readonly main: string | null;
  readonly surface: string | null;
  readonly border: string | null;
  readonly label: string | null;
  readonly detail: string | null;
}

/** A kind of traffic between two groups, with one label for all its edges. */
export interface Channel {
  readonly id: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly direction: 'down' | 'up' | 'across';
  readonly colour: string | null;
  /** Whether its edges set out all at once, or one after another as asynchronous work does. */
  readonly manner: 'together' | 'one-by-one';
  /** What rides on its edges: a document, or a tick of something done. */
  readonly mark: 'document' | 'check' | 'dot';
  readonly span: Span;
}

export interface Edge {
  readonly id: string;
  /** Node ids. */
  readonly from: string;
  readonly to: string;
  /** Channel id. */
  readonly channel: string;
  /** Text of its own; empty when the channel's label serves. */
  readonly label: string;
}

export interface Note {
  readonly id: string;
  /** `title` above all, `annotation` beside or below, `closing` the last line, `badge` a figure to remember. */
  readonly kind: 'title' | 'annotation' | 'closing' | 'badge';
  /** The whole text, as quoted. */
  readonly text: string;
  readonly colour: string | null;
  readonly icon: string | null;
  readonly span: Span;
}

export interface Step {
  /** Stable slug. */
  readonly id: string;
  readonly name: string;
  /** One sentence for the screen, the live region and the handout. */
  readonly caption: string;
  /** Ids of nodes, edges, channels (their label) and notes that enter; each enters in exactly one step. */
  readonly enters: readonly string[];
  /** What is asked before it; absent when nothing is. */
  readonly predict?: Prediction;
  /** Whether its author marks it as one to be seen on paper. */
  readonly key?: true;
  readonly span: Span;
}
