import type { Edge } from '../model/diagram.ts';
import type { Layout, PlacedEdge } from '../model/layout.ts';
import { pointAt } from './geometry.ts';
import { clamp } from './number.ts';
import { cumulative } from './polyline-lengths.ts';

/** px that two marks keep from each other, and the furthest that one gives way to the other. */
const APART = 6;
const FURTHEST = 72;

/**
 * Where the mark of an edge rests, as a fraction of its length: where the layout says, unless the mark of an edge that
 * runs the other way between the same nodes would touch it there. Then both move by the same px along their own ways, on
 * or back, whichever is less; so each finds its place without knowing that of the other.
 */
export function restOf(edge: Edge, edges: readonly Edge[], layout: Layout, size: number): number {
  const own = trackOf(layout, edge);
  if (!own) return 0.5;
  const against = edges
    .filter((e) => e.from === edge.to && e.to === edge.from)
    .flatMap((e) => trackOf(layout, e) ?? []);
  for (let by = 0; by <= FURTHEST; by += 4)
    for (const shift of by ? [by, -by] : [0])
      if (against.every((other) => distance(own, other, shift) >= size + APART))
        return clamp((own.rest + shift) / own.length, 0.1, 0.9);
  return own.rest / own.length;
}

/** An edge's line with where on it, in px, the layout lets its mark rest. */
interface Track {
  readonly points: PlacedEdge['points'];
  readonly lengths: readonly number[];
  readonly length: number;
  readonly rest: number;
}

function trackOf(layout: Layout, edge: Edge): Track | null {
  const placed = layout.edges.find((e) => e.id === edge.id);
  if (!placed) return null;
  const lengths = cumulative(placed.points);
  const length = lengths[lengths.length - 1] || 1;
  return { points: placed.points, lengths, length, rest: placed.rest * length };
}

function distance(a: Track, b: Track, shift: number): number {
  const [p, q] = [pointAt(a, a.rest + shift), pointAt(b, b.rest + shift)];
  return Math.hypot(p.x - q.x, p.y - q.y);
}
