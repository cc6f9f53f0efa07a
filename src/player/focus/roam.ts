import type { Box } from '../../model/layout.ts';

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

export const isDirection = (key: string): key is Direction =>
  key === 'ArrowLeft' || key === 'ArrowRight' || key === 'ArrowUp' || key === 'ArrowDown';

/** What lies off the way counts more than what lies far along it. */
const ASIDE = 2.2;

/** Index of the box that an arrow key leads to from another one: the nearest in that direction; null when none lies there. */
export function towards(boxes: readonly Box[], from: number, key: Direction): number | null {
  const start = boxes[from];
  if (!start) return null;
  const [ax, ay] = centre(start);
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [i, box] of boxes.entries()) {
    const [bx, by] = centre(box);
    const [dx, dy] = [bx - ax, by - ay];
    const level = key === 'ArrowLeft' || key === 'ArrowRight';
    const along = level ? (key === 'ArrowLeft' ? -dx : dx) : key === 'ArrowUp' ? -dy : dy;
    const aside = Math.abs(level ? dy : dx);
    const cost = along + ASIDE * aside;
    if (i !== from && along > 1 && cost < least) [best, least] = [i, cost];
  }
  return best;
}

const centre = ({ x, y, width, height }: Box): [x: number, y: number] => [x + width / 2, y + height / 2];
