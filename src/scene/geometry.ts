import type { Point } from '../model/layout.ts';
import type { ArrowShape, Mark } from '../model/scene.ts';

/**
 * Geometry of arrows that every drawing shares, so that the live stage and the printed page agree. Flat lists are
 * x, y, x, y …, in px of the stage.
 */

/** Point and direction (radians) at a distance in px from the source; beyond the ends it is the end. */
export function pointAt(
  { points, lengths }: Pick<ArrowShape, 'points' | 'lengths'>,
  distance: number,
): { x: number; y: number; angle: number } {
  const i = segmentAt(lengths, distance);
  const [a, b] = [points[i - 1] as Point, points[i] as Point];
  const start = lengths[i - 1] as number;
  const span = (lengths[i] as number) - start;
  const share = span > 0 ? Math.min(1, Math.max(0, (distance - start) / span)) : 0;
  return {
    x: a[0] + (b[0] - a[0]) * share,
    y: a[1] + (b[1] - a[1]) * share,
    angle: Math.atan2(b[1] - a[1], b[0] - a[0]),
  };
}

/** Index, from 1, of the point that ends the segment in which a distance lies. */
function segmentAt(lengths: readonly number[], distance: number): number {
  let i = 1;
  while (i < lengths.length - 1 && (lengths[i] as number) < distance) i++;
  return i;
}

const lengthOf = (arrow: ArrowShape): number => arrow.lengths[arrow.lengths.length - 1] as number;

/** How large the head is drawn: it swells out of the source with the first px of the arrow. */
const headScale = (arrow: ArrowShape, drawn: number): number =>
  arrow.head.length > 0 ? Math.min(1, drawn / (arrow.head.length * 1.5)) : 1;

/** The line of an arrow of which `grown`, in [0, 1], is drawn. It stops inside the head, so that the tip stays sharp. */
export function arrowLine(arrow: ArrowShape, grown: number): number[] {
  const drawn = lengthOf(arrow) * grown;
  const inside =
    arrow.head.kind === 'filled' ? arrow.head.length * 0.7 : arrow.head.kind === 'open' ? arrow.strokeWidth : 0;
  const end = Math.max(0, drawn - inside * headScale(arrow, drawn));
  const flat: number[] = [];
  const last = segmentAt(arrow.lengths, end);
  for (let i = 0; i < last; i++) flat.push((arrow.points[i] as Point)[0], (arrow.points[i] as Point)[1]);
  const { x, y } = pointAt(arrow, end);
  flat.push(x, y);
  return flat;
}

/**
 * The head at the growing tip: a closed polygon of four points with a notched back when filled, an open line of three
 * points when open, empty for none. An open one is stroked as wide as its arrow, with round joins and ends.
 */
export function arrowHead(arrow: ArrowShape, grown: number): number[] {
  const { kind, length, width } = arrow.head;
  if (kind === 'none') return [];
  const drawn = lengthOf(arrow) * grown;
  const scale = headScale(arrow, drawn);
  const tip = pointAt(arrow, drawn);
  // Seen from a little way back, the head follows a bend; from further back it would stand askew on a short last stretch.
  const back = pointAt(arrow, Math.max(0, drawn - length * scale * 0.35));
  const angle = tip.x === back.x && tip.y === back.y ? tip.angle : Math.atan2(tip.y - back.y, tip.x - back.x);
  const [ux, uy] = [Math.cos(angle) * scale, Math.sin(angle) * scale];
  const at = (along: number, across: number): [number, number] => [
    tip.x - ux * along - uy * across,
    tip.y - uy * along + ux * across,
  ];
  // The tip of a stroked head reaches half a stroke further than its corner.
  const nose = kind === 'open' ? arrow.strokeWidth / 2 : 0;
  const left = at(length, width / 2);
  const right = at(length, -width / 2);
  return kind === 'open'
    ? [...left, ...at(nose, 0), ...right]
    : [...left, ...at(0, 0), ...right, ...at(length * 0.72, 0)];
}

/** Where the mark of an arrow is drawn and how large: 0 at the source and at the drawn tip, 1 two sizes from them. */
export function markPlace(
  arrow: ArrowShape,
  mark: Mark,
  place: number,
  grown: number,
): { x: number; y: number; scale: number } {
  const length = lengthOf(arrow);
  const distance = place * length;
  const { x, y } = pointAt(arrow, distance);
  const room = Math.min(distance, length * grown - distance);
  // An arrow shorter than four sizes must still show its mark in full where it rests, unless that is at its very end.
  const atRest = length * Math.min(mark.rest, 1 - mark.rest) * 0.999;
  const full = Math.min(mark.size * 1.4, atRest > 0 ? atRest : length / 3);
  return { x, y, scale: full > 0 ? Math.min(1, Math.max(0, room / full)) : 1 };
}
