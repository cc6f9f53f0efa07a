import type { GroupArrangement } from './group-plan.ts';
import { cells } from './row.ts';
import { sharedFigures } from './shared-figures.ts';

/** Boxes of one size below each other; beside each other in two or three columns when the setting says that they are many. */
export const column: GroupArrangement = (_group, nodes, room, setting) => {
  const columns = Math.min(nodes.length, setting.rows);
  const gapX = setting.type.gap;
  const gapY = room.link > 0 ? Math.max(36, setting.type.gap) : Math.round(setting.type.gap * 0.7);
  const widest = Math.min((room.width - (columns - 1) * gapX) / columns, 620 * (setting.type.label / 20));
  if (widest < 40) return null;
  const shared = sharedFigures(nodes, widest, setting);
  if (!shared) return null;
  const width = Math.min(widest, Math.max(shared.width, shared.height * 3, room.boxWidth));
  return cells(nodes.length, columns, width, shared, gapX, gapY);
};
