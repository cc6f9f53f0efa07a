import type { Point } from '../model/layout.ts';

/** What boxes on an arc have to keep to. px. */
export interface ArcRoom {
  /** Centre of the arc's ellipse: the middle of the hub. */
  readonly focus: Point;
  /** Height of the lowest box's centre, and the least height of the outermost ones'. */
  readonly lowest: number;
  readonly highest: number;
  /** Largest distance of a box's centre from the middle. */
  readonly reach: number;
  readonly width: number;
  readonly height: number;
  /** Distance between neighbours: at least, at most. */
  readonly minGap: number;
  readonly maxGap: number;
}

/**
 * Centres of `count` boxes of one size on the lower half of an ellipse about the hub, ends high and middle low, with equal
 * gaps between neighbours, from left to right. Null when they would have to stand closer than the least gap.
 */
export function arc(count: number, room: ArcRoom): Point[] | null {
  const [cx, cy] = room.focus;
  const depth = room.lowest - cy;
  if (depth <= 0 || room.highest > room.lowest) return null;
  // The half axis with which the ellipse reaches the outermost place at the least height.
  const slope = Math.max(0, room.highest - cy) / depth;
  const halfAxis = room.reach / Math.sqrt(Math.max(1e-6, 1 - slope * slope));
  const at = (angle: number): Point => [halfAxis * Math.sin(angle), cy + depth * Math.cos(angle)];
  const gap = (a: Point, b: Point) => {
    const x = Math.abs(a[0] - b[0]) - room.width;
    const y = Math.abs(a[1] - b[1]) - room.height;
    return x > 0 && y > 0 ? Math.hypot(x, y) : Math.max(x, y);
  };

  /** Places to the right of the middle, the middle first; null when the gap drives them beyond the reach. */
  const walk = (wanted: number): Point[] | null => {
    const places: Point[] = [];
    let angle = 0;
    if (count % 2 === 1) places.push(at(0));
    else {
      angle = Math.asin(Math.min(1, (room.width + wanted) / 2 / halfAxis));
      places.push(at(angle));
    }
    while (places.length < Math.ceil(count / 2)) {
      const from = places.at(-1) as Point;
      let [low, high] = [angle, Math.PI / 2];
      if (gap(from, at(high)) < wanted) return null;
      for (let i = 0; i < 40; i++) {
        const middle = (low + high) / 2;
        if (gap(from, at(middle)) < wanted) low = middle;
        else high = middle;
      }
      angle = high;
      places.push(at(angle));
    }
    const end = places.at(-1) as Point;
    return end[0] > room.reach + 0.01 || end[1] < room.highest - 0.01 ? null : places;
  };

  let best = walk(room.maxGap);
  if (!best) {
    best = walk(room.minGap);
    if (!best) return null;
    let [low, high] = [room.minGap, room.maxGap];
    for (let i = 0; i < 30; i++) {
      const middle = (low + high) / 2;
      const tried = walk(middle);
      if (tried) {
        best = tried;
        low = middle;
      } else high = middle;
    }
  }
  const rightHalf = best.map(([x, y]): Point => [cx + x, y]);
  const leftHalf = best
    .slice(count % 2)
    .reverse()
    .map(([x, y]): Point => [cx - x, y]);
  return [...leftHalf, ...rightHalf];
}
