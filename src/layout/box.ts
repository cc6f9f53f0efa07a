import type { Box, Point } from '../model/layout.ts';

export const right = (box: Box): number => box.x + box.width;
export const bottom = (box: Box): number => box.y + box.height;
export const centre = (box: Box): Point => [box.x + box.width / 2, box.y + box.height / 2];

export const boxAround = ([x, y]: Point, width: number, height: number): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
});

/** The box with every side moved out by `by` px, in for a negative one. */
export const grown = (box: Box, by: number): Box => ({
  x: box.x - by,
  y: box.y - by,
  width: Math.max(0, box.width + 2 * by),
  height: Math.max(0, box.height + 2 * by),
});

export const overlap = (a: Box, b: Box, slack = 0): boolean =>
  a.x + slack < right(b) && b.x + slack < right(a) && a.y + slack < bottom(b) && b.y + slack < bottom(a);

export const contains = (outer: Box, inner: Box, slack = 0): boolean =>
  outer.x <= inner.x + slack &&
  outer.y <= inner.y + slack &&
  right(outer) >= right(inner) - slack &&
  bottom(outer) >= bottom(inner) - slack;

/** The smallest box around all of them; an empty one at the origin for none. */
export function union(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return { x, y, width: Math.max(...boxes.map(right)) - x, height: Math.max(...boxes.map(bottom)) - y };
}

/** Whether a segment passes through the inside of a box (Liang and Barsky's clipping). */
export function segmentHits(from: Point, to: Point, box: Box): boolean {
  const [x, y] = from;
  const dx = to[0] - x;
  const dy = to[1] - y;
  if (dx === 0 && (x < box.x || x > right(box))) return false;
  if (dy === 0 && (y < box.y || y > bottom(box))) return false;
  let enter = 0;
  let leave = 1;
  if (dx !== 0) {
    const a = (box.x - x) / dx;
    const b = (right(box) - x) / dx;
    enter = Math.max(enter, Math.min(a, b));
    leave = Math.min(leave, Math.max(a, b));
  }
  if (dy !== 0) {
    const a = (box.y - y) / dy;
    const b = (bottom(box) - y) / dy;
    enter = Math.max(enter, Math.min(a, b));
    leave = Math.min(leave, Math.max(a, b));
  }
  return enter < leave;
}

export const pathHits = (points: readonly Point[], box: Box): boolean =>
  points.some((point, i) => {
    const before = points[i - 1];
    return before !== undefined && segmentHits(before, point, box);
  });
