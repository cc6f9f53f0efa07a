import type { Channel, Diagram } from '../model/diagram.ts';
import type { Box, PlacedEdge, PlacedGuide, Point } from '../model/layout.ts';
import { bottom, centre, right } from './box.ts';
import { guideOf, hang, obstacles, RESTS, SOLE_RESTS } from './channel-guide.ts';
import { nearestFree } from './free-place.ts';
import type { Hub } from './hub.ts';
import { merge, type Parts, type Setting } from './parts.ts';
import { drawPill, type Pill, pillOf } from './pill.ts';
import { distance, pathCrossing, pointAt } from './polyline.ts';

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
      parts = merge(parts, drawPill(pill, hung.box, setting), { guides: [line] });
      continue;
    }
    const anchors = ways.map((edge) => pointAt(edge.points, 0.5));
    const box = nearestFree(pill, anchors.length > 0 ? anchors : [centre(stage)], taken, stage);
    if (!box) return null;
    parts = merge(parts, drawPill(pill, box, setting), { guides: tether(channel, box, anchors) });
  }
  return { parts, edges };
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
