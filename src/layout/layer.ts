import type { Diagram, Group, Node } from '../model/diagram.ts';
import { column } from './column.ts';
import { MARGIN, PICTURE_WIDTH } from './frame.ts';
import { grid } from './grid.ts';
import type { GroupArrangement, GroupPlan } from './group-plan.ts';
import { merge, type Parts, type Setting } from './parts.ts';
import { row } from './row.ts';
import { type Block, breakText, plain, placeText } from './text.ts';

/** How the nodes of a group stand among themselves. An arc without a leader is a row. */
const groupArrangements: Readonly<Record<Group['arrangement'], GroupArrangement>> = { row, arc: row, grid, column };

/** A layer of the stack: as high as it must be, up to what it can make use of. */
export interface Layer {
  readonly groups: readonly string[];
  readonly height: number;
  readonly maxHeight: number;
  place(top: number, height: number): Parts;
  /** Label above the layer's boxes, placed once the edges are known. */
  readonly label: { readonly group: Group; readonly block: Block } | null;
}

/** A group with its nodes, in their order. */
export interface Members {
  readonly group: Group;
  readonly nodes: readonly Node[];
}

export const LABEL_GAP = 8;
/** px: widest label at the side of a layer, and its distance from the boxes. */
const SIDE_LABEL = 190;
const SIDE_GAP = 28;

export const labelBlock = (group: Group, width: number, { type, measure }: Setting): Block | null =>
  breakText(plain(group.label, 600, 'soft'), type.group, width, measure);

export const labelName = (group: Group) =>
  ({ id: `${group.id}/label`, owner: group.id, role: 'group', text: group.label }) as const;

/**
 * A layer for each group. Rows of as many boxes each get boxes of one width, so that they stand in columns; where several
 * groups have a label and none leads another, the labels stand at the left, as the heads of the rows of a table do.
 */
export function groupLayers(
  diagram: Diagram,
  members: readonly Members[],
  sideLabels: boolean,
  setting: Setting,
): Layer[] | null {
  const labels = sideLabels ? members.map(({ group }) => labelBlock(group, SIDE_LABEL, setting)) : [];
  if (labels.some((block) => block === null)) return null;
  const side = sideLabels ? Math.max(...labels.map((block) => block?.width ?? 0)) + SIDE_GAP : 0;
  const width = PICTURE_WIDTH - side;

  const planned = members.map((each) => plan(diagram, each, width, 0, setting));
  const plans: GroupPlan[] = [];
  for (const [i, first] of planned.entries()) {
    const each = members[i] as Members;
    const alike = planned.filter(
      (other, k) => other && members[k]?.nodes.length === each.nodes.length && each.nodes.length > 1,
    );
    const boxWidth = Math.max(0, ...alike.map((other) => other?.boxWidth ?? 0));
    const found = first && boxWidth > first.boxWidth ? (plan(diagram, each, width, boxWidth, setting) ?? first) : first;
    if (!found) return null;
    plans.push(found);
  }
  const widest = Math.max(...plans.map((each) => each.width));

  return plans.map((own, i): Layer => {
    const { group } = members[i] as Members;
    if (sideLabels) {
      const block = labels[i] as Block;
      const left = MARGIN + (PICTURE_WIDTH - side - widest) / 2;
      return {
        groups: [group.id],
        height: Math.max(own.height, block.height),
        maxHeight: Math.max(own.maxHeight, block.height),
        place(top, height) {
          const boxes = own.place(left + side + (widest - own.width) / 2, top, height);
          const text = placeText(
            block,
            labelName(group),
            left + side - SIDE_GAP,
            top + (height - block.height) / 2,
            'right',
            setting.measure,
          );
          return merge(boxes, { texts: group.label === '' ? [] : [text] });
        },
        label: null,
      };
    }
    const block = group.label === '' ? null : labelBlock(group, PICTURE_WIDTH, setting);
    const labelHeight = block ? block.height + LABEL_GAP : 0;
    return {
      groups: [group.id],
      height: own.height + labelHeight,
      maxHeight: own.maxHeight + labelHeight,
      place: (top, height) =>
        own.place(MARGIN + (PICTURE_WIDTH - own.width) / 2, top + labelHeight, height - labelHeight),
      label: block && { group, block },
    };
  });
}

function plan(
  diagram: Diagram,
  { group, nodes }: Members,
  width: number,
  boxWidth: number,
  setting: Setting,
): GroupPlan | null {
  const own = new Set(group.nodes);
  const through = diagram.edges.some((edge) => own.has(edge.from) !== own.has(edge.to));
  const named = diagram.channels.some(({ label, from, to }) => label !== '' && from === group.id && to === group.id);
  const room = { width, boxWidth, through, named, link: linkRoom(diagram, group, setting) };
  return groupArrangements[group.arrangement](group, nodes, room, setting);
}

export const groupPlan = (diagram: Diagram, members: Members, width: number, setting: Setting): GroupPlan | null =>
  plan(diagram, members, width, 0, setting);

/** px between neighbours of a group whose members are linked, so that an arrow and its text fit between them. */
function linkRoom(diagram: Diagram, group: Group, { type, measure, loose }: Setting): number {
  const own = new Set(group.nodes);
  const inside = diagram.edges.filter((edge) => own.has(edge.from) && own.has(edge.to));
  if (inside.length === 0) return 0;
  // On a crowded stage the texts look for a place of their own, above or below their arrows.
  if (loose) return 34;
  const labels = inside.map((edge) => breakText(plain(edge.label, 400), type.edge, 120, measure)?.width ?? 120);
  return Math.max(36, ...labels.map((width) => (width > 0 ? width + 24 : 0)));
}

/** Groups that are columns, beside each other in one layer. */
export function besideLayer(diagram: Diagram, members: readonly Members[], setting: Setting): Layer | null {
  const gap = 56;
  const each = (PICTURE_WIDTH - gap * (members.length - 1)) / members.length;
  const plans: GroupPlan[] = [];
  for (const member of members) {
    const found = plan(diagram, member, each, 0, setting);
    if (!found) return null;
    plans.push(found);
  }
  const labels = members.map(({ group }) => (group.label === '' ? null : labelBlock(group, each, setting)));
  const labelHeight = Math.max(0, ...labels.map((block) => (block ? block.height + 12 : 0)));
  return {
    groups: members.map(({ group }) => group.id),
    height: labelHeight + Math.max(...plans.map((own) => own.height)),
    maxHeight: labelHeight + Math.max(...plans.map((own) => own.maxHeight)),
    place(top, height) {
      return merge(
        ...plans.map((own, i) => {
          const left = MARGIN + i * (each + gap);
          const { group } = members[i] as Members;
          const block = labels[i];
          return merge(
            own.place(left + (each - own.width) / 2, top + labelHeight, Math.min(height - labelHeight, own.maxHeight)),
            {
              texts: block ? [placeText(block, labelName(group), left + each / 2, top, 'centre', setting.measure)] : [],
            },
          );
        }),
      );
    },
    label: null,
  };
}
