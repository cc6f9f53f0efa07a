import type { Node } from '../model/diagram.ts';
import type { Box, Outline, Point } from '../model/layout.ts';
import { bottom, centre, grown, right } from './box.ts';
import { crossing } from './polyline.ts';

export const CARD_RADIUS = 12;
/** Width of a hexagon's slanted end, as a fraction of its height. */
export const HEXAGON_SLANT = 0.3;

/** The outline of a node's shape that fills a box. */
export function outlineOf(shape: Node['shape'], box: Box): Outline {
  const [cx, cy] = centre(box);
  const slant = Math.min(box.height * HEXAGON_SLANT, box.width / 3);
  switch (shape) {
    case 'hexagon':
      return {
        kind: 'polygon',
        points: [
          [box.x + slant, box.y],
          [right(box) - slant, box.y],
          [right(box), cy],
          [right(box) - slant, bottom(box)],
          [box.x + slant, bottom(box)],
          [box.x, cy],
        ],
      };
    case 'diamond':
      return {
        kind: 'polygon',
        points: [
          [cx, box.y],
          [right(box), cy],
          [cx, bottom(box)],
          [box.x, cy],
        ],
      };
    case 'circle':
    case 'ellipse':
      return { kind: 'ellipse', box };
    case 'pill':
      return { kind: 'rect', box, radius: Math.min(box.height, box.width) / 2 };
    default:
      return { kind: 'rect', box, radius: Math.min(CARD_RADIUS, box.height / 3) };
  }
}

/** A closed polyline around an outline, at a distance of `by` px from it. Clockwise, the first point repeated at the end. */
export function ring(outline: Outline, by: number): Point[] {
  if (outline.kind === 'polygon') return closed(grownPolygon(outline.points, by));
  if (outline.kind === 'ellipse') {
    const box = grown(outline.box, by);
    const [cx, cy] = centre(box);
    return closed(
      Array.from({ length: 96 }, (_, i): Point => {
        const angle = (i / 96) * 2 * Math.PI;
        return [cx + (box.width / 2) * Math.cos(angle), cy + (box.height / 2) * Math.sin(angle)];
      }),
    );
  }
  const box = grown(outline.box, by);
  const radius = Math.min(outline.radius + by, box.width / 2, box.height / 2);
  const corners: readonly (readonly [x: number, y: number, from: number])[] = [
    [right(box) - radius, box.y + radius, -90],
    [right(box) - radius, bottom(box) - radius, 0],
    [box.x + radius, bottom(box) - radius, 90],
    [box.x + radius, box.y + radius, 180],
  ];
  return closed(
    corners.flatMap(([x, y, from]) =>
      Array.from({ length: 9 }, (_, i): Point => {
        const angle = ((from + (i / 8) * 90) * Math.PI) / 180;
        return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
      }),
    ),
  );
}

const closed = (points: readonly Point[]): Point[] => [...points, points[0] as Point];

/** Moves every side of a convex clockwise polygon out by `by` px; each corner is where its two moved sides meet. */
function grownPolygon(points: readonly Point[], by: number): Point[] {
  const sides = points.map((from, i) => {
    const to = points[(i + 1) % points.length] as Point;
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const shift: Point = [((to[1] - from[1]) / length) * by, (-(to[0] - from[0]) / length) * by];
    return {
      at: [from[0] + shift[0], from[1] + shift[1]] as Point,
      along: [to[0] - from[0], to[1] - from[1]] as Point,
    };
  });
  return points.map((_, i) => {
    const a = sides[(i + sides.length - 1) % sides.length] as (typeof sides)[number];
    const b = sides[i] as (typeof sides)[number];
    const det = a.along[0] * b.along[1] - a.along[1] * b.along[0];
    const t = ((b.at[0] - a.at[0]) * b.along[1] - (b.at[1] - a.at[1]) * b.along[0]) / det;
    return [a.at[0] + a.along[0] * t, a.at[1] + a.along[1] * t];
  });
}

/** Where the segment from a point inside to one outside last leaves a ring; null when it does not meet it. */
export function leaves(ringPoints: readonly Point[], inside: Point, outside: Point): Point | null {
  let last: number | null = null;
  for (let i = 1; i < ringPoints.length; i++) {
    const t = crossing(inside, outside, ringPoints[i - 1] as Point, ringPoints[i] as Point);
    if (t !== null && (last === null || t > last)) last = t;
  }
  return last === null
    ? null
    : [inside[0] + (outside[0] - inside[0]) * last, inside[1] + (outside[1] - inside[1]) * last];
}
