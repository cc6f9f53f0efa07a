import type { Box } from '../model/layout.ts';
import type { GroupArrangement, GroupPlan } from './group-plan.ts';
import { formulaRow } from './formula-row.ts';
import { merge } from './parts.ts';
import { type SharedFigures, sharedFigures } from './shared-figures.ts';

/** Boxes of one size beside each other; in as few rows as the setting allows and the texts need. */
export const row: GroupArrangement = (group, nodes, room, setting) => {
  const formula = formulaRow(group, nodes, room, setting);
  if (formula) return formula;
  const counts = Array.from({ length: Math.min(setting.rows, nodes.length) }, (_, i) =>
    Math.ceil(nodes.length / (i + 1)),
  );
  return bestOf(nodes, counts, room, setting);
};

/** The first number of columns with which the boxes fit; on a crowded stage the one with which they take least height. */
export function bestOf(
  nodes: Parameters<GroupArrangement>[1],
  counts: readonly number[],
  room: Parameters<GroupArrangement>[2],
  setting: Parameters<GroupArrangement>[3],
): GroupPlan | null {
  let best: GroupPlan | null = null;
  for (const columns of new Set(counts)) {
    const plan = rowsOf(nodes, columns, room, setting);
    if (plan && !setting.loose) return plan;
    if (plan && (best === null || plan.height < best.height)) best = plan;
  }
  return best;
}

/** Widest box of a row, in px as long as the type is not larger than preferred: wider ones would read as bars. */
const WIDEST = 330;
const WIDEST_HUB = 470;
/** px between the boxes of several rows when edges come through between them. */
export const LANES = 46;
/** px between rows when edges run there together with the label of their channel. */
const NAMED = 136;

/** Boxes of one size, `columns` of them in each row. */
function rowsOf(
  nodes: Parameters<GroupArrangement>[1],
  columns: number,
  room: Parameters<GroupArrangement>[2],
  setting: Parameters<GroupArrangement>[3],
): GroupPlan | null {
  const lanes = room.through && columns < nodes.length ? LANES : 0;
  const gap = Math.max(setting.type.gap, room.link, lanes);
  const widest = (nodes.length === 1 ? WIDEST_HUB : WIDEST) * Math.max(1, setting.type.label / 20);
  const column = Math.min(widest, (room.width - (columns - 1) * gap) / columns);
  if (column < 40) return null;
  const shared = sharedFigures(nodes, column, setting);
  if (!shared) return null;
  const between = room.named && !setting.loose ? NAMED : room.link > 0 ? 48 : setting.type.gap;
  // Boxes with hardly any air on either side get some, as far as the row has it.
  const airy = nodes.length === 1 ? shared.width : Math.round(shared.width * 1.12);
  const width = Math.min(column, Math.max(airy, room.boxWidth));
  return cells(nodes.length, columns, width, shared, gap, Math.max(between, lanes));
}

/** Cells of one size in rows; a last row that is not full stands in the middle. */
export function cells(
  count: number,
  columns: number,
  width: number,
  shared: SharedFigures,
  gapX: number,
  gapY: number,
): GroupPlan {
  const rows = Math.ceil(count / columns);
  const gaps = (rows - 1) * gapY;
  return {
    boxWidth: width,
    width: columns * width + (columns - 1) * gapX,
    height: rows * shared.height + gaps,
    maxHeight: rows * shared.height * (rows === 1 ? 1.5 : 1.3) + gaps,
    place(left, top, height) {
      const high = (height - gaps) / rows;
      return merge(
        ...shared.figures.map((figure, i) => {
          const rowAt = Math.floor(i / columns);
          const inRow = Math.min(columns, count - rowAt * columns);
          const indent = ((columns - inRow) * (width + gapX)) / 2;
          const box: Box = {
            x: left + indent + (i % columns) * (width + gapX),
            y: top + rowAt * (high + gapY),
            width,
            height: high,
          };
          return figure.place(box);
        }),
      );
    },
  };
}
