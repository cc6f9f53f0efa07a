import type { Diagram, Edge, Step } from '../model/diagram.ts';
import type { Layout, Point } from '../model/layout.ts';
import type { Entrance } from '../model/scene.ts';
import { type ChainItem, chainOf } from './chain.ts';
import { clamp } from './number.ts';

/** How each owner comes in, by its id. Owners that are in no step are there from the start. */
export type Entrances = ReadonlyMap<string, Entrance>;

const AT_START: Entrance = { step: 0, from: 0, to: 1, effect: 'fade', origin: null };

export const entranceOf = (entrances: Entrances, owner: string): Entrance => entrances.get(owner) ?? AT_START;

/** Shortest and longest step, ms. */
const SHORTEST = 600;
const LONGEST = 1400;

type Phase = 'nodes' | 'edges' | 'notes';
const PHASES: readonly Phase[] = ['nodes', 'edges', 'notes'];

/** ms that a phase asks for: a part for the first thing, and a part for each further one. */
const PACE: Readonly<Record<Phase, readonly [first: number, further: number]>> = {
  nodes: [640, 70],
  edges: [1050, 20],
  notes: [640, 160],
};
/** ms for each further thing of a chain, of which each begins before the last one is done. */
const CHAIN_PACE = 180;

/** When and how everything enters, and how long each step takes. */
export function planEntrances(
  diagram: Diagram,
  layout: Layout,
): { entrances: Entrances; durations: readonly number[] } {
  const entrances = new Map<string, Entrance>();
  const durations = diagram.steps.map((step, i) => enterStep(diagram, layout, step, i + 1, entrances));
  // A group's band and name come with the first of its nodes.
  for (const group of diagram.groups) {
    const steps = group.nodes.map((id) => entranceOf(entrances, id).step);
    if (!entrances.has(group.id) && steps.length) {
      const step = Math.min(...steps);
      if (step > 0) entrances.set(group.id, { step, from: 0, to: 0.6, effect: 'fade', origin: null });
    }
  }
  return { entrances, durations: fitted(durations, diagram.graspSeconds) };
}

/** Shortens the steps of a long build, so that playing it in a row leaves time to look within what the brief allows. */
function fitted(durations: readonly number[], graspSeconds: number | null): number[] {
  const sum = durations.reduce((a, b) => a + b, 0);
  const budget = (graspSeconds ?? 60) * 1000 * 0.7;
  const factor = Math.min(1, budget / Math.max(1, sum));
  return durations.map((d) => Math.round(clamp(d * factor, SHORTEST, LONGEST) / 10) * 10);
}

function enterStep(diagram: Diagram, layout: Layout, step: Step, index: number, into: Map<string, Entrance>): number {
  const ids = new Set(step.enters);
  const entering = diagram.edges.filter((e) => ids.has(e.id));
  const chain = chainOf(diagram, ids, entering);
  const edges = entering.filter((e) => !chain.some((item) => item.id === e.id));
  const channels = diagram.channels.filter((c) => ids.has(c.id));
  const phases: Record<Phase, string[]> = {
    nodes: chain.length ? chain.map(({ id }) => id) : diagram.nodes.filter((n) => ids.has(n.id)).map((n) => n.id),
    edges: edges.map((e) => e.id),
    notes: diagram.notes.filter((n) => ids.has(n.id)).map((n) => n.id),
  };
  // A channel's label without any of its edges comes in like a remark; a group that is named in a step as well.
  const carried = new Set(entering.map((e) => e.channel));
  phases.notes.unshift(...channels.filter((c) => !carried.has(c.id)).map((c) => c.id));
  phases.notes.unshift(...diagram.groups.filter((g) => ids.has(g.id)).map((g) => g.id));

  const present = PHASES.filter((phase) => phases[phase].length);
  const asked = present.map((phase) => {
    const further = phase === 'nodes' && chain.length ? CHAIN_PACE : PACE[phase][1];
    return PACE[phase][0] + further * (phases[phase].length - 1);
  });
  const total = asked.reduce((a, b) => a + b, 0) || 1;
  let start = 0;
  present.forEach((phase, i) => {
    const window: Window = [start, Math.min(1, start + (asked[i] as number) / total)];
    start = window[1];
    if (phase === 'edges') enterEdges(diagram, edges, index, window, into);
    else if (phase === 'nodes' && chain.length) enterChain(chain, layout, index, window, into);
    else
      phases[phase].forEach((id, k) => {
        const [from, to] = turn(window, k, phases[phase].length, phase === 'nodes' ? 0.5 : 0.55);
        const how = phase === 'nodes' ? pop(layout, id) : RISE;
        into.set(id, { step: index, from, to, ...how });
      });
  });
  // The label of a channel comes with the first of its arrows.
  for (const channel of channels) {
    const first = entering.find((e) => e.channel === channel.id);
    const arrow = first && into.get(first.id);
    if (arrow) into.set(channel.id, { ...arrow, to: round(arrow.from + (arrow.to - arrow.from) / 2), effect: 'fade' });
  }
  return clamp(Math.max(...asked, 0) + (present.length - 1) * 300, SHORTEST, LONGEST);
}

type Window = readonly [from: number, to: number];

/** The part of a window in which the k-th of n things enters; each takes `share` of the window, and they overlap. */
function turn([from, to]: Window, k: number, n: number, share: number): Window {
  const own = n > 1 ? (to - from) * share : to - from;
  const start = n > 1 ? from + ((to - from - own) * k) / (n - 1) : from;
  return [round(start), round(Math.min(to, start + own))];
}

type Way = Pick<Entrance, 'effect' | 'origin'>;
const GROW: Way = { effect: 'grow', origin: null };
const RISE: Way = { effect: 'rise', origin: null };
const pop = (layout: Layout, id: string): Way => ({ effect: 'pop', origin: centreOf(layout, id) });

/** Each node of a chain pops up while the arrow that leads to it comes to its end. */
function enterChain(
  chain: readonly ChainItem[],
  layout: Layout,
  step: number,
  window: Window,
  into: Map<string, Entrance>,
): void {
  const share = Math.max(0.18, 1.9 / (chain.length + 1));
  chain.forEach(({ kind, id }, k) => {
    const [from, to] = turn(window, k, chain.length, share);
    into.set(id, { step, from, to, ...(kind === 'edge' ? GROW : pop(layout, id)) });
  });
}

/** Edges of a channel grow all at once or one after another. */
function enterEdges(
  diagram: Diagram,
  edges: readonly Edge[],
  step: number,
  window: Window,
  into: Map<string, Entrance>,
): void {
  const byChannel = new Map<string, string[]>();
  for (const { id, channel } of edges) byChannel.set(channel, [...(byChannel.get(channel) ?? []), id]);
  for (const [channelId, members] of byChannel) {
    const together = diagram.channels.find((c) => c.id === channelId)?.manner !== 'one-by-one';
    members.forEach((id, k) => {
      // Each is to be seen setting out alone, so the share shrinks as they become more; it must still be long enough to see.
      const [from, to] = together ? window : turn(window, k, members.length, Math.max(0.3, 1.6 / (members.length + 1)));
      into.set(id, { step, from, to, ...GROW });
    });
  }
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

function centreOf(layout: Layout, id: string): Point | null {
  const box = layout.nodes.find((n) => n.id === id)?.box;
  return box ? [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)] : null;
}
