import type { Box, Point } from '../model/layout.ts';
import { bottom, grown, overlap, pathHits, right } from './box.ts';

/** px between the places that are tried. */
const STEP = 8;

/**
 * The free place for a box that is nearest to any of the anchors: on the stage, clear of all boxes, and 10 px from every path.
 * Null when there is none.
 */
export function nearestFree(
  size: { readonly width: number; readonly height: number },
  anchors: readonly Point[],
  taken: { readonly boxes: readonly Box[]; readonly paths: readonly (readonly Point[])[] },
  stage: Box,
): Box | null {
  const places: { box: Box; far: number }[] = [];
  for (let y = stage.y + 4; y + size.height <= bottom(stage) - 4; y += STEP) {
    for (let x = stage.x + 12; x + size.width <= right(stage) - 12; x += STEP) {
      const box: Box = { x, y, width: size.width, height: size.height };
      const far = Math.min(
        ...anchors.map(([ax, ay]) =>
          Math.hypot(Math.max(x - ax, 0, ax - right(box)), Math.max(y - ay, 0, ay - bottom(box)) * 1.5),
        ),
      );
      // Among places that are equally near, the one whose middle is nearest to an anchor looks as if it belonged there.
      const off = Math.min(...anchors.map(([ax, ay]) => Math.hypot(x + size.width / 2 - ax, y + size.height / 2 - ay)));
      places.push({ box, far: far + off * 0.05 });
    }
  }
  places.sort((a, b) => a.far - b.far);
  const found = places.find(
    ({ box }) =>
      !taken.boxes.some((other) => overlap(box, other)) && !taken.paths.some((path) => pathHits(path, grown(box, 10))),
  );
  return found?.box ?? null;
}
