import type { Channel, Diagram, Edge } from '../model/diagram.ts';
import type { Layout, PlacedEdge, PlacedGuide, Point } from '../model/layout.ts';
import type { ArrowShape, Entrance, PathShape } from '../model/scene.ts';
import { markFor } from './mark-plan.ts';
import { px } from './number.ts';
import { derived, type Paint } from './paints.ts';
import { cumulative } from './polyline-lengths.ts';

/** Dashes and gaps, px: long enough to read as a line. */
const DASH: readonly number[] = [11, 6.5];
const DASH_AND_DOT: readonly number[] = [13, 5, 3.5, 5];
const DOTS: readonly number[] = [3.5, 5.5];
/** Lines of what goes out and of what comes back: the first kind of traffic, the second beside it, and any further one. */
const OUT: readonly (readonly number[])[] = [[], DASH_AND_DOT, DOTS];
const BACK: readonly (readonly number[])[] = [DASH, DOTS, DASH_AND_DOT];

/**
 * The arrow of an edge. Which way traffic goes is told without colour as well: what goes out is a solid line with a
 * filled head, what comes back a dashed one with an open head, and each carries a mark of its own. Where two kinds go
 * the same way side by side with the same mark, their lines differ as well.
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
    dash: fittedDash(length, dashOf(diagram, channel, back)),
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

function dashOf(diagram: Diagram, channel: Channel | undefined, back: boolean): readonly number[] {
  const beside = channel
    ? diagram.channels
        .slice(0, diagram.channels.indexOf(channel))
        .filter((other) => alike(other, channel) && comesBack(diagram, other) === back)
    : [];
  const lines = back ? BACK : OUT;
  return lines[Math.min(beside.length, lines.length - 1)] ?? [];
}

/** Whether only their colours would tell two kinds of traffic apart. */
const alike = (a: Channel, b: Channel): boolean =>
  a.mark === b.mark && a.colour !== b.colour && [a.from, a.to].sort().join('\n') === [b.from, b.to].sort().join('\n');

/** Stretches dashes a little, so that the line ends with a whole one at its tip. */
function fittedDash(length: number, dash: readonly number[]): number[] {
  const gap = dash.at(-1);
  if (gap === undefined) return [];
  const whole = dash.reduce((a, b) => a + b, 0);
  const count = Math.max(1, Math.round((length + gap) / whole));
  const stretch = length / (count * whole - gap);
  return dash.map((part) => px(part * stretch));
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
