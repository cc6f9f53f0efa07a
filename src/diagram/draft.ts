import type { Channel, Group, Node, NodeShape, Note } from '../model/diagram.ts';
import type { Span } from '../model/span.ts';

/**
 * A diagram while it is being understood. Drafts are changed in place by the readers of this stage and refer to
 * each other directly; ids are given out at the very end.
 */
export interface NodeDraft {
  label: string;
  readonly details: string[];
  tag: string;
  icon: string | null;
  tagIcon: string | null;
  shape: NodeShape | null;
  size: Node['size'] | null;
  /** Colours that the brief gives it, by what they are for, most telling first. */
  readonly paint: {
    main: string | null;
    label: string | null;
    border: string | null;
    surface: string | null;
    detail: string | null;
  };
  /** Its number in an ordered list or in its section's name. */
  ordinal: number | null;
  place: { readonly row: number; readonly column: number } | null;
  /** In a tree, the words that name its parent. */
  parentHint: string;
  parent: NodeDraft | null;
  /** In a table, the name of its column. */
  column: string;
  readonly span: Span;
}

export interface GroupDraft {
  /** Name of its section, as written. */
  key: string;
  label: string;
  arrangement: Group['arrangement'] | null;
  nodes: NodeDraft[];
  /** Whether its nodes follow one another, joined by arrows. */
  chain: boolean;
  /** Whether each of its nodes has a section of its own in the brief, and so deserves a step of its own. */
  cards: boolean;
  /** Whether its only node stands for the whole section. */
  solo: boolean;
  /** What numbers its section: `layer`, `card`; empty when nothing does. */
  noun: string;
  readonly span: Span;
}

export interface ChannelDraft {
  label: string;
  direction: Channel['direction'];
  /** Whether an arrow across points from right to left. */
  readonly leftwards: boolean;
  /** Whether arrows lead forth and back, and what those that lead back are called. */
  bothWays: boolean;
  readonly backLabel: string;
  colour: string | null;
  mark: Channel['mark'];
  manner: Channel['manner'] | null;
  /** One arrow rather than one for each pair. */
  single: boolean;
  /** Whether each thing is joined with every other. */
  readonly everyPair: boolean;
  /** Edges already known, as pairs of nodes; null when they follow from the groups. */
  pairs: readonly { readonly from: NodeDraft; readonly to: NodeDraft }[] | null;
  /** Names of what it joins; null when they follow from where the line stands. */
  ends: { readonly from: string; readonly to: string } | null;
  /** How many groups stand before it in the brief. */
  readonly after: number;
  readonly span: Span;
}

export interface NoteDraft {
  readonly kind: Note['kind'];
  readonly text: string;
  colour: string | null;
  readonly icon: string | null;
  /** Name of its section, as written. */
  readonly section: string;
  readonly span: Span;
}

export function nodeDraft(label: string, span: Span): NodeDraft {
  return {
    label,
    details: [],
    tag: '',
    icon: null,
    tagIcon: null,
    shape: null,
    size: null,
    paint: { main: null, label: null, border: null, surface: null, detail: null },
    ordinal: null,
    place: null,
    parentHint: '',
    parent: null,
    column: '',
    span,
  };
}
