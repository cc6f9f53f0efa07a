import type { Palette } from '../model/scene.ts';
import type { ShapeRange } from '../scene/timeline.ts';
import { whenIdle } from './when-idle.ts';

/** So many shapes that stand still are copied rather than drawn again: below that, two large copies cost more than they save. */
const ENOUGH = 100;
/** Shapes that are copied at once between two frames, and ms after which that is no longer put off. */
const AT_ONCE = 120;
const PATIENCE = 100;

/** Where and how a picture is painted: the same copies serve as long as none of this changes. */
export interface Painted {
  readonly range: ShapeRange;
  readonly palette: Palette;
  /** px of the canvas, and pixels of it for each px of the scene. */
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** Copies of all that is painted before and after the shapes that move, so that a frame only draws these. */
export interface StillCopies {
  /**
   * Has copies made, when there is time, for a picture with so many shapes that show and stand still; answers whether they
   * are there. Null when nothing moves.
   */
  serve(painted: Painted | null, standing: number): boolean;
  readonly behind: HTMLCanvasElement;
  readonly before: HTMLCanvasElement;
}

/**
 * @param count shapes that there are
 * @param size of the canvas that is copied
 * @param paint paints a shape as it is at present
 */
export function createStillCopies(
  count: number,
  size: () => { width: number; height: number },
  paint: (context: CanvasRenderingContext2D, shape: number) => void,
): StillCopies {
  const behind = document.createElement('canvas');
  const before = document.createElement('canvas');
  const probe = document.createElement('canvas');
  behind.width = before.width = 0;
  probe.width = probe.height = 1;
  let last: Painted | null = null;
  /** The shape to copy next; null before the first. */
  let next: number | null = null;
  let cancel = (): void => {};

  const copySome = (painted: Painted): void => {
    const { range, ratio, x, y } = painted;
    let i = next ?? 0;
    for (let done = 0; i < count && done < AT_ONCE; i++, done++) {
      if (i === range.first) i = range.last + 1;
      if (i >= count) break;
      const context = (i < range.first ? behind : before).getContext('2d') as CanvasRenderingContext2D;
      context.setTransform(ratio, 0, 0, ratio, x, y);
      paint(context, i);
    }
    next = i;
    // Browsers put off what they are told to paint until somebody looks, which would be the next frame.
    for (const canvas of [behind, before]) probe.getContext('2d')?.drawImage(canvas, 0, 0, 1, 1, 0, 0, 1, 1);
    if (i < count) cancel = whenIdle(() => copySome(painted), PATIENCE);
  };

  return {
    behind,
    before,
    serve(painted, standing) {
      if (painted === null || last === null || !isSame(painted, last)) {
        cancel();
        next = null;
        behind.width = before.width = 0;
      } else if (next === null && standing >= ENOUGH) {
        // Only now: a picture that itself moves is another one with each frame.
        next = 0;
        Object.assign(behind, size());
        Object.assign(before, size());
        cancel = whenIdle(() => copySome(painted), PATIENCE);
      }
      last = painted;
      return next !== null && next >= count;
    },
  };
}

const isSame = (a: Painted, b: Painted): boolean =>
  a.range === b.range && a.palette === b.palette && a.x === b.x && a.y === b.y && a.ratio === b.ratio;
