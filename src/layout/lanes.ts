import type { Diagram } from '../model/diagram.ts';
import type { Box } from '../model/layout.ts';
import { STAGE } from '../theme/sizes.ts';
import { connect } from './edges.ts';
import { frame, MARGIN, PICTURE_WIDTH } from './frame.ts';
import type { LaneContents } from './lane.ts';
import { laneBars } from './lane-bars.ts';
import { laneCells } from './lane-cells.ts';
import { labelBlock, labelName, type Members } from './layer.ts';
import { nameEdges } from './layered.ts';
import { membersOf } from './members.ts';
import { merge, type Parts, type Setting } from './parts.ts';
import { type Block, placeText } from './text.ts';

/** px: widest label of a lane, the air inside of a lane, and the least and largest distance between lanes. */
const LABEL = 200;
const PAD_X = 20;
const GAP = { least: 8, most: 16, linked: 34 };

/** What fills the lanes of a diagram within a width; null when it does not fit. */
type Fill = (diagram: Diagram, members: readonly Members[], width: number, setting: Setting) => LaneContents | null;

/** Bands across the stage with bars along one time axis, where every box says from when to when it lasts. */
export const timeline = (diagram: Diagram, setting: Setting): Parts | null => bands(diagram, laneBars, setting);

/** Bands across the stage with boxes in their order, in columns: lanes, or the rows of a table. */
export const lanes = (diagram: Diagram, setting: Setting): Parts | null => bands(diagram, laneCells, setting);

/** A band for each group, its label at the left. Null when it does not fit. */
function bands(diagram: Diagram, fill: Fill, setting: Setting): Parts | null {
  const members = membersOf(diagram);
  // Lanes need the height, so figures and remarks share a strip.
  const around = frame(diagram, { ...setting, loose: true });
  const labels = members.map(({ group }) => labelBlock(group, LABEL, setting));
  if (!around || labels.includes(null) || members.length === 0) return null;
  const widest = Math.max(0, ...labels.map((block, i) => (members[i]?.group.label ? (block as Block).width : 0)));
  const side = PAD_X + (widest > 0 ? widest + PAD_X : 0);
  const strip: Box = { x: MARGIN + side, y: 0, width: PICTURE_WIDTH - side - PAD_X, height: 0 };
  const contents = fill(diagram, members, strip.width, setting);
  if (!contents) return null;
  const rows = contents.lanes;

  const padY = members.length > 4 ? 7 : 12;
  const crossed = crosses(diagram);
  const count = rows.length;
  const high = rows.map((lane, i) => Math.max(lane.height, members[i]?.group.label ? (labels[i] as Block).height : 0));
  const least = crossed ? GAP.linked : GAP.least;
  const top = around.top + (around.parts.texts.some((text) => text.role === 'title') ? 0 : 10);
  let spare =
    around.bottom - top - contents.foot - high.reduce((sum, each) => sum + each + 2 * padY, 0) - (count - 1) * least;
  if (spare < 0) return null;
  const gap = count > 1 ? least + Math.min(crossed ? 20 : GAP.most - GAP.least, spare / (count - 1)) : 0;
  spare -= count > 1 ? (gap - least) * (count - 1) : 0;
  const wants = rows.map((lane, i) => Math.max(0, lane.maxHeight - (high[i] as number)));
  const wanted = wants.reduce((sum, each) => sum + each, 0);
  const share = Math.min(1, spare / Math.max(1, wanted));
  spare -= share * wanted;

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
  const placed = merge(around.parts, ...parts, { guides: contents.below(strip.x, y - gap + 8) });
  const stage: Box = { x: 0, y: 0, width: STAGE.width, height: STAGE.height };
  const edges = connect(diagram, placed.nodes, placed.texts, [], stage);
  return edges && nameEdges(diagram, merge(placed, { edges }), [], setting);
}

/** Whether edges lead from lane to lane. */
function crosses(diagram: Diagram): boolean {
  const group = new Map(diagram.nodes.map((node) => [node.id, node.group]));
  return diagram.edges.some((edge) => group.get(edge.from) !== group.get(edge.to));
}
