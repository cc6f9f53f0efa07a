import type { Diagram } from '../model/diagram.ts';
import type { Lane, LaneContents } from './lane.ts';
import type { Members } from './layer.ts';
import { merge, type Setting } from './parts.ts';
import { type SharedFigures, sharedFigures } from './shared-figures.ts';

/** px between boxes that arrows join. */
const LINK = 44;
/** px: highest box that is stretched to fill its lane. */
const HIGHEST = 150;

/** Boxes of one width in all lanes, in as many columns as the longest lane has boxes; null for a single lane. */
export function laneCells(
  diagram: Diagram,
  members: readonly Members[],
  width: number,
  setting: Setting,
): LaneContents | null {
  const columns = Math.max(...members.map(({ nodes }) => nodes.length));
  const gap = diagram.edges.length > 0 ? Math.max(LINK, setting.type.gap) : setting.type.gap;
  const cell = (width - (columns - 1) * gap) / columns;
  if (members.length < 2 || cell < 60) return null;
  const shared = members.map(({ nodes }) => sharedFigures(nodes, cell, setting));
  if (shared.includes(null)) return null;
  const lanes = members.map((each, i): Lane => {
    const own = shared[i] as SharedFigures;
    return {
      members: each,
      height: own.height,
      maxHeight: Math.max(own.height, Math.min(own.height * 1.5, HIGHEST)),
      place: (left, top, height) =>
        merge(...own.figures.map((made, k) => made.place({ x: left + k * (cell + gap), y: top, width: cell, height }))),
    };
  });
  return { lanes, foot: 0, below: () => [] };
}
