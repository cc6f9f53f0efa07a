import type { Point } from '../../model/layout.ts';
import type { Scene } from '../../model/scene.ts';

/** px, of whatever space all of the boxes in question are in. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** px about a point of an arrow that count as covered. */
const REACH = 14;
/** px between a panel and the edges of the area. */
const MARGIN = 14;

/** What a diagram shows at a step, in px of its stage: its things, its texts, and points on its arrows. */
export function shownAreas(scene: Scene, step: number): readonly Area[] {
  const nodes = scene.nodes.filter((node) => node.step <= step).map(({ box }) => box);
  const shapes = scene.shapes.filter(({ enter }) => enter.step <= step);
  return [
    ...nodes,
    ...shapes.flatMap((shape): readonly Area[] => {
      if (shape.kind === 'text')
        return [{ x: shape.x, y: shape.y - shape.fontSize, width: shape.width, height: shape.fontSize * 1.2 }];
      if (shape.kind !== 'arrow') return [];
      return alongLine(shape.points).map(([x, y]) => ({
        x: x - REACH / 2,
        y: y - REACH / 2,
        width: REACH,
        height: REACH,
      }));
    }),
  ];
}

/** The points of a line, and others between them wherever these are far apart. */
function alongLine(points: readonly Point[]): readonly Point[] {
  return points.flatMap((point, i): readonly Point[] => {
    const [x, y] = point;
    const [fromX, fromY] = points[i - 1] ?? point;
    const parts = Math.ceil(Math.hypot(x - fromX, y - fromY) / (2 * REACH));
    const between = Array.from({ length: Math.max(0, parts - 1) }, (_, k): Point => {
      const part = (k + 1) / parts;
      return [fromX + (x - fromX) * part, fromY + (y - fromY) * part];
    });
    return [...between, point];
  });
}

/** Places that are tried in each direction. */
const TRIES = 16;

/**
 * Where a panel of a size covers least of what must stay in sight, as near to the middle of the area as that allows;
 * below the area where the window has room for it there.
 */
export function freeSpot(
  size: Pick<Area, 'width' | 'height'>,
  area: Area,
  window: Area,
  taken: readonly Area[],
): Pick<Area, 'x' | 'y'> {
  const middle = { x: area.x + (area.width - size.width) / 2, y: area.y + (area.height - size.height) / 2 };
  const under = area.y + area.height + MARGIN;
  if (under + size.height + MARGIN <= window.y + window.height) return { x: middle.x, y: under };
  let best = middle;
  let least = Number.POSITIVE_INFINITY;
  for (let column = 0; column <= TRIES; column++) {
    for (let row = 0; row <= TRIES; row++) {
      const x = area.x + MARGIN + ((area.width - size.width - 2 * MARGIN) * column) / TRIES;
      const y = area.y + MARGIN + ((area.height - size.height - 2 * MARGIN) * row) / TRIES;
      const covered = taken.reduce((sum, other) => sum + overlap({ x, y, ...size }, other), 0);
      const cost = covered + Math.hypot(x - middle.x, y - middle.y);
      if (cost < least) [best, least] = [{ x, y }, cost];
    }
  }
  return best;
}

function overlap(a: Area, b: Area): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}
