import type { Scene } from '../model/scene.ts';
import { between, type Fading, focusOn } from '../scene/fading.ts';

/** ms in which a node comes to the front, and in which the picture comes back. */
const WAY = 240;

/** Which node of a picture is at the front, over the time. */
export interface Spotlight {
  /** Brings a node to the front, or none; `step` tells which arrows have come in. At once when `animate` is not set. */
  point(node: string | null, step: number, now: number, animate: boolean): void;
  /** How to draw now; null for the picture as it is. */
  at(now: number): Fading | null;
  /** Whether it will look different later. */
  moving(now: number): boolean;
  /** Ends whatever moves where it was going to. */
  settle(): void;
}

export function createSpotlight(scene: Scene): Spotlight {
  let node: string | null = null;
  let from: Fading | null = null;
  let to: Fading | null = null;
  let start = Number.NEGATIVE_INFINITY;
  const share = (now: number): number => Math.min(1, Math.max(0, (now - start) / WAY));
  const at = (now: number): Fading | null => {
    const passed = share(now);
    if (passed === 1 && node === null) return null;
    if (!to || passed === 1 || !from) return to;
    return between(from, to, passed * passed * (3 - 2 * passed));
  };
  return {
    point(wanted, step, now, animate) {
      if (wanted === null && node === null) return;
      from = at(now) ?? focusOn(scene, null, step);
      to = focusOn(scene, wanted, step);
      node = wanted;
      start = animate ? now : Number.NEGATIVE_INFINITY;
    },
    at,
    moving: (now) => share(now) < 1,
    settle() {
      start = Number.NEGATIVE_INFINITY;
    },
  };
}
