import type { Channel, Diagram, Edge } from '../model/diagram.ts';
import type { Layout } from '../model/layout.ts';
import type { Mark } from '../model/scene.ts';
import { restOf } from './mark-rest.ts';
import { derived, fillOf, inkFor, type Paint } from './paints.ts';

/** px across, by kind. */
const SIZE = { document: 26, check: 22, dot: 12 } as const;
/** On an arrow so short that its mark would be smaller than this part of its size, it would only be a blot. */
const SMALLEST = 0.65;
const LARGEST = Math.max(...Object.values(SIZE));

/** ms: the whole show of a step's marks ends before the longest time for which motion may go on unasked (WCAG 2.2.2). */
const SHOW = 4800;
const TRIP = { together: 1600, 'one-by-one': 1900 } as const;
const TRIPS = { together: 2, 'one-by-one': 1 } as const;
/** ms between one mark setting out and the next, at most. */
const STAGGER = 430;

/**
 * The sign that rides on an edge: a sheet of paper, a tick, or a dot. Those of a channel that works all at once travel
 * in step; the others set out one after another. Null on an arrow too short for one.
 */
export function markFor(diagram: Diagram, layout: Layout, channel: Channel, edge: Edge, length: number): Mark | null {
  const size = Math.min(SIZE[channel.mark], Math.round(length / 6));
  if (size < SIZE[channel.mark] * SMALLEST) return null;
  const siblings = diagram.edges.filter((e) => e.channel === channel.id);
  const trip = TRIP[channel.manner];
  const trips = TRIPS[channel.manner];
  const stagger =
    channel.manner === 'together' ? 0 : Math.min(STAGGER, (SHOW - trip * trips) / Math.max(1, siblings.length - 1));
  return {
    kind: channel.mark,
    size,
    ...paints(channel.colour),
    // A sheet or a tick that rests on its arrow says what travels there; a dot says nothing and would look like a joint.
    rest: channel.mark === 'dot' ? 1 : Math.round(restOf(edge, diagram.edges, layout, LARGEST) * 1e4) / 1e4,
    delay: Math.round(stagger * siblings.indexOf(edge)),
    trip,
    trips,
  };
}

function paints(colour: string | null): { fill: Paint; ink: Paint } {
  if (!colour) return { fill: 'line', ink: 'page' };
  const ink = inkFor(colour, [{ fontSize: 24, weight: 700 }]);
  return { fill: fillOf(colour), ink: ink ?? derived(colour, 'text') };
}
