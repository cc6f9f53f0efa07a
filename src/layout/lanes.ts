import type { Diagram, Node } from '../model/diagram.ts';
import type { Box, PlacedGuide } from '../model/layout.ts';
import { STAGE } from '../theme/sizes.ts';
import { connect } from './edges.ts';
import { frame, MARGIN, PICTURE_WIDTH } from './frame.ts';
import type { Members } from './layer.ts';
import { labelBlock, labelName } from './layer.ts';
import { nameEdges } from './layered.ts';
import { membersOf } from './members.ts';
import { figure } from './node-figure.ts';
import { merge, type Parts, type Setting } from './parts.ts';
import { sharedFigures } from './shared-figures.ts';
import { type Block, placeText } from './text.ts';
import { type TimeSpan, timeSpan } from './time-span.ts';

/** px: widest label of a lane, the air inside of a lane, and the least and largest distance between lanes. */
const LABEL = 200;
const PAD_X = 20;
const GAP = { least: 8, most: 16, linked: 34 };
/** px that a bar keeps from the ends of its time, more when an arrow leads from one to the next. */
const INSET = { plain: 3, linked: 15 };

/** The boxes of one lane, whose left end and width are those of the strip beside the labels. */
interface Lane {
  readonly members: Members;
  readonly height: number;
  readonly maxHeight: number;
  place(left: number, top: number, height: number): Parts;
}

/**
 * Bands across the stage, each with its label at the left: bars along one time axis where every box says from when to when it
 * lasts, else boxes in their order, in columns. Null when it does not fit.
 */
export function lanes(diagram: Diagram, setting: Setting): Parts | null {
  const members = membersOf(diagram);
  // Lanes need the height, so figures and remarks share a strip.
  const around = frame(diagram, { ...setting, loose: true });
  const labels = members.map(({ group }) => labelBlock(group, LABEL, setting));
  if (!around || labels.includes(null) || members.length === 0) return null;
  const widest = Math.max(0, ...labels.map((block, i) => (members[i]?.group.label ? (block as Block).width : 0)));
  const side = PAD_X + (widest > 0 ? widest + PAD_X : 0);
  const strip: Box = { x: MARGIN + side, y: 0, width: PICTURE_WIDTH - side - PAD_X, height: 0 };
  const timed = timeline(diagram, members, strip.width, setting);
  const rows = timed?.rows ?? cells(diagram, members, strip.width, setting);
  if (!rows) return null;

  const padY = members.length > 4 ? 7 : 12;
  const crossed = crosses(diagram);
  const count = rows.length;
  const high = rows.map((lane, i) => Math.max(lane.height, members[i]?.group.label ? (labels[i] as Block).height : 0));
  const least = crossed ? GAP.linked : GAP.least;
  const foot = timed ? 16 : 0;
  const top = around.top + (around.parts.texts.some((text) => text.role === 'title') ? 0 : 10);
  let spare = around.bottom - top - foot - high.reduce((sum, each) => sum + each + 2 * padY, 0) - (count - 1) * least;
  if (spare < 0) return null;
  const gap = count > 1 ? least + Math.min(crossed ? 20 : GAP.most - GAP.least, spare / (count - 1)) : 0;
  spare -= count > 1 ? (gap - least) * (count - 1) : 0;
  const wants = rows.map((lane, i) => Math.max(0, lane.maxHeight - (high[i] as number)));
  const share = Math.min(
    1,
    spare /
      Math.max(
        1,
        wants.reduce((sum, each) => sum + each, 0),
      ),
  );
  spare -= share * wants.reduce((sum, each) => sum + each, 0);

  let y = top + spare / 2;
  const parts = rows.map((lane, i): Parts => {
    const inner = (high[i] as number) + (wants[i] as number) * share;
    const { group } = lane.members;
    const band: Box = { x: MARGIN, y, width: PICTURE_WIDTH, height: inner + 2 * padY };
    const block = labels[i] as Block;
    const text = placeText(
      block,
      labelName(group),
      MARGIN + PAD_X,
      y + padY + (inner - block.height) / 2,
      'left',
      setting.measure,
    );
    y += band.height + gap;
    const own = Math.min(inner, lane.maxHeight);
    return merge(lane.place(strip.x, band.y + padY + (inner - own) / 2, own), {
      panels: [{ id: `${group.id}/band`, owner: group.id, role: 'group', box: band, radius: 12 }],
      texts: group.label === '' ? [] : [text],
    });
  });
  const placed = merge(around.parts, ...parts, { guides: timed ? timed.axis(strip.x, y - gap + 8) : [] });
  const stage: Box = { x: 0, y: 0, width: STAGE.width, height: STAGE.height };
  const edges = connect(diagram, placed.nodes, placed.texts, [], stage);
  return edges && nameEdges(diagram, merge(placed, { edges }), [], setting);
}

/** Whether edges lead from lane to lane. */
function crosses(diagram: Diagram): boolean {
  const group = new Map(diagram.nodes.map((node) => [node.id, node.group]));
  return diagram.edges.some((edge) => group.get(edge.from) !== group.get(edge.to));
}

/** Boxes of one size in all lanes, in as many columns as the longest lane has boxes. */
function cells(diagram: Diagram, members: readonly Members[], width: number, setting: Setting): Lane[] | null {
  const columns = Math.max(...members.map(({ nodes }) => nodes.length));
  const gap = diagram.edges.length > 0 ? Math.max(44, setting.type.gap) : setting.type.gap;
  const cell = (width - (columns - 1) * gap) / columns;
  const shared = members.map(({ nodes }) => (cell < 60 ? null : sharedFigures(nodes, cell, setting)));
  return shared.includes(null)
    ? null
    : members.map((each, i): Lane => {
        const own = shared[i] as NonNullable<(typeof shared)[number]>;
        return {
          members: each,
          height: own.height,
          maxHeight: Math.max(own.height, Math.min(own.height * 1.5, 150)),
          place: (left, top, height) =>
            merge(
              ...own.figures.map((made, k) => made.place({ x: left + k * (cell + gap), y: top, width: cell, height })),
            ),
        };
      });
}

interface Timeline {
  readonly rows: readonly Lane[];
  /** A line with ticks where bars begin and end. */
  axis(left: number, y: number): PlacedGuide[];
}

/** Bars along one time axis, those of a lane that overlap below each other; null when a box says no time or is too short. */
function timeline(diagram: Diagram, members: readonly Members[], width: number, setting: Setting): Timeline | null {
  const spans = new Map<Node, TimeSpan>();
  for (const node of members.flatMap((each) => each.nodes)) {
    const span = timeSpan(node);
    if (!span) return null;
    spans.set(node, span);
  }
  const all = [...spans.values()];
  const start = Math.min(...all.map((span) => span.from));
  const scale = width / (Math.max(...all.map((span) => span.to)) - start);
  const rowGap = 8;
  const inset = diagram.edges.length > 0 ? INSET.linked : INSET.plain;
  const lanes: Lane[] = [];
  for (const each of members) {
    // Each bar goes into the first row that is free by then.
    const ends: number[] = [];
    const bars: { row: number; from: number; width: number; figure: NonNullable<ReturnType<typeof figure>> }[] = [];
    for (const node of each.nodes) {
      const { from, to } = spans.get(node) as TimeSpan;
      const free = ends.findIndex((end) => end <= from);
      const row = free < 0 ? ends.length : free;
      ends[row] = to;
      const wide = (to - from) * scale - 2 * inset;
      const made = wide < 50 ? null : figure(node, wide, setting);
      if (!made || made.width > wide + 1 || (!setting.loose && made.labelLines > 2)) return null;
      bars.push({ row, from: (from - start) * scale + inset, width: wide, figure: made });
    }
    const high = Math.max(...bars.map((bar) => bar.figure.height));
    const gaps = (ends.length - 1) * rowGap;
    lanes.push({
      members: each,
      height: high * ends.length + gaps,
      maxHeight: high * ends.length * 1.35 + gaps,
      place: (left, top, height) => {
        const barHeight = (height - gaps) / ends.length;
        return merge(
          ...bars.map((bar) =>
            bar.figure.place({
              x: left + bar.from,
              y: top + bar.row * (barHeight + rowGap),
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
    rows: lanes,
    axis: (left, y) => [
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
