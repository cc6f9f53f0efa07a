import type { Sample } from './stroke.ts';

/** Turns sharper than this, in radians, are meant: the head of an arrow, the point of an M. */
const SHARP = 1.15;

/** The part of a turn that is left when it is looked at from half as far: all of a corner's, half of a curve's. */
const SUDDEN = 0.78;

/**
 * Where a stroke turns so sharply that a curve would round it off: indices in order, with the first and the last sample.
 *
 * @param arm px before and after a sample over which its directions are taken, so that a trembling hand makes no corners
 */
export function cornersOf(samples: readonly Sample[], arm: number): number[] {
  const last = samples.length - 1;
  const turns = samples.map((_, i) => turnAt(samples, i, arm));
  const corners = [0];
  for (let i = 1; i < last; i++) {
    const turn = turns[i] as number;
    if (turn < SHARP || turnAt(samples, i, arm / 2) < SUDDEN * turn) continue;
    // Of the samples around a corner the sharpest is it.
    let sharpest = true;
    for (let k = i - 1; k > 0 && distance(samples, i, k) < arm; k--) sharpest &&= (turns[k] as number) < turn;
    for (let k = i + 1; k < last && distance(samples, i, k) < arm; k++) sharpest &&= (turns[k] as number) <= turn;
    if (sharpest) corners.push(i);
  }
  if (last > 0) corners.push(last);
  return corners;
}

/** Radians in [0, π] between the ways to a sample and from it. */
function turnAt(samples: readonly Sample[], i: number, arm: number): number {
  const before = reach(samples, i, -1, arm);
  const after = reach(samples, i, 1, arm);
  if (before === i || after === i) return 0;
  const [a, b, c] = [samples[before], samples[i], samples[after]] as [Sample, Sample, Sample];
  const turn = Math.abs(Math.atan2(c.y - b.y, c.x - b.x) - Math.atan2(b.y - a.y, b.x - a.x));
  return Math.min(turn, 2 * Math.PI - turn);
}

/** The nearest sample in a direction that is an arm away, or the last one. */
function reach(samples: readonly Sample[], from: number, direction: 1 | -1, arm: number): number {
  let i = from;
  while (samples[i + direction] && distance(samples, from, i) < arm) i += direction;
  return i;
}

function distance(samples: readonly Sample[], i: number, k: number): number {
  const [a, b] = [samples[i], samples[k]] as [Sample, Sample];
  return Math.hypot(b.x - a.x, b.y - a.y);
}
