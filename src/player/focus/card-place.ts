import type { Box } from '../../model/layout.ts';

/** Something that a card had better not cover, and how much each px of it matters. */
export interface Obstacle {
  readonly box: Box;
  readonly weight: number;
}

/** px between a card and what it belongs to. */
const GAP = 16;
/** What a px of distance weighs beside a px² that is covered. */
const DISTANCE = 8;

/**
 * Where a card stands beside what it belongs to: within the bounds, and where it covers least. Of places as good the
 * nearest is taken.
 */
export function placeCard(
  size: { readonly width: number; readonly height: number },
  anchor: Box,
  bounds: Box,
  obstacles: readonly Obstacle[],
): { readonly x: number; readonly y: number } {
  const { x, y, width, height } = anchor;
  const middle = { x: x + width / 2 - size.width / 2, y: y + height / 2 - size.height / 2 };
  const right = x + width + GAP;
  const left = x - GAP - size.width;
  const below = y + height + GAP;
  const above = y - GAP - size.height;
  const ends = [y, middle.y, y + height - size.height];
  const sides = [x, middle.x, x + width - size.width];
  const edges = [bounds.x, bounds.x + bounds.width / 2 - size.width / 2, bounds.x + bounds.width - size.width];
  const candidates = [
    ...ends.flatMap((at) => [
      { x: right, y: at },
      { x: left, y: at },
    ]),
    ...sides.flatMap((at) => [
      { x: at, y: below },
      { x: at, y: above },
    ]),
    ...edges.flatMap((at) => [
      { x: at, y: bounds.y },
      { x: at, y: bounds.y + bounds.height - size.height },
    ]),
  ].map((place) => ({
    x: clamp(place.x, bounds.x, bounds.x + bounds.width - size.width),
    y: clamp(place.y, bounds.y, bounds.y + bounds.height - size.height),
  }));
  const cost = (place: { x: number; y: number }): number => {
    const box = { ...place, ...size };
    const covered = obstacles.reduce((sum, each) => sum + each.weight * shared(box, each.box), 0);
    return covered + Math.hypot(place.x - middle.x, place.y - middle.y) * DISTANCE;
  };
  return candidates.reduce((best, each) => (cost(each) < cost(best) ? each : best));
}

/** Lower bounds win where there is too little room. */
const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** Area that two boxes have in common, px². */
function shared(a: Box, b: Box): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across > 0 && down > 0 ? across * down : 0;
}
