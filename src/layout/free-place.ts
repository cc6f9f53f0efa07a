import type { Box, Point } from '../model/layout.ts';
import { bottom, grown, overlap, pathHits, right } from './box.ts';

/** px between the places that are tried. */
const STEP = 8;

/**
 * The free place for a box that is nearest to any of the anchors: on the stage, clear of all boxes, and `air` px from every path.
 * Null when there is none.
 */
export function nearestFree(
  size: { readonly width: number; readonly height: number },
  anchors: readonly Point[],
  taken: { readonly boxes: readonly Box[]; readonly paths: readonly (readonly Point[])[] },
  stage: Box,
  air = 10,
): Box | null {
  const places: { box: Box; far: number }[] = [];
  const [halfWidth, halfHeight] = [size.width / 2, size.height / 2];
  for (let y = stage.y + 4; y + size.height <= bottom(stage) - 4; y += STEP) {
    for (let x = stage.x + 12; x + size.width <= right(stage) - 12; x += STEP) {
      let far = Number.POSITIVE_INFINITY;
      let off = Number.POSITIVE_INFINITY;
      for (const [ax, ay] of anchors) {
        const dx = Math.abs(x + halfWidth - ax);
        const dy = Math.abs(y + halfHeight - ay);
        far = Math.min(far, Math.max(0, dx - halfWidth) + Math.max(0, dy - halfHeight) * 1.5);
        off = Math.min(off, dx + dy);
      }
      // Among places that are equally near, the one whose middle is nearest to an anchor looks as if it belonged there.
      places.push({ box: { x, y, width: size.width, height: size.height }, far: far + off * 0.05 });
    }
  }
  places.sort((a, b) => a.far - b.far);
  const found = places.find(
    ({ box }) =>
      !taken.boxes.some((other) => overlap(box, other)) && !taken.paths.some((path) => pathHits(path, grown(box, air))),
  );
  return found?.box ?? null;
}
