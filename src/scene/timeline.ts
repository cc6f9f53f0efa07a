import type { ArrowShape, Frame, Scene, Shape, ShapeState } from '../model/scene.ts';
import { cubicInOut, cubicOut, smoothstep } from './easing.ts';

/** How far a rising shape comes from, px, and how small a popping one starts. */
const RISE = 14;
const POP = 0.92;

// Shared by all shapes that are not on their way, so that a frame allocates only for what moves.
const HIDDEN: ShapeState = { opacity: 0, dy: 0, scale: 1, grown: 0, mark: null };
const SHOWN: ShapeState = { opacity: 1, dy: 0, scale: 1, grown: 1, mark: null };

const unit = (x: number): number => Math.min(1, Math.max(0, x));

/**
 * One moment of a scene: pure, so that any moment is reached from any other without replaying.
 *
 * `t` in [0, steps.length] is clamped; an integer k is the state after step k. `age` is the time in ms since the last
 * whole step was reached, for the marks that then travel; Infinity, the default, shows them at rest. While a step
 * plays, `age` should stay at what it was when that step set out: marks still under way then hurry home.
 */
export function frameAt(scene: Scene, t: number, age: number = Number.POSITIVE_INFINITY): Frame {
  const at = Math.min(scene.steps.length, Math.max(0, t || 0));
  return { states: scene.shapes.map((shape) => stateAt(shape, at, age)) };
}

/** Time in ms, from the moment at which the whole step `t` is reached, after which nothing moves any more. */
export function restAfter(scene: Scene, t: number): number {
  let last = 0;
  for (const shape of scene.shapes)
    if (shape.kind === 'arrow' && shape.mark && shape.enter.step === Math.floor(t) && shape.enter.step > 0)
      last = Math.max(last, shape.mark.delay + shape.mark.trip * shape.mark.trips);
  return last;
}

/** Whether the frame that follows this moment looks different from it. */
export const isAnimating = (scene: Scene, t: number, age: number): boolean =>
  !Number.isInteger(t) || age < restAfter(scene, t);

/** Places in `scene.shapes`, both included; none when `last` is before `first`. */
export interface ShapeRange {
  readonly first: number;
  readonly last: number;
}

/** The shapes between the first and the last one that look different at some moment of a way along the timeline or right after it. */
export function changingShapes(scene: Scene, from: number, to: number): ShapeRange {
  const low = Math.floor(Math.min(from, to));
  const high = Math.ceil(Math.max(from, to));
  const changes = (shape: Shape): boolean => {
    const { step } = shape.enter;
    // The marks of the step that is left behind may still be on their way.
    return step > 0 && step <= high && (step > low || (step === low && shape.kind === 'arrow' && shape.mark !== null));
  };
  return { first: Math.max(0, scene.shapes.findIndex(changes)), last: scene.shapes.findLastIndex(changes) };
}

function stateAt(shape: Shape, t: number, age: number): ShapeState {
  const { step, from, to, effect } = shape.enter;
  const x = step === 0 ? 1 : unit((t - step + 1 - from) / (to - from));
  if (x === 0) return HIDDEN;
  const mark = shape.kind === 'arrow' && shape.mark !== null;
  if (x === 1 && !mark) return SHOWN;
  if (effect === 'grow') {
    const grown = cubicInOut(x);
    return {
      opacity: unit(x * 8),
      dy: 0,
      scale: 1,
      grown,
      mark: mark ? markAt(shape as ArrowShape, t, age, x, grown) : null,
    };
  }
  const eased = cubicOut(x);
  return {
    opacity: unit(eased * 1.25),
    dy: effect === 'rise' ? RISE * (1 - eased) : 0,
    scale: effect === 'pop' ? POP + (1 - POP) * eased : 1,
    grown: 1,
    mark: mark ? markAt(shape as ArrowShape, t, age, x, 1) : null,
  };
}

/**
 * Place of an arrow's mark. It comes out of the source while the arrow grows, rests, then makes its round trips: on to
 * the tip, where it vanishes, out of the source again, and back to where it rests. A drawing shrinks a mark near both
 * ends to nothing, so the way from the tip to the source is no jump.
 */
function markAt({ mark, enter }: ArrowShape, t: number, age: number, x: number, grown: number): number | null {
  if (!mark) return null;
  const since = t - enter.step;
  if (x < 1 || since < 0) return mark.rest * grown;
  if (since >= 1 || enter.step === 0) return mark.rest;
  const rounds = mark.trips * smoothstep(unit((age - mark.delay) / (mark.trip * mark.trips)));
  // The next step has begun: what is left of the present round is made while it plays.
  const home = rounds + (Math.ceil(rounds) - rounds) * smoothstep(since);
  const place = mark.rest + home;
  return place - Math.floor(place);
}
