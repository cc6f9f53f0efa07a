import type { Box, Point } from '../model/layout.ts';
import { bottom, grown, pathHits, right } from './box.ts';

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
  const [left, top] = [stage.x + 12, stage.y + 4];
  const columns = Math.floor((right(stage) - 12 - size.width - left) / STEP) + 1;
  const rows = Math.floor((bottom(stage) - 4 - size.height - top) / STEP) + 1;
  if (columns < 1 || rows < 1) return null;
  // The places that any box rules out are marked first, which leaves few to look at more closely.
  const blocked = new Uint8Array(columns * rows);
  for (const box of taken.boxes) {
    const from = Math.max(0, Math.floor((box.x - size.width - left) / STEP) + 1);
    const to = Math.min(columns - 1, Math.ceil((right(box) - left) / STEP) - 1);
    const first = Math.max(0, Math.floor((box.y - size.height - top) / STEP) + 1);
    const last = Math.min(rows - 1, Math.ceil((bottom(box) - top) / STEP) - 1);
    for (let row = first; row <= last && from <= to; row++)
      blocked.fill(1, row * columns + from, row * columns + to + 1);
  }
  const places: { readonly at: number; readonly far: number }[] = [];
  const [halfWidth, halfHeight] = [size.width / 2, size.height / 2];
  for (let at = 0; at < blocked.length; at++) {
    if (blocked[at]) continue;
    const x = left + (at % columns) * STEP + halfWidth;
    const y = top + Math.floor(at / columns) * STEP + halfHeight;
    let far = Number.POSITIVE_INFINITY;
    let off = Number.POSITIVE_INFINITY;
    for (const [ax, ay] of anchors) {
      const dx = Math.abs(x - ax);
      const dy = Math.abs(y - ay);
      far = Math.min(far, Math.max(0, dx - halfWidth) + Math.max(0, dy - halfHeight) * 1.5);
      off = Math.min(off, dx + dy);
    }
    // Among places that are equally near, the one whose middle is nearest to an anchor looks as if it belonged there.
    places.push({ at, far: far + off * 0.05 });
  }
  places.sort((a, b) => a.far - b.far);
  for (const { at } of places) {
    const box = { ...size, x: left + (at % columns) * STEP, y: top + Math.floor(at / columns) * STEP };
    const near = grown(box, air);
    if (!taken.paths.some((path) => pathHits(path, near)))
      return { x: box.x, y: box.y, width: size.width, height: size.height };
  }
  return null;
}
