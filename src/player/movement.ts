/**
 * A way along a scene's timeline, from one moment to a whole step, and what follows there. Plain data, so that the
 * moment to draw is a pure function of the time.
 */
export interface Movement {
  /** Moments of the timeline, in steps; `to` is whole. */
  readonly from: number;
  readonly to: number;
  /** ms: when it set out, and how long the way takes. */
  readonly start: number;
  readonly duration: number;
  /** Age, as `frameAt` takes it, of the step that is left behind. */
  readonly leftAge: number;
  /** ms for which marks travel after the arrival. */
  readonly travel: number;
  /** Stays where it set out until its time has passed, and then is there: for those who want no motion. */
  readonly leaps: boolean;
}

export interface Moment {
  readonly t: number;
  readonly age: number;
  /** Nothing will look different later. */
  readonly still: boolean;
}

/** However long a scene wants its marks to travel: after this many ms a slide is calm. */
export const LONGEST_TRAVEL = 5000;

/** Going back is looked at less closely than going on. */
const BACK = 0.6;

/** Stands at a step, with nothing on its way. */
export const standing = (step: number): Movement => ({
  from: step,
  to: step,
  start: Number.NEGATIVE_INFINITY,
  duration: 0,
  leftAge: Number.POSITIVE_INFINITY,
  travel: 0,
  leaps: false,
});

/**
 * Sets out from a moment to a whole step. The rest of a step takes its share of the step's duration; a way longer than
 * a step, after an impatient second key, is covered in the time of its last step.
 *
 * @param durations ms of each step of the scene
 * @param travel ms for which marks want to travel once step `to` is reached
 */
export function setOut(from: Moment, to: number, now: number, durations: readonly number[], travel: number): Movement {
  const forward = to > from.t;
  const last = durations[forward ? to - 1 : to] ?? 0;
  const duration = last * Math.min(1, Math.abs(to - from.t)) * (forward ? 1 : BACK);
  return {
    from: from.t,
    to,
    start: now,
    duration,
    leftAge: forward ? from.age : Number.POSITIVE_INFINITY,
    travel: forward ? Math.min(travel, LONGEST_TRAVEL) : 0,
    leaps: false,
  };
}

/** The part of its way that a movement has come at a time in ms, in [0, 1]. */
export function passedOf({ start, duration, leaps }: Movement, now: number): number {
  const passed = duration > 0 ? Math.min(1, Math.max(0, (now - start) / duration)) : 1;
  return leaps ? Math.floor(passed) : passed;
}

/** Where a movement has come to at a time in ms. */
export function momentOf(movement: Movement, now: number): Moment {
  const { from, to, start, duration, leftAge, travel, leaps } = movement;
  const passed = Math.max(0, now - start);
  if (passed >= duration) {
    const age = passed - duration;
    return age >= travel ? { t: to, age: Number.POSITIVE_INFINITY, still: true } : { t: to, age, still: false };
  }
  if (leaps) return { t: from, age: leftAge, still: false };
  const t = from + ((to - from) * passed) / duration;
  // Once a further whole step has been passed on the way, the marks of that one have not set out yet.
  return { t, age: Math.floor(t) === Math.floor(from) ? leftAge : 0, still: false };
}
