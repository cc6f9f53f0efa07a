import type { GroupArrangement } from './group-plan.ts';
import { bestOf } from './row.ts';

/** Boxes of one size in rows and columns, near the shape of the stage. */
export const grid: GroupArrangement = (_group, nodes, room, setting) => {
  const counts = Array.from({ length: nodes.length }, (_, i) => i + 1);
  // Cells are about twice as wide as high, so a grid with as many columns as rows already has the shape of the stage.
  const misfit = (columns: number) => {
    const rows = Math.ceil(nodes.length / columns);
    return Math.abs(Math.log(columns / rows / 1.3)) + (rows * columns - nodes.length) * 0.35;
  };
  counts.sort((a, b) => misfit(a) - misfit(b));
  return bestOf(nodes, setting.loose ? counts : counts.slice(0, 4), room, setting);
};
