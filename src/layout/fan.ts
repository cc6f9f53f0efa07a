import type { Group, Node } from '../model/diagram.ts';
import { STAGE } from '../theme/sizes.ts';
import { arc } from './arc.ts';
import { boxAround } from './box.ts';
import { PICTURE_WIDTH } from './frame.ts';
import { LABEL_GAP, labelBlock, labelName, type Layer, type Members } from './layer.ts';
import { type Figure, figure } from './node-figure.ts';
import { merge, type Setting } from './parts.ts';
import { sharedFigures } from './shared-figures.ts';
import { type Block, placeText } from './text.ts';

const WIDEST_HUB = 470;
const WIDEST_BOX = 240;
/** px from the hub down to the outermost boxes, and to the lowest one: room for edges and what rides on them. */
const RISE = 58;
const REACH = 110;
const LEAST_GAP = 13;

/** A leader and below it its team on an arc about it. Null when that takes more than `room` px of height. */
export function fan(leader: Members, team: Members, room: number, setting: Setting): Layer | null {
  const hub = figure(leader.nodes[0] as Node, WIDEST_HUB, setting);
  if (!hub) return null;
  // A crowded team breaks its labels in two, so that more boxes stand beside each other.
  const widths = setting.rows === 1 ? [WIDEST_BOX] : [WIDEST_BOX, 150, 130, 115, 100];
  for (const width of widths) {
    const layer = fanOf(hub, leader, team, width, room, setting);
    if (layer) return layer;
  }
  return null;
}

function fanOf(
  hub: Figure,
  leader: Members,
  team: Members,
  boxWidth: number,
  room: number,
  setting: Setting,
): Layer | null {
  const shared = sharedFigures(team.nodes, boxWidth, setting);
  // The leader's group has its name above the leader, the team's below the arc, where no edge comes by.
  const names = [leader.group, team.group].map((group) => labelBlock(group, PICTURE_WIDTH, setting));
  if (!shared || names.includes(null)) return null;
  const [above = 0, below = 0] = [leader.group, team.group].map((group, i) =>
    group.label === '' ? 0 : (names[i]?.height ?? 0) + LABEL_GAP,
  );
  room -= above + below;
  const places = (top: number, height: number, maxGap: number) =>
    arc(team.nodes.length, {
      focus: [STAGE.width / 2, top + hub.height / 2],
      lowest: top + height - shared.height / 2,
      highest: top + hub.height + RISE + shared.height / 2,
      reach: (PICTURE_WIDTH + 16 - shared.width) / 2,
      width: shared.width,
      height: shared.height,
      minGap: LEAST_GAP,
      maxGap,
    });
  // A flatter stage pushes the boxes together, so the least height is found by trying.
  let height = hub.height + REACH + shared.height;
  while (height <= room && !places(0, height, LEAST_GAP)) height += 20;
  if (height > room) return null;
  const name = (group: Group, i: 0 | 1, y: number) =>
    group.label === ''
      ? []
      : [placeText(names[i] as Block, labelName(group), STAGE.width / 2, y, 'centre', setting.measure)];
  return {
    groups: [leader.group.id, team.group.id],
    height: height + above + below,
    maxHeight: Math.max(height, 480) + above + below,
    place(start, all) {
      const top = start + above;
      const given = all - above - below;
      const found = places(top, given, shared.width * 0.7) ?? [];
      const hubBox = boxAround([STAGE.width / 2, top + hub.height / 2], hub.width, hub.height);
      return merge(
        hub.place(hubBox),
        ...found.map((point, i) => shared.figures[i]?.place(boxAround(point, shared.width, shared.height)) ?? {}),
        { texts: [name(leader.group, 0, start), name(team.group, 1, start + all - below + LABEL_GAP)].flat() },
      );
    },
    label: null,
  };
}
