import type { Diagram, Group, Node } from '../model/diagram.ts';
import type { Box } from '../model/layout.ts';
import type { Members } from './layer.ts';
import { type FigureBook, type Gaps, type PackedGroup, packGroup, STEP } from './packed-group.ts';
import { merge, type Parts, type Setting } from './parts.ts';
import { shelves } from './shelves.ts';
import { type Block, breakText, plain, placeText } from './text.ts';

/** Groups in rows below each other, packed for a width. */
export interface Plan {
  /** px, the least that it takes. */
  readonly height: number;
  /** Places it in a room at least that high. */
  place(room: Box): Parts;
}

export interface PlanWay {
  /** Whether boxes of a group have one width and groups stand below each other, or each is as wide as its text asks for. */
  readonly even: boolean;
  /** px between boxes when edges run there. */
  readonly lane: number;
}

/** A group with its name above its boxes. */
interface Stacked {
  readonly group: Group;
  readonly label: Block | null;
  readonly boxes: PackedGroup;
  readonly height: number;
}

/** px between boxes where no edge comes by, between groups beyond that, and below a group's name. */
const GAP = 10;
const BETWEEN = 8;
const LABEL_GAP = 5;
/** Most groups beside each other. */
const ABREAST = 4;

/** The lowest plan for all groups in a width; null when a word does not fit. */
export function planOf(
  diagram: Diagram,
  members: readonly Members[],
  width: number,
  way: PlanWay,
  book: FigureBook,
  setting: Setting,
): Plan | null {
  const busy = new Set(diagram.edges.flatMap((edge) => [edge.from, edge.to]));
  const known = new Map<Group, Map<number, Stacked | null>>(members.map(({ group }) => [group, new Map()]));
  const at = (member: Members, wide: number): Stacked | null => {
    const own = known.get(member.group) as Map<number, Stacked | null>;
    let found = own.get(wide);
    if (found === undefined) {
      // Edges need their lanes only about the boxes that they lead to.
      const gap = member.nodes.some((node) => busy.has(node.id)) ? way.lane : GAP;
      found = stackGroup(member, wide, { x: gap, y: gap }, way.even, book, setting);
      own.set(wide, found);
    }
    return found;
  };
  const gap = (busy.size > 0 ? way.lane : GAP) + BETWEEN;
  const found = shelves(members, width, { x: gap, y: gap }, way.even ? 1 : ABREAST, STEP, (member, wide) => {
    return at(member, wide)?.height ?? null;
  });
  if (!found) return null;
  const rows = found.rows.map((row) => ({
    ...row,
    groups: row.items.map((each, i) => at(each, row.widths[i] as number) as Stacked),
  }));
  return {
    height: found.height,
    place(room) {
      const boxRows = rows.map((row) => Math.max(...row.groups.map((each) => each.boxes.rows)));
      const shared = spread(room.height - found.height, boxRows);
      let y = room.y + shared.before;
      const parts = rows.map((row, i) => {
        const taken = row.widths.reduce((sum, each) => sum + each, 0) + (row.items.length - 1) * gap;
        let x = room.x + (room.width - taken) / 2;
        const more = shared.rows[i] as number;
        const placed = row.groups.map((each, k) => {
          const wide = row.widths[k] as number;
          // Lower groups of a row grow as far as their boxes bear it, and begin where the others do.
          const extra = Math.min(row.height + more - each.height, each.boxes.rows * 36 + more);
          const own = placeGroup(each, x, y, wide, extra, setting);
          x += wide + gap;
          return own;
        });
        y += row.height + more + gap + shared.gap;
        return merge(...placed);
      });
      return merge(...parts);
    },
  };
}

/** How height that is left over is shared: some for the gaps, some for the rows of boxes, the rest before and after. */
function spread(spare: number, boxRows: readonly number[]) {
  const gaps = boxRows.length - 1;
  const gap = gaps > 0 ? Math.min(30, (spare * 0.5) / gaps) : 0;
  const all = boxRows.reduce((sum, each) => sum + each, 0);
  const perRow = Math.min(28, (spare * 0.4) / all);
  return { gap, rows: boxRows.map((each) => each * perRow), before: (spare - gap * gaps - perRow * all) / 2 };
}

function stackGroup(
  { group, nodes }: Members,
  width: number,
  gaps: Gaps,
  even: boolean,
  book: FigureBook,
  { type, measure }: Setting,
): Stacked | null {
  const boxes = packGroup(nodes, width, gaps, even, book);
  const label = group.label === '' ? null : breakText(plain(group.label, 600, 'soft'), type.group, width, measure);
  if (!boxes || (group.label !== '' && !label)) return null;
  return { group, label, boxes, height: boxes.height + (label ? label.height + LABEL_GAP : 0) };
}

function placeGroup(
  { group, label, boxes }: Stacked,
  left: number,
  top: number,
  width: number,
  extra: number,
  { measure }: Setting,
): Parts {
  const name = { id: `${group.id}/label`, owner: group.id, role: 'group', text: group.label } as const;
  const placed = boxes.place(left, top + (label ? label.height + LABEL_GAP : 0), extra);
  const first = placed.nodes[0]?.box.x ?? left;
  const x = label ? Math.min(first, left + width - label.width) : first;
  return merge(placed, { texts: label ? [placeText(label, name, x, top, 'left', measure)] : [] });
}

/** px² that the boxes take at the least, with the room about them: more than a room has cannot fit in any plan. */
export function leastArea(nodes: readonly Node[], book: FigureBook): number {
  return nodes.reduce((sum, node) => {
    let least = Number.POSITIVE_INFINITY;
    for (let width = 64; width <= 512; width += 32) {
      const found = book(node, width);
      if (found) least = Math.min(least, (found.width + GAP - STEP) * (found.height + GAP));
    }
    return least === Number.POSITIVE_INFINITY ? sum : sum + least;
  }, 0);
}
