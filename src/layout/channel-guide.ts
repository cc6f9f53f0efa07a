import type { Diagram } from '../model/diagram.ts';
import type { Box, PlacedEdge, Point } from '../model/layout.ts';
import { bottom, centre, grown, overlap, pathHits, right } from './box.ts';
import type { Hub } from './hub.ts';
import type { Parts } from './parts.ts';
import { between, pointAt } from './polyline.ts';

/**
 * How far down the way from the hub the guides of a first and a second channel cross its edges. Nearer to the hub the edges
 * spread less, so that there is room beside them for a label that has none further down.
 */
export const RESTS = [
  [0.4, 0.34, 0.28],
  [0.62, 0.56, 0.5, 0.44],
] as const;
export const SOLE_RESTS = [0.5, 0.4, 0.3];

/** What a pill may not touch: boxes with the air to keep from them, and edges. */
export interface Obstacles {
  readonly boxes: readonly Box[];
  readonly paths: readonly (readonly Point[])[];
}

const AIR = 12;

export function obstacles(placed: Parts, edges: readonly PlacedEdge[]): Obstacles {
  return {
    boxes: [...placed.nodes, ...placed.texts, ...placed.panels].map((thing) => grown(thing.box, AIR)),
    paths: edges.map((edge) => edge.points),
  };
}

const isFree = (box: Box, taken: Obstacles, stage: Box): boolean =>
  box.x >= stage.x + 8 &&
  right(box) <= right(stage) - 8 &&
  box.y >= stage.y + 2 &&
  bottom(box) <= bottom(stage) - 2 &&
  !taken.boxes.some((other) => overlap(box, other)) &&
  !taken.paths.some((path) => pathHits(path, grown(box, AIR - 2)));

export interface Guide {
  /** From the end where the pill is. */
  readonly line: readonly Point[];
  readonly side: 'left' | 'right';
  /** An arc comes up to its pill from below (or down to it from above), a level line runs into the pill's end. */
  readonly shape: 'arc' | 'level';
}

/** px by which a guide goes on beyond the last edge it crosses. */
const OVERSHOOT = 16;

/**
 * A line across all edges of a channel between a hub and its team: part of an ellipse about the hub when the team stands on
 * an arc, else a level line. The first channel's begins at the left, the second's at the right.
 */
export function guideOf(
  hub: Hub,
  ways: readonly PlacedEdge[],
  rest: number,
  rank: number,
  placed: Parts,
  diagram: Diagram,
): Guide | null {
  const hubBox = placed.nodes.find((node) => node.id === hub.node)?.box;
  if (!hubBox || ways.length === 0) return null;
  const side = rank === 0 ? 'left' : 'right';
  const outgoing = new Set(diagram.edges.filter((edge) => edge.from === hub.node).map((edge) => edge.id));
  const [cx, cy] = centre(hubBox);
  const sign = hub.side === 'below' ? 1 : -1;
  // All edges of the pairs count, so that the guides of both channels lie about the same curve.
  const at = ways
    .map((edge) => pointAt(edge.points, outgoing.has(edge.id) ? rest : 1 - rest))
    .sort((a, b) => a[0] - b[0]);
  const first = at[0] as Point;
  const last = at.at(-1) as Point;
  const heights = at.map(([, y]) => y);
  const level = Math.max(...heights) - Math.min(...heights) < 24;
  if (level || hub.side === 'above') {
    const y = heights.reduce((sum, value) => sum + value, 0) / heights.length;
    const line: Point[] = [
      [first[0] - OVERSHOOT, y],
      [last[0] + OVERSHOOT, y],
    ];
    return { line: side === 'left' ? line : line.reverse(), side, shape: 'level' };
  }
  // The ellipse x²/a² + y²/b² = 1 about the hub through the point nearest to the plumb line and the outermost one.
  const inner = at.reduce((best, point) => (Math.abs(point[0] - cx) < Math.abs(best[0] - cx) ? point : best));
  const outer = Math.abs(first[0] - cx) > Math.abs(last[0] - cx) ? first : last;
  const [x1, y1, x2, y2] = [inner[0] - cx, inner[1] - cy, outer[0] - cx, outer[1] - cy].map((value) => value ** 2) as [
    number,
    number,
    number,
    number,
  ];
  const det = x1 * y2 - x2 * y1;
  const [a, b] = [Math.sqrt(det / (y2 - y1)), Math.sqrt(det / (x1 - x2))];
  if (!(a > 0 && b > 0)) return null;
  const angleOf = ([x, y]: Point) => Math.atan2((x - cx) / a, (sign * (y - cy)) / b);
  const over = OVERSHOOT / a;
  const [from, to] = side === 'left' ? [-Math.PI / 2, angleOf(last) + over] : [Math.PI / 2, angleOf(first) - over];
  const line = Array.from({ length: 81 }, (_, i): Point => {
    const angle = from + ((to - from) * i) / 80;
    return [cx + a * Math.sin(angle), cy + sign * b * Math.cos(angle)];
  });
  return { line, side, shape: 'arc' };
}

/** Hangs a pill on the end of its guide, and cuts the guide off where it meets the pill; null when the place is not free. */
export function hang(
  pill: { readonly width: number; readonly height: number },
  guide: Guide,
  hub: Hub,
  placed: Parts,
  taken: Obstacles,
  stage: Box,
): { box: Box; line: readonly Point[] } | null {
  const hubBox = placed.nodes.find((node) => node.id === hub.node)?.box as Box;
  const [cx, cy] = centre(hubBox);
  const out = guide.side === 'left' ? -1 : 1;
  const end = guide.line[0] as Point;
  if (guide.shape === 'level') {
    // Further out when the edges spread too wide at the height of the guide.
    for (let step = 6; step <= 166; step += 8) {
      const near = end[0] + out * step;
      const box: Box = {
        x: out < 0 ? near - pill.width : near,
        y: end[1] - pill.height / 2,
        width: pill.width,
        height: pill.height,
      };
      if (isFree(box, taken, stage)) {
        const start: Point = [out < 0 ? right(box) : box.x, end[1]];
        return { box, line: [start, ...guide.line] };
      }
    }
    return null;
  }
  const reach = Math.abs(end[0] - cx);
  const corner = pill.height / 2;
  const away = Math.max(hubBox.width / 2 + 36, reach - pill.width * 0.5);
  for (const distanceFromHub of [away, reach - corner, reach - pill.width + corner]) {
    if (distanceFromHub < hubBox.width / 2 + 20) continue;
    if (reach < distanceFromHub + corner - 1 || reach > distanceFromHub + pill.width - corner + 1) continue;
    for (const rise of [0, 0.2, -0.2, 0.4, -0.4]) {
      const y = cy + rise * hubBox.height - pill.height / 2;
      const box: Box = {
        x: out < 0 ? cx - distanceFromHub - pill.width : cx + distanceFromHub,
        y,
        width: pill.width,
        height: pill.height,
      };
      if (!isFree(box, taken, stage)) continue;
      const line = guide.line.filter(([, lineY]) => lineY > bottom(box));
      const meets = guide.line.findIndex(([, lineY]) => lineY > bottom(box));
      if (meets < 0) continue;
      const before = guide.line[meets - 1];
      const after = guide.line[meets] as Point;
      const start: Point = before
        ? between(before, after, (bottom(box) - before[1]) / (after[1] - before[1]))
        : [after[0], bottom(box)];
      return { box, line: [start, ...line] };
    }
  }
  return null;
}
