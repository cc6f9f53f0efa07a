import type { Channel, Diagram } from '../model/diagram.ts';
import type { Box, PlacedEdge, PlacedGuide, Point } from '../model/layout.ts';
import { bottom, centre, grown, overlap, pathHits, right } from './box.ts';
import { nearestFree } from './free-place.ts';
import type { Hub } from './hub.ts';
import { merge, type Parts, type Setting } from './parts.ts';
import { between, distance, pathCrossing, pointAt } from './polyline.ts';
import { type Block, breakText, plain, placeText } from './text.ts';

/**
 * How far down the way from the hub the guides of a first and a second channel cross its edges. Nearer to the hub the edges
 * spread less, so that there is room beside them for a label that has none further down.
 */
const RESTS = [
  [0.4, 0.34, 0.28],
  [0.62, 0.56, 0.5, 0.44],
] as const;
const SOLE_RESTS = [0.5, 0.4, 0.3];

/** A channel's label as a pill: its size, and how to draw it. */
interface Pill {
  readonly channel: Channel;
  readonly block: Block;
  readonly icon: string | null;
  readonly iconSize: number;
  readonly width: number;
  readonly height: number;
}

/** What the channels add: pills, guides, and the edges with the places where their marks come to rest. */
export interface ChannelParts {
  readonly parts: Partial<Parts>;
  readonly edges: readonly PlacedEdge[];
}

/**
 * Labels of channels. Between a hub and its team each label hangs on a guide, a thin line through all edges of the channel
 * which the marks come to rest on; any other label stands near the middle of its edges. Null when one finds no free place.
 */
export function labelChannels(
  diagram: Diagram,
  placed: Parts,
  hubs: readonly Hub[],
  stage: Box,
  setting: Setting,
): ChannelParts | null {
  let edges = placed.edges;
  let parts: Parts = merge({});
  for (const channel of diagram.channels) {
    const own = diagram.edges.filter((edge) => edge.channel === channel.id).map((edge) => edge.id);
    const ways = edges.filter((edge) => own.includes(edge.id));
    if (ways.length === 0 && channel.label === '') continue;
    const hub = hubs.find((each) => !each.tree && each.edges.some((edge) => own.includes(edge.id)));
    const ranks = hub ? [...new Set(hub.edges.map((edge) => edge.channel))] : [];
    const rank = ranks.indexOf(channel.id);
    const pill = channel.label === '' ? null : pillOf(channel, setting);
    if (channel.label !== '' && pill === null) return null;

    // A line across makes sense only as long as the edges are rays; ways around would cross it anywhere.
    const straight = ways.every((edge) => edge.points.length === 2);
    const rests = hub && straight && rank < 2 ? (ranks.length === 1 ? SOLE_RESTS : (RESTS[rank] ?? [])) : [];
    const guides = rests.flatMap((rest) => guideOf(hub as Hub, ways, rest, rank, placed, diagram) ?? []);
    const taken = obstacles(merge(placed, parts), edges);
    let hung: ReturnType<typeof hang> = null;
    let guide = guides[0];
    for (const tried of pill ? guides : []) {
      hung = hang(pill as Pill, tried, hub as Hub, placed, taken, stage);
      if (!hung) continue;
      guide = tried;
      break;
    }
    if (guide) {
      const { line } = guide;
      edges = edges.map((edge) =>
        own.includes(edge.id) ? { ...edge, rest: pathCrossing(edge.points, line) ?? edge.rest } : edge,
      );
    }
    if (!pill) continue;
    if (hung) {
      const line = { id: `${channel.id}/guide`, owner: channel.id, points: hung.line };
      parts = merge(parts, draw(pill, hung.box, setting), { guides: [line] });
      continue;
    }
    const anchors = ways.map((edge) => pointAt(edge.points, 0.5));
    const box = nearestFree(pill, anchors.length > 0 ? anchors : [centre(stage)], taken, stage);
    if (!box) return null;
    parts = merge(parts, draw(pill, box, setting), { guides: tether(channel, box, anchors) });
  }
  return { parts, edges };
}

/** What a pill may not touch: boxes with the air to keep from them, and edges. */
interface Obstacles {
  readonly boxes: readonly Box[];
  readonly paths: readonly (readonly Point[])[];
}

const AIR = 12;

function obstacles(placed: Parts, edges: readonly PlacedEdge[]): Obstacles {
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

function pillOf(channel: Channel, { type, measure }: Setting): Pill | null {
  const fontSize = type.channel;
  const block = breakText(plain(channel.label, 600), fontSize, 280, measure, 3);
  if (!block) return null;
  const icon = channel.mark === 'dot' ? null : channel.mark;
  const iconSize = icon === null ? 0 : Math.round(fontSize * 1.1);
  const iconWidth = icon === null ? 0 : iconSize + 8;
  const height = Math.round(block.height + fontSize * 0.78);
  const width = Math.ceil(block.width + iconWidth + fontSize * 1.9);
  return { channel, block, icon, iconSize, width, height };
}

function draw({ channel, block, icon, iconSize }: Pill, box: Box, { measure }: Setting): Partial<Parts> {
  const iconWidth = icon === null ? 0 : iconSize + 8;
  const left = box.x + (box.width - block.width - iconWidth) / 2;
  const middle = box.y + box.height / 2;
  const name = { id: `${channel.id}/text`, owner: channel.id, role: 'channel', text: channel.label } as const;
  return {
    panels: [
      { id: `${channel.id}/panel`, owner: channel.id, role: 'channel', box, radius: Math.min(box.height / 2, 18) },
    ],
    texts: [placeText(block, name, left + iconWidth + block.width / 2, middle - block.height / 2, 'centre', measure)],
    icons:
      icon === null
        ? []
        : [
            {
              id: `${channel.id}/icon`,
              owner: channel.id,
              role: 'channel',
              name: icon,
              box: { x: left, y: middle - iconSize / 2, width: iconSize, height: iconSize },
            },
          ],
  };
}

interface Guide {
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
function guideOf(
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
function hang(
  pill: Pill,
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

/** A thin line from a pill to its nearest edge, when that is not close by anyway. */
function tether(channel: Channel, box: Box, anchors: readonly Point[]): PlacedGuide[] {
  const [cx, cy] = centre(box);
  const nearest = [...anchors].sort((a, b) => distance(a, [cx, cy]) - distance(b, [cx, cy]))[0];
  if (!nearest) return [];
  const from: Point = [
    Math.min(Math.max(nearest[0], box.x + 12), right(box) - 12),
    Math.min(Math.max(nearest[1], box.y), bottom(box)),
  ];
  const start: Point = from[1] > box.y && from[1] < bottom(box) ? [nearest[0] < cx ? box.x : right(box), cy] : from;
  return distance(start, nearest) < 18
    ? []
    : [{ id: `${channel.id}/guide`, owner: channel.id, points: [start, nearest] }];
}
