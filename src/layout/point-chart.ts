import type { Node } from '../model/diagram.ts';
import type { Box, PlacedGuide, Point } from '../model/layout.ts';
import type { Axis } from './axis-note.ts';
import { bottom, grown, right } from './box.ts';
import { nearestFree } from './free-place.ts';
import type { Figure } from './node-figure.ts';
import { merge, type Parts, type Setting } from './parts.ts';
import { between, distance } from './polyline.ts';
import { sharedFigures } from './shared-figures.ts';
import { smooth } from './smooth.ts';

const WIDEST = 230;
const RING = 6;
/** px: a box that is this close to its point needs no line to it. */
const CLOSE = 22;

/**
 * Nodes whose label and first detail begin with a number ("3 teams", "10 links") as points of a chart, each with its box
 * beside it, joined by a curve when they rise or fall all along. Null when they are not such nodes, or too many to tell apart.
 */
export function pointChart(
  nodes: readonly Node[],
  axes: readonly Axis[],
  setting: Setting,
): ((field: Box) => Parts | null) | null {
  const values = nodes.map((node): Point | null => {
    const [x, y] = [number(node.label), number(node.details[0] ?? '')];
    return x === null || y === null ? null : [x, y];
  });
  if (nodes.length < 3 || nodes.length > 9 || values.includes(null)) return null;
  const points = values as Point[];
  const rising = points.every((point, i) => i === 0 || point[0] > (points[i - 1] as Point)[0]);
  const shared = sharedFigures(nodes, WIDEST, setting);
  if (!rising || !shared) return null;
  return (field) => {
    const scale = scaleOf(points, axes, field);
    const at = points.map(scale);
    const steps = at.slice(1).map((point, i) => point[1] - (at[i] as Point)[1]);
    const steady = steps.every((step) => step <= 0) || steps.every((step) => step >= 0);
    const curve = steady ? smooth(at) : [];
    const boxes: Box[] = [];
    const leads: PlacedGuide[] = [];
    for (const [i, point] of at.entries()) {
      const taken = { boxes: [...boxes, ...at.map(ringBox)].map((other) => grown(other, 5)), paths: [curve] };
      const box = nearestFree(shared, [point], taken, grown(field, 12), 6);
      if (!box) return null;
      boxes.push(box);
      const id = nodes[i]?.id ?? '';
      const lead = leadTo(point, box);
      leads.push({ id: `${id}/point`, owner: id, points: ring(point) });
      if (lead) leads.push({ id: `${id}/lead`, owner: id, points: lead });
    }
    const owner = nodes[0]?.group ?? '';
    return merge(
      { guides: [...(steady ? [{ id: `${owner}/curve`, owner, points: curve }] : []), ...leads] },
      ...shared.figures.map((figure: Figure, i) => figure.place(boxes[i] as Box)),
    );
  };
}

/** The first number of a text, if it is near its beginning. */
function number(text: string): number | null {
  const found = /^\D{0,12}?(-?\d[\d,]*(?:\.\d+)?)/.exec(text);
  return found ? Number((found[1] as string).replace(/,/g, '')) : null;
}

/** From values to px: the axis' own ends where they are numbers that hold all values, else a little beyond the values. */
function scaleOf(points: readonly Point[], axes: readonly Axis[], field: Box): (point: Point) => Point {
  const range = (along: 'x' | 'y', index: 0 | 1): readonly [number, number] => {
    const all = points.map((point) => point[index]);
    const [low, high] = [Math.min(...all), Math.max(...all)];
    const axis = axes.find((each) => each.along === along);
    const [from, to] = [number(axis?.low ?? ''), number(axis?.high ?? '')];
    if (from !== null && to !== null && from <= low && to >= high && to > from) return [from, to];
    return [
      along === 'y' && low >= 0 && low < high / 2 ? 0 : low - (high - low) * 0.2,
      high + (high - low) * 0.04 || high + 1,
    ];
  };
  const [x0, x1] = range('x', 0);
  const [y0, y1] = range('y', 1);
  return ([x, y]) => [
    field.x + ((x - x0) / (x1 - x0)) * field.width,
    field.y + field.height - ((y - y0) / (y1 - y0)) * field.height,
  ];
}

const ringBox = ([x, y]: Point): Box => ({ x: x - RING, y: y - RING, width: 2 * RING, height: 2 * RING });

/** A line from a point's ring to its box, when that does not stand close by. */
function leadTo(point: Point, box: Box): Point[] | null {
  const end: Point = [
    Math.min(Math.max(point[0], box.x), right(box)),
    Math.min(Math.max(point[1], box.y), bottom(box)),
  ];
  const far = distance(point, end);
  return far < CLOSE ? null : [between(point, end, RING / far), end];
}

const ring = ([x, y]: Point): Point[] =>
  Array.from({ length: 25 }, (_, i): Point => {
    const angle = (i / 24) * 2 * Math.PI;
    return [x + RING * Math.cos(angle), y + RING * Math.sin(angle)];
  });
