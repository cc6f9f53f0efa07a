import type { Channel, Diagram, Edge } from '../model/diagram.ts';
import type { Layout, PlacedEdge, PlacedGuide, Point } from '../model/layout.ts';
import type { ArrowShape, Entrance, PathShape } from '../model/scene.ts';
import { markFor } from './mark-plan.ts';
import { px } from './number.ts';
import { derived, type Paint } from './paints.ts';
import { cumulative } from './polyline-lengths.ts';

/** Dash and gap of what comes back, px: long enough to read as a line. */
const DASH: readonly [number, number] = [11, 6.5];

/**
 * The arrow of an edge. Which way traffic goes is told without colour as well: what goes out is a solid line with a
 * filled head, what comes back a dashed one with an open head, and each carries a mark of its own.
 */
export function arrowShape(
  diagram: Diagram,
  layout: Layout,
  edge: Edge,
  placed: PlacedEdge,
  enter: Entrance,
): ArrowShape {
  const channel = diagram.channels.find((c) => c.id === edge.channel);
  const points = placed.points.map(([x, y]): Point => [px(x), px(y)]);
  const lengths = cumulative(points);
  const length = lengths[lengths.length - 1] as number;
  const back = channel ? comesBack(diagram, channel) : false;
  const strokeWidth = diagram.edges.length > 40 ? 2 : 3;
  const head = Math.min(strokeWidth * 5.2, length * 0.4);
  return {
    kind: 'arrow',
    id: `${edge.id}/arrow`,
    owner: edge.id,
    enter,
    points,
    lengths,
    stroke: linePaint(channel),
    strokeWidth,
    dash: back ? fittedDash(length) : [],
    head: back
      ? { kind: 'open', length: px(head * 0.75), width: px(head * 0.9) }
      : { kind: 'filled', length: px(head), width: px(head * 0.9) },
    mark: channel ? markFor(diagram, layout, channel, edge, length) : null,
  };
}

/** A channel upwards, one against an earlier channel between the same two groups, or one against the order of its group. */
export function comesBack(diagram: Diagram, channel: Channel): boolean {
  if (channel.direction === 'up') return true;
  if (channel.from === channel.to) {
    const place = (id: string) => diagram.nodes.findIndex((node) => node.id === id);
    const edges = diagram.edges.filter((edge) => edge.channel === channel.id);
    return edges.length > 0 && edges.every((edge) => place(edge.to) < place(edge.from));
  }
  const earlier = diagram.channels.slice(0, diagram.channels.indexOf(channel));
  return earlier.some((c) => c.from === channel.to && c.to === channel.from && c.direction !== 'up');
}

const linePaint = (channel: Channel | undefined): Paint => (channel?.colour ? derived(channel.colour, 'line') : 'line');

/** Stretches the dash a little, so that the line ends with a whole dash at its tip. */
function fittedDash(length: number): number[] {
  const [dash, gap] = DASH;
  const count = Math.max(1, Math.round((length + gap) / (dash + gap)));
  const stretch = length / (count * (dash + gap) - gap);
  return [px(dash * stretch), px(gap * stretch)];
}

/** A thin line that joins a label with what it names. */
export function guideShape(guide: PlacedGuide, colour: string | null, enter: Entrance): PathShape {
  const d = guide.points.map(([x, y], i) => `${i ? 'L' : 'M'}${px(x)} ${px(y)}`).join('');
  const stroke = colour ? derived(colour, 'line') : 'line';
  return {
    kind: 'path',
    id: `${guide.id}/guide`,
    owner: guide.owner,
    enter,
    d,
    x: 0,
    y: 0,
    scale: 1,
    fill: null,
    stroke,
    strokeWidth: 1.5,
  };
}
