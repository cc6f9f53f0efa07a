import type { Channel } from '../model/diagram.ts';
import { NONE, merge, type Setting } from './parts.ts';
import type { NotesPlan } from './notes.ts';
import { drawPill, type Pill, pillOf } from './pill.ts';

const GAP = 12;

/** The labels of channels beside each other in rows, for when they find no place at their edges. Null on a misfit. */
export function legend(channels: readonly Channel[], width: number, setting: Setting): NotesPlan | null {
  const rows: Pill[][] = [];
  let used = 0;
  for (const channel of channels) {
    if (channel.label === '') continue;
    const pill = pillOf(channel, setting, width / 2);
    if (!pill) return null;
    const row = rows.at(-1);
    if (row && used + GAP + pill.width <= width) {
      row.push(pill);
      used += GAP + pill.width;
    } else {
      rows.push([pill]);
      used = pill.width;
    }
  }
  const heights = rows.map((row) => Math.max(...row.map((pill) => pill.height)));
  return {
    height: heights.reduce((sum, height) => sum + height, 0) + Math.max(0, rows.length - 1) * GAP,
    place(centre, top) {
      let y = top;
      const parts = rows.map((row, i) => {
        let x = centre - (row.reduce((sum, pill) => sum + pill.width, 0) + (row.length - 1) * GAP) / 2;
        const placed = row.map((pill) => {
          const box = { x, y, width: pill.width, height: heights[i] ?? 0 };
          x += pill.width + GAP;
          return drawPill(pill, box, setting);
        });
        y += (heights[i] ?? 0) + GAP;
        return merge(...placed);
      });
      return merge(NONE, ...parts);
    },
  };
}
