import type { Scene } from '../model/scene.ts';
import { between, type Camera, hasMore, kept, type Size } from './camera.ts';
import { type Movement, passedOf } from './movement.ts';
import { createTour, smooth, type Tour } from './tour.ts';

/** What of a picture is seen: by itself what each step brings in, and whatever the reader turns to until the next step. */
export interface Sight {
  /** Tells where the picture is seen through; answers false when nothing has changed. */
  setPort(port: Size, readable: boolean): boolean;
  /** A step is about to be played, or was jumped to. */
  setOut(): void;
  /** The view at a time in ms, while a movement along the steps is under way. */
  at(movement: Movement, now: number): Camera;
  /** Whether the view moves at that time, apart from the step that is being played. */
  moves(now: number): boolean;
  /** The reader looks there from now on, at once or, with a time, after a glide. */
  turnTo(camera: Camera, movement: Movement, now: number | null): void;
  /** Back to what the present step brought in. */
  release(movement: Movement, now: number | null): void;
  /** The time that a step takes, ms, so that one can follow the view while it moves. */
  durationOf(step: number, planned: number): number;
  readonly tour: Tour;
  /** Whether the reader has turned to something. */
  readonly turned: boolean;
  /** Whether there is more of the picture than the port shows of it in this view. */
  hasMore(camera: Camera): boolean;
}

/** ms of a glide that the reader asked for. */
const GLIDE = 320;
/** px of the port in a ms: as fast as labels that pass by can just be read. */
const SPEED = 0.42;
/** ms: no step is stretched further. */
const LONGEST = 3200;

export function createSight(scene: Scene, port: Size): Sight {
  let tour = createTour(scene, port, false);
  let readable = false;
  /** Where the present step, or glide, set out from. */
  let from: Camera = tour.rest(0);
  let hand: Camera | null = null;
  let glide: number | null = null;
  let shown = from;

  const glided = (now: number): number => (glide === null ? 1 : Math.min(1, (now - glide) / GLIDE));
  const set = (next: Camera | null, movement: Movement, now: number | null): void => {
    if (now !== null) from = sight.at(movement, now);
    hand = next;
    glide = now;
  };
  const sight: Sight = {
    setPort(next, asked) {
      if (next.width === tour.port.width && next.height === tour.port.height && asked === readable) return false;
      readable = asked;
      tour = createTour(scene, next, readable);
      hand = glide = null;
      return true;
    },
    setOut() {
      from = shown;
      hand = glide = null;
    },
    at(movement, now) {
      const passed = passedOf(movement, now);
      const forward = movement.to > movement.from;
      const own =
        hand ??
        (passed < 1
          ? forward
            ? tour.along(movement.to, from, passed)
            : between(from, tour.rest(movement.to), smooth(passed))
          : tour.rest(movement.to));
      const part = glided(now);
      shown = part < 1 ? between(from, own, smooth(part)) : own;
      return shown;
    },
    moves: (now) => glided(now) < 1,
    turnTo: (camera, movement, now) => set(kept(camera, scene, tour.port), movement, now),
    release: (movement, now) => set(null, movement, now),
    durationOf: (step, planned) => Math.max(planned, Math.min(LONGEST, tour.way(step, shown) / SPEED)),
    get tour() {
      return tour;
    },
    get turned() {
      return hand !== null;
    },
    hasMore: (camera) => hasMore(camera, scene, tour.port),
  };
  return sight;
}
