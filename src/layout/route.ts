import type { Box, Point } from '../model/layout.ts';
import { bottom, centre, grown, overlap, pathHits, right, segmentHits } from './box.ts';
import { tidy } from './polyline.ts';

/** px that a routed edge keeps from what it passes. */
export const CLEARANCE = 10;
const BEND = 45;
const ASIDE = 20;
const CROSSING = 30;
const SHARED = 400;

/** A place where an edge may leave or enter a box: on its side, and the first point away from it. */
interface Port {
  readonly at: Point;
  readonly out: Point;
  readonly way: 0 | 1 | 2 | 3;
  /** What it costs not to take the middle of a side. */
  readonly price: number;
}

const WAYS: readonly Point[] = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
];

/**
 * A path of horizontal and vertical lines from one box to another around all obstacles, short and with few bends, and not on
 * top of the paths that are there already. `standOff` px are kept at both ends, `clearance` px from obstacles. Null when there is no way through.
 *
 * A* on the grid of lines beside and between the obstacles (an orthogonal visibility graph), with the distance that is left
 * to go at least as its estimate.
 */
export function route(
  from: Box,
  to: Box,
  obstacles: readonly Box[],
  taken: readonly (readonly Point[])[],
  stage: Box,
  standOff: number,
  clearance = CLEARANCE,
): Point[] | null {
  const walls = obstacles.map((box) => grown(box, clearance - 1));
  const starts = ports(from, standOff, clearance).filter((port) => free(port, walls, stage));
  const goals = ports(to, standOff, clearance).filter((port) => free(port, walls, stage));
  if (starts.length === 0 || goals.length === 0) return null;

  const near = obstacles.map((box) => grown(box, clearance));
  const field = [...near, grown(from, clearance + standOff), grown(to, clearance + standOff)];
  const xs = lineCoordinates(
    [...field.flatMap((box) => [box.x, right(box)]), ...[...starts, ...goals].map((port) => port.out[0])],
    stage.x + 12,
    right(stage) - 12,
  );
  const ys = lineCoordinates(
    [...field.flatMap((box) => [box.y, bottom(box)]), ...[...starts, ...goals].map((port) => port.out[1])],
    stage.y + 8,
    bottom(stage) - 8,
  );
  // The ends count as obstacles for the way itself: it may not pass through what it sets out from.
  const solid = [...walls, grown(from, standOff), grown(to, standOff)];

  const nearest = (values: readonly number[], value: number) =>
    values.reduce((best, each, i) => (Math.abs(each - value) < Math.abs((values[best] ?? 0) - value) ? i : best), 0);
  const count = xs.length * ys.length * 4;
  const cost = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const cameFrom = new Int32Array(count).fill(-1);
  const index = (x: number, y: number, way: number) => (y * xs.length + x) * 4 + way;
  const heap = new Heap();
  for (const port of starts) {
    const at = index(nearest(xs, port.out[0]), nearest(ys, port.out[1]), port.way);
    cost[at] = port.price;
    heap.push(at, port.price);
  }
  const ends = new Map(
    goals.map((port) => [index(nearest(xs, port.out[0]), nearest(ys, port.out[1]), (port.way + 2) % 4), port]),
  );

  const pieces = piecesOf(taken);
  // What one step along the grid costs is asked for again and again, so it is kept: infinite through an obstacle.
  const steps = new Float64Array(xs.length * ys.length * 2).fill(-1);
  const stepCost = (x: number, y: number, upright: 0 | 1): number => {
    const key = (y * xs.length + x) * 2 + upright;
    let price = steps[key] ?? -1;
    if (price < 0) {
      const here: Point = [xs[x] ?? 0, ys[y] ?? 0];
      const there: Point = upright ? [here[0], ys[y + 1] ?? 0] : [xs[x + 1] ?? 0, here[1]];
      const length = there[0] - here[0] + there[1] - here[1];
      price = solid.some((box) => stepHits(here, there, box))
        ? Number.POSITIVE_INFINITY
        : length + toll(here, there, pieces);
      steps[key] = price;
    }
    return price;
  };

  let reached = -1;
  for (let at = heap.pop(); at >= 0; at = heap.pop()) {
    if (ends.has(at)) {
      reached = at;
      break;
    }
    const way = at % 4;
    const x = (at >> 2) % xs.length;
    const y = Math.floor((at >> 2) / xs.length);
    for (const turn of [0, 1, 3]) {
      const next = (way + turn) % 4;
      const [dx, dy] = WAYS[next] as Point;
      const [nx, ny] = [x + dx, y + dy];
      if (nx < 0 || ny < 0 || nx >= xs.length || ny >= ys.length) continue;
      const price =
        (cost[at] ?? 0) +
        stepCost(Math.min(x, nx), Math.min(y, ny), dy === 0 ? 0 : 1) +
        (turn === 0 ? 0 : BEND) +
        (ends.get(index(nx, ny, next))?.price ?? 0);
      const target = index(nx, ny, next);
      if (price < (cost[target] ?? 0)) {
        cost[target] = price;
        cameFrom[target] = at;
        heap.push(target, price + distanceTo(to, xs[nx] ?? 0, ys[ny] ?? 0));
      }
    }
  }
  if (reached < 0) return null;

  const path: Point[] = [];
  let first = reached;
  for (let at = reached; at >= 0; at = cameFrom[at] ?? -1) {
    path.unshift([xs[(at >> 2) % xs.length] ?? 0, ys[Math.floor((at >> 2) / xs.length)] ?? 0]);
    first = at;
  }
  const goal = ends.get(reached) as Port;
  const startAt = path[0] as Point;
  const start = starts.find(
    (port) => port.way === first % 4 && Math.hypot(port.out[0] - startAt[0], port.out[1] - startAt[1]) < 2,
  );
  if (!start) return null;
  const whole = tidy([start.at, ...path, goal.at]);
  return obstacles.some((box) => pathHits(whole, box)) ? null : whole;
}

/** The middle of each side, and places to both sides of it for when that is taken. */
function ports(box: Box, standOff: number, clearance: number): Port[] {
  const [cx, cy] = centre(box);
  const out = standOff + clearance;
  const [dx, dy] = [box.width / 4, box.height / 4];
  return [0, -1, 1].flatMap((step): Port[] => {
    const price = step === 0 ? 0 : ASIDE;
    return [
      { at: [right(box) + standOff, cy + step * dy], out: [right(box) + out, cy + step * dy], way: 0, price },
      { at: [cx + step * dx, bottom(box) + standOff], out: [cx + step * dx, bottom(box) + out], way: 1, price },
      { at: [box.x - standOff, cy + step * dy], out: [box.x - out, cy + step * dy], way: 2, price },
      { at: [cx + step * dx, box.y - standOff], out: [cx + step * dx, box.y - out], way: 3, price },
    ];
  });
}

const free = (port: Port, walls: readonly Box[], stage: Box): boolean =>
  overlap(stage, { x: port.out[0], y: port.out[1], width: 0.01, height: 0.01 }) &&
  !walls.some((box) => segmentHits(port.at, port.out, box));

/** Sorted coordinates within the bounds, and the middles of wide spaces between them. */
function lineCoordinates(values: readonly number[], low: number, high: number): number[] {
  const sorted = [
    ...new Set(values.filter((value) => value >= low && value <= high).map((value) => Math.round(value * 4) / 4)),
  ];
  sorted.sort((a, b) => a - b);
  const middles = sorted.flatMap((value, i) => {
    const next = sorted[i + 1];
    return next !== undefined && next - value > 8 && next - value < 160 ? [(value + next) / 2] : [];
  });
  return [...sorted, ...middles].sort((a, b) => a - b);
}

/** A straight piece of a path that is there already, with the room to keep from it. */
interface Piece {
  readonly from: Point;
  readonly to: Point;
  readonly around: Box;
}

const piecesOf = (paths: readonly (readonly Point[])[]): Piece[] =>
  paths.flatMap((path) =>
    path.slice(1).map((to, i): Piece => {
      const from = path[i] as Point;
      const box = {
        x: Math.min(from[0], to[0]),
        y: Math.min(from[1], to[1]),
        width: Math.abs(from[0] - to[0]),
        height: Math.abs(from[1] - to[1]),
      };
      return { from, to, around: grown(box, 5) };
    }),
  );

/** What it costs to cross the pieces that are there, or worse, to run along one. The step leads right or down. */
function toll(a: Point, b: Point, taken: readonly Piece[]): number {
  let sum = 0;
  for (const { from, to, around } of taken) {
    if (b[0] <= around.x || a[0] >= right(around) || b[1] <= around.y || a[1] >= bottom(around)) continue;
    const [dx, dy] = [Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])];
    const along = a[0] === b[0] ? dy > 3 * dx : dx > 3 * dy;
    if (along) sum += SHARED;
    else if (segmentHits(from, to, { x: a[0] - 1, y: a[1] - 1, width: b[0] - a[0] + 2, height: b[1] - a[1] + 2 }))
      sum += CROSSING;
  }
  return sum;
}

/** Whether a path of straight lines runs for a stretch on top of one that is there already. */
export function runsAlong(points: readonly Point[], taken: readonly (readonly Point[])[]): boolean {
  const pieces = piecesOf(taken);
  return points.slice(1).some((b, i) => {
    const a = points[i] as Point;
    if (Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) < 12) return false;
    const [low, high]: Point[] = a[0] < b[0] || a[1] < b[1] ? [a, b] : [b, a];
    return (low as Point) && toll(low as Point, high as Point, pieces) >= SHARED;
  });
}

/** Distance from a point to a box along the axes. */
const distanceTo = (box: Box, x: number, y: number): number =>
  Math.max(box.x - x, 0, x - right(box)) + Math.max(box.y - y, 0, y - bottom(box));

/** Whether a step to the right or down passes through the inside of a box. */
const stepHits = (a: Point, b: Point, box: Box): boolean =>
  a[0] < right(box) && b[0] > box.x && a[1] < bottom(box) && b[1] > box.y;

/** A binary heap of states by cost. */
class Heap {
  readonly #items: { state: number; cost: number }[] = [];

  push(state: number, cost: number): void {
    const items = this.#items;
    items.push({ state, cost });
    for (let i = items.length - 1; i > 0; ) {
      const parent = (i - 1) >> 1;
      if ((items[parent]?.cost ?? 0) <= cost) break;
      this.#swap(i, parent);
      i = parent;
    }
  }

  /** The cheapest state, -1 when there is none. */
  pop(): number {
    const items = this.#items;
    const first = items[0];
    const last = items.pop();
    if (!first || !last) return -1;
    if (items.length > 0) {
      items[0] = last;
      for (let i = 0; ; ) {
        const left = 2 * i + 1;
        if (left >= items.length) break;
        const child = (items[left + 1]?.cost ?? Number.POSITIVE_INFINITY) < (items[left]?.cost ?? 0) ? left + 1 : left;
        if ((items[child]?.cost ?? 0) >= (items[i]?.cost ?? 0)) break;
        this.#swap(i, child);
        i = child;
      }
    }
    return first.state;
  }

  #swap(i: number, j: number): void {
    const items = this.#items;
    const kept = items[i] as { state: number; cost: number };
    items[i] = items[j] as { state: number; cost: number };
    items[j] = kept;
  }
}
