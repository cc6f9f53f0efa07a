import type { Group, Node } from '../model/diagram.ts';
import type { Parts, Setting } from './parts.ts';

/** The nodes of a group, arranged among themselves; where they come to stand is decided later. */
export interface GroupPlan {
  /** px, of every one of its boxes. */
  readonly boxWidth: number;
  readonly width: number;
  /** Least height, and the height up to which its boxes may be stretched. */
  readonly height: number;
  readonly maxHeight: number;
  /** px, `height` between the two heights above. */
  place(left: number, top: number, height: number): Parts;
}

/** What a group needs to know of its surroundings. */
export interface GroupRoom {
  /** px */
  readonly width: number;
  /** px: least width of a box, 0 for as narrow as its text; so that the boxes of several groups stand in columns. */
  readonly boxWidth: number;
  /** px that must stay free between neighbours of a row for the edges between them; 0 for none. */
  readonly link: number;
  /** Whether the label of a channel has to stand among its nodes. */
  readonly named: boolean;
  /** Whether edges from outside lead to its nodes, and so between them when they stand in several rows. */
  readonly through: boolean;
}

/** Arranges the nodes of a group in the room it has; null when they do not fit at this setting. */
export type GroupArrangement = (
  group: Group,
  nodes: readonly Node[],
  room: GroupRoom,
  setting: Setting,
) => GroupPlan | null;
