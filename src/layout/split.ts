import type { Diagram, Edge, Note } from '../model/diagram.ts';
import type { Box, PlacedEdge, PlacedText } from '../model/layout.ts';
import { STAGE } from '../theme/sizes.ts';
import { bottom, right } from './box.ts';
import { connect } from './edges.ts';
import { frame } from './frame.ts';
import type { GroupPlan } from './group-plan.ts';
import { groupPlan, labelName, type Members } from './layer.ts';
import { nameEdges } from './layered.ts';
import { membersOf } from './members.ts';
import { merge, type Parts, type Setting } from './parts.ts';
import { drawPill, type Pill, pillOf } from './pill.ts';
import { type Block, breakText, plain, placeText } from './text.ts';

/** px between the halves and the edges of the stage, and inside of a half. */
const EDGE = 28;
const PAD = { x: 16, y: 22 };
/** px between the halves: without anything, and beside a label between them. */
const MIDDLE = 40;
const ARROW = 26;
const TITLE_GAP = 18;
const REMARK_GAP = 8;

/** A half with all that it holds, not placed yet. */
interface Half {
  readonly members: Members;
  readonly title: Block | null;
  readonly plan: GroupPlan;
  readonly remarks: readonly { readonly note: Note; readonly block: Block }[];
  /** px, of the title with its gap, and of the remarks with theirs. */
  readonly head: number;
  readonly foot: number;
}

/**
 * Two or three groups as halves (thirds) of the stage, each on a plate with its title above and its remarks below its boxes;
 * what leads from one half to the other as a whole is an arrow between them, with its label. Null when it does not fit.
 */
export function split(diagram: Diagram, setting: Setting): Parts | null {
  const members = membersOf(diagram);
  if (members.length < 2 || members.length > 3) return null;
  const remarks = remarksOf(diagram.notes, members);
  const own = new Set(remarks.flat());
  const around = frame({ ...diagram, notes: diagram.notes.filter((note) => !own.has(note)) }, setting);
  const between = diagram.edges.filter((edge) => isBetween(diagram, edge, members));
  const pills = between.map((edge) => {
    const channel = diagram.channels.find((each) => each.id === edge.channel);
    return channel && channel.label !== '' ? pillOf(channel, setting, 150) : undefined;
  });
  if (!around || pills.includes(null)) return null;
  const middle =
    between.length === 0 ? crossRoom(diagram) : Math.max(96, ...pills.map((pill) => (pill?.width ?? 0) + ARROW));
  const width = (STAGE.width - 2 * EDGE - (members.length - 1) * middle) / members.length;
  const halves = members.map((each, i) => half(diagram, each, remarks[i] ?? [], width - 2 * PAD.x, setting));
  if (halves.includes(null)) return null;
  const all = halves as Half[];

  const head = Math.max(...all.map((each) => each.head));
  const foot = Math.max(...all.map((each) => each.foot));
  const inner = around.bottom - around.top - 2 * PAD.y - head - foot;
  if (inner < Math.max(...all.map((each) => each.plan.height))) return null;
  // Boxes do not grow without end, and the plates close around them.
  const used = Math.min(inner, Math.max(...all.map((each) => each.plan.maxHeight), 280));
  const top = around.top + (inner - used) / 2;
  const plates: Box[] = [];
  const parts = all.map((each, i): Parts => {
    const plate: Box = { x: EDGE + i * (width + middle), y: top, width, height: used + head + foot + 2 * PAD.y };
    plates.push(plate);
    const { group } = each.members;
    const centre = plate.x + width / 2;
    const high = Math.min(used, each.plan.maxHeight);
    const boxes = each.plan.place(centre - each.plan.width / 2, top + PAD.y + head + (used - high) / 2, high);
    const texts: PlacedText[] = each.title
      ? [placeText(each.title, labelName(group), centre, top + PAD.y, 'centre', setting.measure)]
      : [];
    let y = bottom(plate) - PAD.y - foot + TITLE_GAP;
    for (const { note, block } of each.remarks) {
      const name = { id: `${note.id}/text`, owner: note.id, role: 'annotation', text: note.text } as const;
      texts.push(placeText(block, name, centre, y, 'centre', setting.measure));
      y += block.height + REMARK_GAP;
    }
    return merge(boxes, {
      texts,
      panels: [{ id: `${group.id}/plate`, owner: group.id, role: 'group', box: plate, radius: 18 }],
    });
  });
  const placed = merge(around.parts, ...parts);
  const arrows = arrowsBetween(between, pills, plates, members, setting);
  if (!arrows) return null;
  const rest: Diagram = {
    ...diagram,
    edges: diagram.edges.filter((edge) => !between.includes(edge)),
    channels: diagram.channels.filter((channel) => !between.some((edge) => edge.channel === channel.id)),
  };
  const stage: Box = { x: 0, y: 0, width: STAGE.width, height: STAGE.height };
  const edges = connect(rest, placed.nodes, placed.texts, [], stage);
  if (!edges) return null;
  const linked = nameEdges(rest, merge(placed, { edges }), [], setting);
  if (!linked) return null;
  const done = merge(linked, arrows);
  const inOrder = diagram.edges.flatMap((edge) => done.edges.find((each) => each.id === edge.id) ?? []);
  return { ...done, edges: inOrder };
}

/**
 * The remarks of each group: those written between its beginning and that of the next. The last one has no next, so it takes
 * as many as the others have, and what follows is about the whole.
 */
function remarksOf(notes: readonly Note[], members: readonly Members[]): Note[][] {
  const remarks = notes.filter((note) => note.kind === 'annotation');
  const after = (note: Note, i: number) => {
    const group = members[i]?.group;
    return group !== undefined && note.span.line > group.span.line;
  };
  const most = Math.max(
    0,
    ...members.slice(0, -1).map((_, i) => remarks.filter((note) => after(note, i) && !after(note, i + 1)).length),
  );
  return members.map((_, i) => {
    const own = remarks.filter((note) => after(note, i) && !after(note, i + 1));
    return i < members.length - 1 ? own : own.slice(0, most);
  });
}

/** An edge that stands for its channel alone, from the middle of one group to the middle of the next: group to group. */
function isBetween(diagram: Diagram, edge: Edge, members: readonly Members[]): boolean {
  if (edge.label !== '' || diagram.edges.filter((each) => each.channel === edge.channel).length > 1) return false;
  const places = [edge.from, edge.to].map((id) =>
    members.findIndex(({ nodes }) => nodes.some((node) => node.id === id)),
  );
  const [from = -1, to = -1] = places;
  if (from < 0 || to < 0 || Math.abs(from - to) !== 1) return false;
  return [edge.from, edge.to].every((id, k) => {
    const nodes = members[places[k] as number]?.nodes ?? [];
    return (
      nodes.findIndex((node) => node.id === id) === Math.floor((nodes.length - (nodes.length % 2 === 0 ? 1 : 0)) / 2) ||
      nodes.findIndex((node) => node.id === id) === Math.floor(nodes.length / 2)
    );
  });
}

/** px between halves whose boxes are joined one by one. */
function crossRoom(diagram: Diagram): number {
  const group = new Map(diagram.nodes.map((node) => [node.id, node.group]));
  const crossing = diagram.edges.some((edge) => group.get(edge.from) !== group.get(edge.to));
  return crossing ? MIDDLE * 2.5 : MIDDLE;
}

function half(
  diagram: Diagram,
  members: Members,
  notes: readonly Note[],
  width: number,
  setting: Setting,
): Half | null {
  const { type, measure } = setting;
  const { group } = members;
  // What is about a half as a whole does not shrink with a crowded row of boxes, except when nothing else helps.
  const [titleSize, remarkSize] = setting.loose
    ? [type.label, type.detail]
    : [Math.max(type.label, 24), Math.max(type.detail, 18)];
  const title = group.label === '' ? null : breakText(plain(group.label, 700), titleSize, width, measure, 2);
  if (group.label !== '' && !title) return null;
  // A row that is too wide even in smaller type becomes a column.
  const straight = { ...setting, rows: 1 };
  const asked = groupPlan(diagram, members, width, straight);
  const upright = { ...members, group: { ...group, arrangement: 'column' as const } };
  const plan = asked ?? (type.label > 16 ? null : groupPlan(diagram, upright, width, straight));
  const remarks = notes.flatMap((note) => {
    const block = breakText(plain(note.text, 400), remarkSize, width, measure);
    return block ? [{ note, block }] : [];
  });
  if (!plan || remarks.length < notes.length) return null;
  return {
    members,
    title,
    plan,
    remarks,
    head: title ? title.height + TITLE_GAP : 0,
    foot:
      remarks.length === 0
        ? 0
        : TITLE_GAP + remarks.reduce((sum, { block }) => sum + block.height, 0) + (remarks.length - 1) * REMARK_GAP,
  };
}

/** Level arrows from plate to plate, one below the other, each with its label above it. Null when they are too many. */
function arrowsBetween(
  edges: readonly Edge[],
  pills: readonly (Pill | undefined | null)[],
  plates: readonly Box[],
  members: readonly Members[],
  setting: Setting,
): Partial<Parts> | null {
  const at = (id: string) => members.findIndex(({ nodes }) => nodes.some((node) => node.id === id));
  const parts: Partial<Parts>[] = [];
  for (let gap = 0; gap + 1 < plates.length; gap++) {
    const [left, next] = [plates[gap] as Box, plates[gap + 1] as Box];
    const own = edges.flatMap((edge, i) =>
      Math.min(at(edge.from), at(edge.to)) === gap ? [{ edge, pill: pills[i] }] : [],
    );
    const high = own.map(({ pill }) => (pill?.height ?? 0) + 34);
    const whole = high.reduce((sum, each) => sum + each, 0);
    if (whole > left.height) return null;
    let y = left.y + (left.height - whole) / 2;
    const [from, to] = [right(left) + 8, next.x - 8];
    own.forEach(({ edge, pill }, i) => {
      if (pill) {
        const box: Box = { x: (from + to - pill.width) / 2, y, width: pill.width, height: pill.height };
        parts.push(drawPill(pill, box, setting));
      }
      const level = y + (pill?.height ?? 0) + 16;
      const forth = at(edge.from) < at(edge.to);
      const line: PlacedEdge = {
        id: edge.id,
        points: forth
          ? [
              [from, level],
              [to, level],
            ]
          : [
              [to, level],
              [from, level],
            ],
        rest: 0.5,
      };
      parts.push({ edges: [line] });
      y += high[i] as number;
    });
  }
  return merge(...parts);
}
