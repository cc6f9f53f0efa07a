import type { Diagram, Node } from '../model/diagram.ts';
import type { Box } from '../model/layout.ts';
import { STAGE } from '../theme/sizes.ts';
import { labelChannels } from './channels.ts';
import { labelEdges } from './edge-labels.ts';
import { connect } from './edges.ts';
import { legend } from './legend.ts';
import { membersOf } from './members.ts';
import { closings, type NotesPlan, plates, titles } from './notes.ts';
import { figureBook } from './packed-group.ts';
import { leastArea, type Plan, type PlanWay, planOf } from './packed-plan.ts';
import { merge, type Parts, type Setting } from './parts.ts';
import { compactScale, typeScale } from './type-scale.ts';

/** A crowded picture, and whether its circles, diamonds and the like had to become boxes. */
export interface Packed {
  readonly parts: Parts;
  readonly plain: boolean;
}

/** Sizes of type and shapes to try, from what gives up little to what gives up much. */
const LOOKS = [
  { factor: 1, compact: false, plain: false },
  { factor: 0.85, compact: false, plain: false },
  { factor: 0.7, compact: true, plain: false },
  { factor: 0.7, compact: true, plain: true },
] as const;
const WAYS: readonly (PlanWay & { readonly clearance: number })[] = [
  { even: true, lane: 34, clearance: 9 },
  { even: true, lane: 26, clearance: 5 },
  { even: false, lane: 34, clearance: 9 },
  { even: false, lane: 26, clearance: 5 },
  { even: false, lane: 20, clearance: 5 },
];

/** px between everything and the edges of the stage, and of annotations at the side. */
const EDGE = 14;
const ASIDE = 264;

const STAGE_BOX: Box = { x: 0, y: 0, width: STAGE.width, height: STAGE.height };

/**
 * Pictures of a diagram that fits in no arrangement of its own: everything as close together as it can still be read, groups
 * in their order, every group in the rows in which it takes least height. From roomy to dense, made one at a time.
 */
export function* packed(diagram: Diagram, base: Setting): Generator<Packed> {
  for (const { factor, compact, plain } of LOOKS) {
    if (plain && !diagram.nodes.some((node) => becomesPlain(node.shape))) continue;
    const type = compact ? compactScale(factor) : typeScale(factor);
    const setting: Setting = { ...base, type, rows: 99, loose: true };
    const shown = plain ? { ...diagram, nodes: diagram.nodes.map(plainer) } : diagram;
    const members = membersOf(shown);
    const book = figureBook(setting);
    const rooms = surroundings(diagram, setting);
    const largest = Math.max(0, ...rooms.map(({ room }) => room.width * room.height));
    if (leastArea(shown.nodes, book) > largest) continue;
    const plans = new Map<PlanWay, Map<number, Plan | null>>(WAYS.map((way) => [way, new Map()]));
    const fitting = (way: PlanWay, room: Box): Plan | null => {
      const known = plans.get(way) as Map<number, Plan | null>;
      if (!known.has(room.width)) known.set(room.width, planOf(diagram, members, room.width, way, book, setting));
      const plan = known.get(room.width) ?? null;
      return plan && plan.height <= room.height ? plan : null;
    };
    // What the densest way does not hold, no other will.
    if (compact && !rooms.some(({ room }) => fitting(WAYS.at(-1) as PlanWay, room))) continue;
    for (const way of compact ? WAYS : WAYS.slice(0, 1)) {
      const stuck = new Set<number>();
      for (const { room, parts, keys } of rooms) {
        const plan = stuck.has(room.width) ? null : fitting(way, room);
        if (!plan) continue;
        const placed = merge(parts, plan.place(room));
        const edges = connect(diagram, placed.nodes, placed.texts, [], STAGE_BOX, way.clearance);
        // Where edges find no way through, a little less height will not let them through either.
        if (!edges) stuck.add(room.width);
        const named = edges && nameAll(diagram, merge(placed, { edges }), keys, setting);
        if (named) yield { parts: named, plain };
      }
    }
  }
}

/** The ends of a cylinder are drawn inside its box anyway; the others hold less text than a box of their size. */
const becomesPlain = (shape: string): boolean => !['box', 'card', 'cylinder'].includes(shape);

const plainer = (node: Node): Node => (becomesPlain(node.shape) ? { ...node, shape: 'box' } : node);

/** Adds the labels of edges; `keys` says that a legend has those of channels already. */
function nameAll(diagram: Diagram, linked: Parts, keys: boolean, setting: Setting): Parts | null {
  const channels = keys ? { parts: {}, edges: linked.edges } : labelChannels(diagram, linked, [], STAGE_BOX, setting);
  if (!channels) return null;
  const labelled = merge({ ...linked, edges: channels.edges }, channels.parts);
  const own = labelEdges(diagram, labelled, STAGE_BOX, setting);
  return own && merge(labelled, own);
}

interface Surroundings {
  readonly parts: Parts;
  readonly room: Box;
  /** Whether the labels of channels stand in a legend. */
  readonly keys: boolean;
}

/** The notes about the picture in all the ways that make sense for the diagram, with the room that they leave. */
function surroundings(diagram: Diagram, setting: Setting): Surroundings[] {
  const remarks = diagram.notes.some((note) => note.kind === 'annotation' || note.kind === 'badge');
  const labels = diagram.channels.some((channel) => channel.label !== '');
  return [false, ...(remarks ? [true] : [])].flatMap((aside) =>
    [false, ...(labels ? [true] : [])].flatMap((keys) => surround(diagram, aside, keys, setting) ?? []),
  );
}

function surround(diagram: Diagram, aside: boolean, keys: boolean, setting: Setting): Surroundings | null {
  const of = (...kinds: string[]) => diagram.notes.filter((note) => kinds.includes(note.kind));
  const width = STAGE.width - 2 * EDGE;
  const remarks = of('badge', 'annotation');
  const above = titles(of('title'), width, setting);
  const closing = closings(of('closing'), width, setting);
  const below = lowest([true, false].map((loose) => plates(aside ? [] : remarks, width, { ...setting, loose })));
  const beside = plates(aside ? remarks : [], ASIDE, { ...setting, loose: false });
  const names = legend(keys ? diagram.channels : [], width, setting);
  if (!above || !closing || !below || !beside || !names) return null;

  const parts: Parts[] = [];
  let top = 8;
  if (above.height > 0) {
    parts.push(above.place(STAGE.width / 2, top));
    top += above.height + 14;
  }
  let bottom = STAGE.height - 10;
  for (const strip of [closing, below, names]) {
    if (strip.height === 0) continue;
    bottom -= strip.height;
    parts.push(strip.place(STAGE.width / 2, bottom));
    bottom -= 12;
  }
  let right = STAGE.width - EDGE;
  if (aside) {
    if (beside.height > bottom - top) return null;
    right -= ASIDE;
    parts.push(beside.place(right + ASIDE / 2, top + (bottom - top - beside.height) / 2));
    right -= 24;
  }
  return { parts: merge(...parts), room: { x: EDGE, y: top, width: right - EDGE, height: bottom - top }, keys };
}

const lowest = (plans: readonly (NotesPlan | null)[]): NotesPlan | null =>
  plans.reduce((best, plan) => (plan && (!best || plan.height < best.height) ? plan : best), null);
