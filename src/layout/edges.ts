import type { Diagram, Edge } from '../model/diagram.ts';
import type { Box, PlacedEdge, PlacedNode, PlacedText, Point } from '../model/layout.ts';
import { bottom, centre, grown, pathHits, right } from './box.ts';
import type { Hub } from './hub.ts';
import { distance, pathLength, roundCorners, tidy } from './polyline.ts';
import { clip, LANE, parallel, rays, STAND_OFF } from './rays.ts';
import { route, runsAlong } from './route.ts';

/** px that an edge keeps from what it passes. */
const CLEARANCE = 4;
const CORNER = 10;
/** How far from its source an elbow turns, so that what is an edge's own part of a tree is the longer one. */
const BUS = 0.4;

/**
 * Gives every edge its way: rays between a hub and its team, else straight lines where nothing stands between, else elbows
 * from layer to layer, else a way around. Null when an edge finds none.
 */
export function connect(
  diagram: Diagram,
  nodes: readonly PlacedNode[],
  texts: readonly PlacedText[],
  hubs: readonly Hub[],
  stage: Box,
  clearance?: number,
): PlacedEdge[] | null {
  const placed = new Map(nodes.map((node) => [node.id, node]));
  const owners = new Set(nodes.map((node) => node.id));
  const loose = texts.filter((text) => !owners.has(text.owner)).map((text) => text.box);
  const done = new Map<string, PlacedEdge>();
  /** Routed ways before their corners are rounded, for the next ones to keep clear of. */
  const routed = new Map<string, readonly Point[]>();

  const clear = (edge: Edge, points: readonly Point[]): boolean =>
    nodes.every((node) => {
      if (node.id !== edge.from && node.id !== edge.to) return !pathHits(points, grown(node.box, CLEARANCE));
      return !pathHits(points, grown(node.box, -0.2 * Math.min(node.box.width, node.box.height)));
    }) && loose.every((box) => !pathHits(points, grown(box, CLEARANCE)));

  const take = (edges: readonly Edge[], paths: readonly (readonly Point[])[] | null): boolean => {
    if (!paths || !edges.every((edge, i) => paths[i] && clear(edge, paths[i]))) return false;
    edges.forEach((edge, i) => {
      const points = paths[i] as readonly Point[];
      done.set(edge.id, { id: edge.id, points, rest: restOf(points) });
    });
    return true;
  };

  for (const hub of hubs) {
    if (hub.tree) continue;
    const node = placed.get(hub.node);
    if (!node) continue;
    const bundles = hub.team.flatMap((id) => {
      const other = placed.get(id);
      const between = hub.edges.filter((edge) => edge.from === id || edge.to === id);
      return other && between.length > 0 ? [{ node: other, edges: between }] : [];
    });
    for (const aim of ['middle', 'side'] as const) {
      const found = rays(node, bundles, hub.side, aim);
      const paths = new Map(found?.map((edge) => [edge.id, edge.points]));
      if (take(hub.edges, found && hub.edges.map((edge) => paths.get(edge.id) ?? []))) break;
    }
  }

  // Edges of one channel that begin or end at the same node may share their way, as branches share a trunk.
  const strangers = (edge: Edge) =>
    diagram.edges.flatMap((other) => {
      const shared = other.channel === edge.channel && (other.from === edge.from || other.to === edge.to);
      return shared ? [] : [routed.get(other.id) ?? done.get(other.id)?.points ?? []];
    });

  const pairs = new Map<string, Edge[]>();
  for (const edge of diagram.edges) {
    if (done.has(edge.id)) continue;
    const key = [edge.from, edge.to].sort().join('\n');
    pairs.set(key, [...(pairs.get(key) ?? []), edge]);
  }
  for (const edges of pairs.values()) {
    const first = edges[0] as Edge;
    const from = placed.get(first.from);
    const to = placed.get(first.to);
    if (!from || !to) continue;
    const inTree = hubs.some((hub) => hub.tree && hub.edges.includes(first)) || branches(diagram, first);
    const straight = () => take(edges, facing(from, to, edges) ?? []) || take(edges, direct(from, to, edges));
    const bent = () => {
      const way = edges.length === 1 ? elbow(from, to) : null;
      return way !== null && !runsAlong(way[0] as Point[], strangers(first)) && take(edges, way);
    };
    if (inTree ? bent() || straight() : straight() || bent()) continue;
    for (const edge of edges) {
      const [a, b] = edge.from === from.id ? [from, to] : [to, from];
      const obstacles = [...nodes.filter((node) => node !== a && node !== b).map((node) => node.box), ...loose];
      const taken = strangers(edge);
      const way = route(a.box, b.box, obstacles, taken, stage, STAND_OFF, clearance);
      // A round corner may cut into what a sharp one passes.
      if (!way || ![CORNER, 4].some((radius) => take([edge], [roundCorners(way, radius)]))) return null;
      routed.set(edge.id, way);
    }
  }
  return diagram.edges.flatMap((edge) => done.get(edge.id) ?? []);
}

/** Whether an edge is one of several that lead from one node to nodes which have no other such edge: part of a tree. */
function branches(diagram: Diagram, edge: Edge): boolean {
  const siblings = diagram.edges.filter((other) => other.from === edge.from && other.channel === edge.channel);
  return (
    siblings.length > 1 &&
    siblings.every((sibling) => diagram.edges.filter((other) => other.to === sibling.to).length === 1)
  );
}

/** Level or plumb lines between two boxes that face each other, a lane for each edge; null when they do not. */
function facing(from: PlacedNode, to: PlacedNode, edges: readonly Edge[]): Point[][] | null {
  const [a, b] = [from.box, to.box];
  const lanes = (edges.length - 1) * LANE + 12;
  const low = { x: Math.max(a.x, b.x), y: Math.max(a.y, b.y) };
  const high = { x: Math.min(right(a), right(b)), y: Math.min(bottom(a), bottom(b)) };
  const level = high.y - low.y > lanes;
  const plumb = high.x - low.x > lanes;
  if (!level && !plumb) return null;
  const [ax, ay] = centre(a);
  const [bx, by] = centre(b);
  const middle: readonly [Point, Point] = level
    ? [
        [ax, (low.y + high.y) / 2],
        [bx, (low.y + high.y) / 2],
      ]
    : [
        [(low.x + high.x) / 2, ay],
        [(low.x + high.x) / 2, by],
      ];
  return between(from, to, edges, middle);
}

/** Straight lines from middle to middle. */
const direct = (from: PlacedNode, to: PlacedNode, edges: readonly Edge[]): Point[][] | null =>
  between(from, to, edges, [centre(from.box), centre(to.box)]);

/** Parallel lines between two outlines about a middle line, each edge keeping to the right of its own direction. */
function between(
  from: PlacedNode,
  to: PlacedNode,
  edges: readonly Edge[],
  [a, b]: readonly [Point, Point],
): Point[][] | null {
  const lanes = parallel(a, b, edges.length);
  const ordered = [...edges.filter((edge) => edge.from === from.id), ...edges.filter((edge) => edge.from !== from.id)];
  const lines = new Map<string, Point[]>();
  for (const [i, edge] of ordered.entries()) {
    const lane = lanes[i] as readonly [Point, Point];
    const line = clip(from, lane[0], to, lane[1]);
    if (!line) return null;
    lines.set(edge.id, edge.from === from.id ? line : [line[1], line[0]]);
  }
  return edges.map((edge) => lines.get(edge.id) as Point[]);
}

/** Out of the middle of a side, across halfway, into the middle of the opposite side: from layer to layer. */
function elbow(from: PlacedNode, to: PlacedNode): Point[][] | null {
  const [a, b] = [from.box, to.box];
  const [ax, ay] = centre(a);
  const [bx, by] = centre(b);
  let points: Point[];
  if (bottom(a) + 2 * STAND_OFF < b.y || bottom(b) + 2 * STAND_OFF < a.y) {
    const down = bottom(a) < b.y;
    const start = down ? bottom(a) + STAND_OFF : a.y - STAND_OFF;
    const end = down ? b.y - STAND_OFF : bottom(b) + STAND_OFF;
    const half = start + (end - start) * BUS;
    points = [
      [ax, start],
      [ax, half],
      [bx, half],
      [bx, end],
    ];
  } else if (right(a) + 2 * STAND_OFF < b.x || right(b) + 2 * STAND_OFF < a.x) {
    const rightwards = right(a) < b.x;
    const start = rightwards ? right(a) + STAND_OFF : a.x - STAND_OFF;
    const end = rightwards ? b.x - STAND_OFF : right(b) + STAND_OFF;
    const half = start + (end - start) * BUS;
    points = [
      [start, ay],
      [half, ay],
      [half, by],
      [end, by],
    ];
  } else return null;
  return [roundCorners(tidy(points), CORNER)];
}

/** A mark rests in the middle of a straight edge, and of the last straight part of a bent one: that is the edge's own. */
function restOf(points: readonly Point[]): number {
  if (points.length < 3) return 0.5;
  const whole = pathLength(points);
  return 1 - distance(points.at(-2) as Point, points.at(-1) as Point) / 2 / whole;
}
