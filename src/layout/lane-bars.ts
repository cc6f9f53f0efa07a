import type { Diagram, Node } from '../model/diagram.ts';
import type { PlacedGuide } from '../model/layout.ts';
import type { Lane, LaneContents } from './lane.ts';
import type { Members } from './layer.ts';
import { type Figure, figure } from './node-figure.ts';
import { merge, type Setting } from './parts.ts';
import { type TimeSpan, timeSpan } from './time-span.ts';

/** px that a bar keeps from the ends of its time, more when an arrow leads from one to the next. */
const INSET = { plain: 3, linked: 15 };
/** px between bars of one lane that last at the same time. */
const ROW_GAP = 8;
const NARROWEST = 50;
/** px: bars of a short text are stretched up to this height. */
const TALLEST = 104;

/** Bars along one time axis, those of a lane that overlap below each other; null when a box says no time or is too short. */
export function laneBars(
  diagram: Diagram,
  members: readonly Members[],
  width: number,
  setting: Setting,
): LaneContents | null {
  const spans = new Map<Node, TimeSpan>();
  for (const node of members.flatMap((each) => each.nodes)) {
    const span = timeSpan(node);
    if (!span) return null;
    spans.set(node, span);
  }
  const all = [...spans.values()];
  const start = Math.min(...all.map((span) => span.from));
  const scale = width / (Math.max(...all.map((span) => span.to)) - start);
  const inset = diagram.edges.length > 0 ? INSET.linked : INSET.plain;
  const lanes: Lane[] = [];
  for (const each of members) {
    // Each bar goes into the first row that is free by then.
    const ends: number[] = [];
    const bars: { row: number; from: number; width: number; figure: Figure }[] = [];
    for (const node of each.nodes) {
      const { from, to } = spans.get(node) as TimeSpan;
      const free = ends.findIndex((end) => end <= from);
      const row = free < 0 ? ends.length : free;
      ends[row] = to;
      const wide = (to - from) * scale - 2 * inset;
      const made = wide < NARROWEST ? null : figure(node, wide, setting);
      if (!made || made.width > wide + 1 || (!setting.loose && made.labelLines > 2)) return null;
      bars.push({ row, from: (from - start) * scale + inset, width: wide, figure: made });
    }
    const high = Math.max(...bars.map((bar) => bar.figure.height));
    const gaps = (ends.length - 1) * ROW_GAP;
    lanes.push({
      members: each,
      height: high * ends.length + gaps,
      maxHeight: Math.max(high * 1.35, Math.min(high * 2.2, TALLEST)) * ends.length + gaps,
      place: (left, top, height) => {
        const barHeight = (height - gaps) / ends.length;
        return merge(
          ...bars.map((bar) =>
            bar.figure.place({
              x: left + bar.from,
              y: top + bar.row * (barHeight + ROW_GAP),
              width: bar.width,
              height: barHeight,
            }),
          ),
        );
      },
    });
  }
  const ticks = [...new Set(all.flatMap((span) => [span.from, span.to]))].map((value) => (value - start) * scale);
  const owner = members[0]?.group.id ?? '';
  return {
    lanes,
    foot: 16,
    below: (left, y) => [
      {
        id: `${owner}/time`,
        owner,
        points: [
          [left, y],
          [left + width + 10, y],
        ],
      },
      {
        id: `${owner}/time-head`,
        owner,
        points: [
          [left + width + 4, y - 6],
          [left + width + 10, y],
          [left + width + 4, y + 6],
        ],
      },
      ...ticks.map(
        (x, i): PlacedGuide => ({
          id: `${owner}/tick${i}`,
          owner,
          points: [
            [left + x, y - 5],
            [left + x, y + 5],
          ],
        }),
      ),
    ],
  };
}
