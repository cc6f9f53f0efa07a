import type { Node } from '../model/diagram.ts';
import type { PlacedNode, Point } from '../model/layout.ts';
import type { Entrance, PathShape, RectShape, Shape } from '../model/scene.ts';
import type { NodeLook } from './node-look.ts';
import { px } from './number.ts';
import { ellipsePath, insetPolygon, roundedPolygon } from './outline-path.ts';
import type { Paint } from './paints.ts';

/** Widths of a node's frame, px, by its size. */
const FRAME = { large: 2.5, medium: 2.5, small: 2.5 } as const;

/** Width of the firmer line around a faint frame, px, and how far it reaches under the frame, so that no gap shows. */
const RIM = 1.25;
const LAP = 0.5;

/** How far inside the outline the light along a filled shape's rim runs, px. */
const GLEAM = 5;

/** The shapes of one node without its icons and texts. */
export function nodeShapes(node: Node, placed: PlacedNode, look: NodeLook, enter: Entrance): Shape[] {
  const width = FRAME[node.size];
  if (placed.outline.kind === 'rect' && placed.band > 0) return card(node, placed, look, enter, width);
  if (node.shape === 'cylinder') return cylinder(node, placed, look, enter, width);
  const inset = look.rim ? RIM : 0;
  const body = [
    ...rimShape(node, placed, look, enter),
    outlineShape(`${node.id}/body`, placed, inset, look.fill, look.stroke, width, node.id, enter),
  ];
  if (!look.gleam || !roomFor(placed)) return body;
  return [...body, outlineShape(`${node.id}/gleam`, placed, GLEAM, null, look.gleam, 1.5, node.id, enter)];
}

/** What makes a faint frame stand out; drawn around it. */
function rimShape(node: Node, placed: PlacedNode, { rim }: NodeLook, enter: Entrance): Shape[] {
  return rim ? [outlineShape(`${node.id}/rim`, placed, 0, null, rim, RIM + LAP, node.id, enter)] : [];
}

/** A light inside a very small shape would only crowd its words. */
const roomFor = ({ box }: PlacedNode): boolean => Math.min(box.width, box.height) >= 56;

/** Body, band, then the frame on top of both, so that its corners stay clean. */
function card(node: Node, placed: PlacedNode, look: NodeLook, enter: Entrance, width: number): Shape[] {
  const box = placed.box;
  const radius = placed.outline.kind === 'rect' ? placed.outline.radius : 0;
  const common = { kind: 'rect', owner: node.id, enter } as const;
  // Frames are drawn inside the box, so that an arrow's tip meets their outer edge.
  const i = (look.rim ? RIM : 0) + width / 2;
  const frame = { x: px(box.x + i), y: px(box.y + i), width: px(box.width - 2 * i), height: px(box.height - 2 * i) };
  const inner = px(Math.max(0, radius - i));
  return [
    ...rimShape(node, placed, look, enter),
    { ...common, id: `${node.id}/body`, ...frame, radius: inner, fill: look.fill, stroke: null, strokeWidth: 0 },
    {
      ...common,
      id: `${node.id}/band`,
      ...frame,
      height: px(placed.band - i),
      radius: [inner, inner, 0, 0],
      fill: look.band,
      stroke: null,
      strokeWidth: 0,
    },
    { ...common, id: `${node.id}/frame`, ...frame, radius: inner, fill: null, stroke: look.stroke, strokeWidth: width },
  ];
}

/** The outline moved inwards by `inset` and half its stroke. */
function outlineShape(
  id: string,
  { outline }: PlacedNode,
  inset: number,
  fill: Paint | null,
  stroke: Paint,
  strokeWidth: number,
  owner: string,
  enter: Entrance,
): RectShape | PathShape {
  const i = inset + strokeWidth / 2;
  const common = { id, owner, enter, fill, stroke, strokeWidth };
  if (outline.kind === 'rect') {
    const { x, y, width, height } = outline.box;
    return {
      ...common,
      kind: 'rect',
      x: px(x + i),
      y: px(y + i),
      width: px(Math.max(0, width - 2 * i)),
      height: px(Math.max(0, height - 2 * i)),
      radius: px(Math.max(0, Math.min(outline.radius, width / 2, height / 2) - i)),
    };
  }
  const d =
    outline.kind === 'ellipse'
      ? ellipsePath(outline.box.x + i, outline.box.y + i, outline.box.width - 2 * i, outline.box.height - 2 * i)
      : roundedPolygon(insetPolygon(outline.points, i), Math.max(4, cornerRadius(outline.points) - i));
  return { ...common, kind: 'path', d, x: 0, y: 0, scale: 1 };
}

/** Corners are softened in proportion to the shape, but never so much that it loses its character. */
function cornerRadius(points: readonly Point[]): number {
  const ys = points.map((p) => p[1]);
  return Math.min(12, (Math.max(...ys) - Math.min(...ys)) * 0.1);
}

/** A drum: its round ends lie within the box, and the front edge of its top shows. */
function cylinder(node: Node, { box }: PlacedNode, look: NodeLook, enter: Entrance, strokeWidth: number): Shape[] {
  const i = (look.rim ? RIM : 0) + strokeWidth / 2;
  const [x, y, width, height] = [box.x + i, box.y + i, box.width - 2 * i, box.height - 2 * i];
  const [rx, ry] = [px(width / 2), px(Math.min(11, height * 0.14))];
  const top = `M${px(x)} ${px(y + ry)}`;
  const d = `${top}a${rx} ${ry} 0 0 1 ${px(width)} 0V${px(y + height - ry)}a${rx} ${ry} 0 0 1 ${px(-width)} 0Z`;
  const common = { kind: 'path', owner: node.id, enter, x: 0, y: 0, scale: 1, strokeWidth } as const;
  // Where rim and fill are one colour, only the light along the rim can show the edge.
  const rim: Shape[] = look.rim
    ? [{ ...common, id: `${node.id}/rim`, d, fill: null, stroke: look.rim, strokeWidth: strokeWidth + 2 * RIM }]
    : [];
  return [
    ...rim,
    { ...common, id: `${node.id}/body`, d, fill: look.fill, stroke: look.stroke },
    {
      ...common,
      id: `${node.id}/lid`,
      d: `${top}a${rx} ${ry} 0 0 0 ${px(width)} 0`,
      fill: null,
      stroke: look.gleam ?? look.stroke,
    },
  ];
}
