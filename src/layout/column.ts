import type { GroupArrangement, GroupPlan } from './group-plan.ts';
import { cells, LANES } from './row.ts';
import { sharedFigures } from './shared-figures.ts';

/**
 * Boxes of one size below each other; in two or more columns beside each other when the setting says that they are many, on
 * a crowded stage in as many as make them lowest.
 */
export const column: GroupArrangement = (_group, nodes, room, setting) => {
  const counts = setting.loose
    ? Array.from({ length: nodes.length }, (_, i) => i + 1)
    : [Math.min(nodes.length, setting.rows)];
  let best: GroupPlan | null = null;
  for (const columns of counts) {
    const lanes = room.through && columns > 1 ? LANES : 0;
    const gapX = Math.max(setting.type.gap, columns > 1 ? room.link : 0, lanes);
    const gapY = Math.max(room.link > 0 ? 36 : 0, Math.round(setting.type.gap * 0.7), lanes);
    const widest = Math.min((room.width - (columns - 1) * gapX) / columns, 620 * Math.max(1, setting.type.label / 20));
    const shared = widest < 40 ? null : sharedFigures(nodes, widest, setting);
    if (!shared) continue;
    const width = Math.min(widest, Math.max(shared.width, shared.height * 3, room.boxWidth));
    const plan = cells(nodes.length, columns, width, shared, gapX, gapY);
    if (best === null || plan.height < best.height) best = plan;
  }
  return best;
};
