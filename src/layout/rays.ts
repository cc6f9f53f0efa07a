import type { Edge } from '../model/diagram.ts';
import type { PlacedEdge, PlacedNode, Point } from '../model/layout.ts';
import { centre } from './box.ts';
import { leaves, ring } from './outline.ts';
import { pathLength, pointAt } from './polyline.ts';

/** px between an end of an edge and the outline it belongs to, the same everywhere. */
export const STAND_OFF = 5;
/** px between the parallel edges of one pair of nodes. */
export const LANE = 15;

/** The edges between a hub and one other node. */
export interface Bundle {
  readonly node: PlacedNode;
  readonly edges: readonly Edge[];
}

/**
 * Straight edges between a hub and the nodes on one side of it. The places where they meet the hub are spread evenly along
 * its outline, in the order of the nodes, so that they neither cross nor bunch. The edges of one pair run parallel, each
 * keeping to the right of its own direction. `side` is where the nodes are, seen from the hub; `aim` whether the edges point
 * at the middle of the nodes or at that of the side which faces the hub. Null when an edge misses.
 */
export function rays(
  hub: PlacedNode,
  bundles: readonly Bundle[],
  side: 'below' | 'above',
  aim: 'middle' | 'side',
): PlacedEdge[] | null {
  const ordered = [...bundles].sort((a, b) => centre(a.node.box)[0] - centre(b.node.box)[0]);
  const half = halfRing(hub, side);
  const whole = pathLength(half);
  const lanes = Math.max(...ordered.map((bundle) => bundle.edges.length));
  const spacing = Math.min(Math.max(64, lanes * LANE + 24), (whole * 0.86) / ordered.length);
  const edges: PlacedEdge[] = [];
  for (const [i, { node, edges: between }] of ordered.entries()) {
    const port = pointAt(half, 0.5 + ((i - (ordered.length - 1) / 2) * spacing) / whole);
    const [x, y] = centre(node.box);
    const faced: Point = [x, side === 'below' ? node.box.y : node.box.y + node.box.height];
    const outward = parallel(port, aim === 'middle' ? [x, y] : faced, between.length);
    // What is right of an edge that comes in is left of one that goes out, so those take the lanes of the other side.
    const keepingRight = [
      ...between.filter((edge) => edge.from === hub.id),
      ...between.filter((edge) => edge.to === hub.id),
    ];
    for (const [k, edge] of keepingRight.entries()) {
      const down = edge.from === hub.id;
      const lane = outward[k] as readonly [Point, Point];
      const line = clip(hub, lane[0], node, lane[1]);
      if (!line) return null;
      edges.push({ id: edge.id, points: down ? line : [line[1], line[0]], rest: 0.5 });
    }
  }
  return edges;
}

/** Lines parallel to the one from a to b, `LANE` px apart and centred about it, the one furthest to its right first. */
export function parallel(a: Point, b: Point, count: number): (readonly [Point, Point])[] {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  // With y downwards this is the direction turned to its right.
  const aside: Point = [-(b[1] - a[1]) / length, (b[0] - a[0]) / length];
  return Array.from({ length: count }, (_, k) => {
    const by = ((count - 1) / 2 - k) * LANE;
    return [
      [a[0] + aside[0] * by, a[1] + aside[1] * by],
      [b[0] + aside[0] * by, b[1] + aside[1] * by],
    ] as const;
  });
}

/** The part of the line through two points that lies between the outlines of two nodes, stand-off kept; null on a miss. */
export function clip(from: PlacedNode, a: Point, to: PlacedNode, b: Point): [Point, Point] | null {
  const start = leaves(ring(from.outline, STAND_OFF), foot(centre(from.box), a, b), b);
  if (!start) return null;
  const end = leaves(ring(to.outline, STAND_OFF), foot(centre(to.box), a, b), start);
  if (!end) return null;
  // When the two outlines are nearly in touch the ends may have changed places.
  const along = (end[0] - start[0]) * (b[0] - a[0]) + (end[1] - start[1]) * (b[1] - a[1]);
  return along > 0 ? [start, end] : null;
}

/** The point of a line that is nearest to another point. */
function foot([px, py]: Point, a: Point, b: Point): Point {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const t = ((px - a[0]) * dx + (py - a[1]) * dy) / (dx * dx + dy * dy || 1);
  return [a[0] + t * dx, a[1] + t * dy];
}

/** Lower or upper half of a node's outline at the stand-off, from left to right. */
function halfRing(hub: PlacedNode, side: 'below' | 'above'): Point[] {
  const whole = ring(hub.outline, STAND_OFF);
  const [cx, cy] = centre(hub.box);
  const sign = side === 'below' ? 1 : -1;
  const span = hub.box.width / 2 + STAND_OFF;
  // Rays down from just inside each place between the outermost left and right: convex outlines make this exact enough.
  return Array.from({ length: 97 }, (_, i): Point => {
    const angle = Math.PI - (i / 96) * Math.PI;
    const target: Point = [cx + Math.cos(angle) * span * 2, cy + sign * Math.sin(angle) * hub.box.height * 2];
    return leaves(whole, [cx, cy], target) ?? [cx, cy];
  });
}
