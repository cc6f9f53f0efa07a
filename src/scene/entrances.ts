import type { Channel, Diagram, Step } from '../model/diagram.ts';
import type { Layout, Point } from '../model/layout.ts';
import type { Entrance } from '../model/scene.ts';
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
  const edges = diagram.edges.filter((e) => ids.has(e.id));
  const channels = diagram.channels.filter((c) => ids.has(c.id));
  const phases: Record<Phase, string[]> = {
    nodes: diagram.nodes.filter((n) => ids.has(n.id)).map((n) => n.id),
    edges: edges.map((e) => e.id),
    notes: diagram.notes.filter((n) => ids.has(n.id)).map((n) => n.id),
  };
  // A channel's label without any of its edges comes in like a remark; a group that is named in a step as well.
  const carried = new Set(edges.map((e) => e.channel));
  phases.notes.unshift(...channels.filter((c) => !carried.has(c.id)).map((c) => c.id));
  phases.notes.unshift(...diagram.groups.filter((g) => ids.has(g.id)).map((g) => g.id));

  const present = PHASES.filter((phase) => phases[phase].length);
  const asked = present.map((phase) => PACE[phase][0] + PACE[phase][1] * (phases[phase].length - 1));
  const total = asked.reduce((a, b) => a + b, 0) || 1;
  let start = 0;
  present.forEach((phase, i) => {
    const window: Window = [start, Math.min(1, start + (asked[i] as number) / total)];
    start = window[1];
    if (phase === 'edges')
      enterEdges(
        diagram,
        edges.map((e) => e.id),
        channels,
        index,
        window,
        into,
      );
    else
      phases[phase].forEach((id, k) => {
        const [from, to] = turn(window, k, phases[phase].length, phase === 'nodes' ? 0.5 : 0.55);
        const node = phase === 'nodes';
        into.set(id, {
          step: index,
          from,
          to,
          effect: node ? 'pop' : 'rise',
          origin: node ? centreOf(layout, id) : null,
        });
      });
  });
  return clamp(Math.max(...asked, 0) + (present.length - 1) * 300, SHORTEST, LONGEST);
}

type Window = readonly [from: number, to: number];

/** The part of a window in which the k-th of n things enters; each takes `share` of the window, and they overlap. */
function turn([from, to]: Window, k: number, n: number, share: number): Window {
  const own = n > 1 ? (to - from) * share : to - from;
  const start = n > 1 ? from + ((to - from - own) * k) / (n - 1) : from;
  return [round(start), round(Math.min(to, start + own))];
}

/** Edges of a channel grow all at once or one after another; the channel's label comes with the first of them. */
function enterEdges(
  diagram: Diagram,
  ids: readonly string[],
  channels: readonly Channel[],
  step: number,
  window: Window,
  into: Map<string, Entrance>,
): void {
  const byChannel = new Map<string, string[]>();
  for (const edge of diagram.edges)
    if (ids.includes(edge.id)) byChannel.set(edge.channel, [...(byChannel.get(edge.channel) ?? []), edge.id]);
  for (const [channelId, members] of byChannel) {
    const together = diagram.channels.find((c) => c.id === channelId)?.manner !== 'one-by-one';
    members.forEach((id, k) => {
      // Each is to be seen setting out alone, so the share shrinks as they become more; it must still be long enough to see.
      const [from, to] = together ? window : turn(window, k, members.length, Math.max(0.3, 1.6 / (members.length + 1)));
      into.set(id, { step, from, to, effect: 'grow', origin: null });
    });
  }
  const [from, to] = turn(window, 0, 2, 0.5);
  for (const channel of channels)
    if (byChannel.has(channel.id)) into.set(channel.id, { step, from, to, effect: 'fade', origin: null });
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

function centreOf(layout: Layout, id: string): Point | null {
  const box = layout.nodes.find((n) => n.id === id)?.box;
  return box ? [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)] : null;
}
