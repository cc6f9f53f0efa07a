import type { Diagram, Group, Node } from '../model/diagram.ts';
import type { Box, PlacedText } from '../model/layout.ts';
import { STAGE } from '../theme/sizes.ts';
import { arc } from './arc.ts';
import { boxAround, grown, overlap, pathHits } from './box.ts';
import { labelChannels } from './channels.ts';
import { column } from './column.ts';
import { labelEdges } from './edge-labels.ts';
import { connect } from './edges.ts';
import { grid } from './grid.ts';
import type { GroupArrangement } from './group-plan.ts';
import { type Hub, hubsOf } from './hub.ts';
import { type Figure, figure } from './node-figure.ts';
import { closings, plates, titles } from './notes.ts';
import { merge, type Parts, type Setting } from './parts.ts';
import { row } from './row.ts';
import { sharedFigures } from './shared-figures.ts';
import { type Block, breakText, plain, placeText } from './text.ts';

const groupArrangements: Readonly<Record<Group['arrangement'], GroupArrangement>> = { row, arc: row, grid, column };

const MARGIN = 56;
const TOP = 6;
const BOTTOM = 16;
/** px between the picture and the notes above and below it. */
const NOTE_GAP = 24;
/** px between layers: with edges from one to the next, and without. */
const LINKED = { least: 58, most: 128 };
const UNLINKED = { least: 20, most: 44 };

/** A layer of the stack: as high as it must be, up to what it can make use of. */
interface Layer {
  readonly groups: readonly string[];
  readonly height: number;
  readonly maxHeight: number;
  place(top: number, height: number): Parts;
  /** Label above the layer's boxes, placed once the edges are known. */
  readonly label: { readonly group: Group; readonly block: Block } | null;
}

/**
 * Groups below each other, in their order; a leader and its team on an arc share a layer, and groups that are all columns
 * stand beside each other. Titles above, annotations and the closing line below. Null when it does not fit at this setting.
 */
export function layered(diagram: Diagram, setting: Setting): Parts | null {
  const width = STAGE.width - 2 * MARGIN;
  const stage: Box = { x: 0, y: 0, width: STAGE.width, height: STAGE.height };
  const of = (...kinds: string[]) => diagram.notes.filter((note) => kinds.includes(note.kind));
  const above = titles(of('title'), width, setting);
  const badges = plates(of('badge'), width, setting);
  const annotations = plates(of('annotation'), width, setting);
  const closing = closings(of('closing'), width, setting);
  if (!above || !badges || !annotations || !closing) return null;

  // Notes stand on the lower edge of the stage, the closing line last.
  const notes: Partial<Parts>[] = [above.place(STAGE.width / 2, TOP + 4)];
  let bottom = STAGE.height - BOTTOM;
  for (const [plan, gap] of [
    [closing, 18],
    [annotations, 12],
    [badges, 12],
  ] as const) {
    if (plan.height === 0) continue;
    bottom -= plan.height;
    notes.push(plan.place(STAGE.width / 2, bottom));
    bottom -= gap;
  }
  if (notes.length > 1) bottom += 12 - NOTE_GAP;
  const top = above.height > 0 ? TOP + above.height + NOTE_GAP : TOP;

  const hubs = hubsOf(diagram);
  const layers = layersOf(diagram, hubs, width, setting);
  if (!layers) return null;
  const nodes = stack(diagram, layers, top, bottom);
  if (!nodes) return null;

  const placed = merge(nodes.parts, ...notes);
  const edges = connect(diagram, placed.nodes, placed.texts, hubs, stage);
  if (!edges) return null;
  const linked = merge(placed, { edges });
  const withLabels = merge(linked, { texts: nodes.labels.map((label) => groupLabel(label, linked, setting)) });
  const channels = labelChannels(diagram, withLabels, hubs, stage, setting);
  if (!channels) return null;
  const labelled = merge({ ...withLabels, edges: channels.edges }, channels.parts);
  const own = labelEdges(diagram, labelled, stage, setting);
  return own && merge(labelled, own);
}

function layersOf(diagram: Diagram, hubs: readonly Hub[], width: number, setting: Setting): Layer[] | null {
  const nodesOf = (group: Group) => group.nodes.flatMap((id) => diagram.nodes.find((node) => node.id === id) ?? []);
  const groups = diagram.groups.filter((group) => nodesOf(group).length > 0);
  if (groups.length > 1 && groups.every((group) => group.arrangement === 'column')) {
    const layer = beside(diagram, groups, nodesOf, width, setting);
    return layer && [layer];
  }
  const layers: Layer[] = [];
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i] as Group;
    const next = groups[i + 1];
    if (next && nodesOf(group).length === 1 && next.arrangement === 'arc') {
      const layer = fan(nodesOf(group)[0] as Node, group, next, nodesOf(next), width, setting);
      if (layer) {
        layers.push(layer);
        i++;
        continue;
      }
      // Smaller type keeps the arc; only when that does not help either does the team stand in rows.
      if (setting.rows < 3 && !setting.loose) return null;
    }
    const layer = single(diagram, group, nodesOf(group), width, setting, hubs);
    if (!layer) return null;
    layers.push(layer);
  }
  return layers;
}

const LABEL_GAP = 8;

function labelBlock(group: Group, width: number, { type, measure }: Setting): Block | null {
  return group.label === '' ? null : breakText(plain(group.label, 600, 'soft'), type.group, width, measure);
}

/** A layer of one group. */
function single(
  diagram: Diagram,
  group: Group,
  nodes: readonly Node[],
  width: number,
  setting: Setting,
  _hubs: readonly Hub[],
): Layer | null {
  const link = linkRoom(diagram, group, setting);
  const members = new Set(group.nodes);
  const through = diagram.edges.some((edge) => members.has(edge.from) !== members.has(edge.to));
  const plan = groupArrangements[group.arrangement](group, nodes, { width, link, through }, setting);
  if (!plan) return null;
  const block = labelBlock(group, width, setting);
  if (group.label !== '' && !block) return null;
  const labelHeight = block ? block.height + LABEL_GAP : 0;
  return {
    groups: [group.id],
    height: plan.height + labelHeight,
    maxHeight: plan.maxHeight + labelHeight,
    place: (top, height) => plan.place((STAGE.width - plan.width) / 2, top + labelHeight, height - labelHeight),
    label: block && { group, block },
  };
}

/** px between neighbours of a group whose members are linked, so that an arrow and its text fit between them. */
function linkRoom(diagram: Diagram, group: Group, { type, measure }: Setting): number {
  const own = new Set(group.nodes);
  const inside = diagram.edges.filter((edge) => own.has(edge.from) && own.has(edge.to));
  if (inside.length === 0) return 0;
  const labels = inside.map((edge) => breakText(plain(edge.label, 400), type.detail, 120, measure)?.width ?? 120);
  return Math.max(40, ...labels.map((width) => (width > 0 ? width + 24 : 0)));
}

/** A leader with its team on an arc about it. */
function fan(
  leader: Node,
  leaderGroup: Group,
  teamGroup: Group,
  team: readonly Node[],
  width: number,
  setting: Setting,
): Layer | null {
  const hub = figure(leader, 470, setting);
  if (!hub) return null;
  // A crowded team breaks its labels in two, so that more boxes stand beside each other.
  const wide = arcOf(hub, [leaderGroup.id, teamGroup.id], team, Math.min(240, width / 3), width, setting);
  if (wide || setting.rows === 1) return wide;
  for (const narrow of [150, 130, 115, 100]) {
    const layer = arcOf(hub, [leaderGroup.id, teamGroup.id], team, narrow, width, setting);
    if (layer) return layer;
  }
  return null;
}

function arcOf(
  hub: Figure,
  groups: readonly string[],
  team: readonly Node[],
  boxWidth: number,
  width: number,
  setting: Setting,
): Layer | null {
  const shared = sharedFigures(team, boxWidth, setting);
  if (!shared) return null;
  const least = hub.height + 110 + shared.height;
  const places = (top: number, height: number) =>
    arc(team.length, {
      focus: [STAGE.width / 2, top + hub.height / 2],
      lowest: top + height - shared.height / 2,
      highest: top + hub.height + 58 + shared.height / 2,
      reach: (width + 16 - shared.width) / 2,
      width: shared.width,
      height: shared.height,
      minGap: 13,
      maxGap: shared.width * 0.7,
    });
  // A flatter stage pushes the boxes together, so the least height is found by trying.
  let height = least;
  while (height <= STAGE.height && !places(0, height)) height += 20;
  if (height > STAGE.height) return null;
  return {
    groups,
    height,
    maxHeight: Math.max(height, 480),
    place(top, given) {
      const found = places(top, given) ?? [];
      const hubBox = boxAround([STAGE.width / 2, top + hub.height / 2], hub.width, hub.height);
      return merge(
        hub.place(hubBox),
        ...found.map((point, i) => shared.figures[i]?.place(boxAround(point, shared.width, shared.height)) ?? {}),
      );
    },
    label: null,
  };
}

/** Groups that are columns, beside each other. */
function beside(
  diagram: Diagram,
  groups: readonly Group[],
  nodesOf: (group: Group) => readonly Node[],
  width: number,
  setting: Setting,
): Layer | null {
  const gap = 56;
  const each = (width - gap * (groups.length - 1)) / groups.length;
  const plans = groups.map((group) => {
    const link = linkRoom(diagram, group, setting);
    return column(group, nodesOf(group), { width: each, link, through: false }, { ...setting, rows: 1 });
  });
  const labels = groups.map((group) => labelBlock(group, each, setting));
  if (plans.some((plan) => plan === null)) return null;
  const labelHeight = Math.max(0, ...labels.map((block) => (block ? block.height + 12 : 0)));
  return {
    groups: groups.map((group) => group.id),
    height: labelHeight + Math.max(...plans.map((plan) => plan?.height ?? 0)),
    maxHeight: labelHeight + Math.max(...plans.map((plan) => plan?.maxHeight ?? 0)),
    place(top, height) {
      return merge(
        ...plans.map((plan, i) => {
          if (!plan) return {};
          const left = MARGIN + i * (each + gap);
          const block = labels[i];
          const group = groups[i] as Group;
          const name = { id: `${group.id}/label`, owner: group.id, role: 'group', text: group.label } as const;
          const own = Math.min(height - labelHeight, plan.maxHeight);
          return merge(plan.place(left + (each - plan.width) / 2, top + labelHeight, own), {
            texts: block ? [placeText(block, name, left + each / 2, top, 'centre', setting.measure)] : [],
          });
        }),
      );
    },
    label: null,
  };
}

interface PendingLabel {
  readonly group: Group;
  readonly block: Block;
  /** px: top of the strip kept for it. */
  readonly top: number;
  readonly nodes: readonly Box[];
}

/**
 * Stacks the layers between two heights. What is left over goes first into the gaps that edges cross, then into the layers
 * that can make use of it, and the rest to both ends. Null when the layers are too high.
 */
function stack(diagram: Diagram, layers: readonly Layer[], top: number, bottom: number) {
  const gaps = layers
    .slice(1)
    .map((layer, i) => (linkedLayers(diagram, layers[i] as Layer, layer) ? LINKED : UNLINKED));
  const least = layers.reduce((sum, layer) => sum + layer.height, 0) + gaps.reduce((sum, gap) => sum + gap.least, 0);
  let spare = bottom - top - least;
  if (spare < 0) return null;
  const share = (wants: readonly number[]) => {
    const all = wants.reduce((sum, want) => sum + want, 0);
    const part = all === 0 ? 0 : Math.min(1, spare / all);
    spare -= all * part;
    return wants.map((want) => want * part);
  };
  const wider = share(gaps.map((gap) => gap.most - gap.least));
  const higher = share(layers.map((layer) => layer.maxHeight - layer.height));
  let y = top + spare / 2;
  const parts: Parts[] = [];
  const labels: PendingLabel[] = [];
  layers.forEach((layer, i) => {
    const height = layer.height + (higher[i] ?? 0);
    const placed = layer.place(y, height);
    parts.push(placed);
    if (layer.label) labels.push({ ...layer.label, top: y, nodes: placed.nodes.map((node) => node.box) });
    y += height + (gaps[i]?.least ?? 0) + (wider[i] ?? 0);
  });
  return { parts: merge(...parts), labels };
}

function linkedLayers(diagram: Diagram, upper: Layer, lower: Layer): boolean {
  const groupOf = new Map(diagram.nodes.map((node) => [node.id, node.group]));
  const joins = (a: string, b: string) =>
    upper.groups.includes(groupOf.get(a) ?? '') && lower.groups.includes(groupOf.get(b) ?? '');
  return diagram.edges.some((edge) => joins(edge.from, edge.to) || joins(edge.to, edge.from));
}

/** The label of a layer in the strip above its boxes: at their left if no edge comes through there, else where none does. */
function groupLabel({ group, block, top, nodes }: PendingLabel, placed: Parts, { measure }: Setting): PlacedText {
  const left = Math.min(...nodes.map((box) => box.x));
  const right = Math.max(...nodes.map((box) => box.x + box.width));
  const name = { id: `${group.id}/label`, owner: group.id, role: 'group', text: group.label } as const;
  const at = (x: number) => placeText(block, name, x, top, 'left', measure);
  const clear = (text: PlacedText) =>
    !placed.edges.some((edge) => pathHits(edge.points, grown(text.box, 5))) &&
    !placed.texts.some((other) => overlap(grown(text.box, 6), other.box)) &&
    !placed.nodes.some((node) => overlap(text.box, node.box));
  const last = STAGE.width - MARGIN - block.width;
  const steps = Array.from({ length: 60 }, (_, i) => MARGIN + (i * (last - MARGIN)) / 59);
  const tries = [left, right - block.width, (left + right - block.width) / 2, ...steps].filter(
    (x) => x >= 8 && x <= last + MARGIN - 8,
  );
  return tries.map(at).find(clear) ?? at(left);
}
