import type { Scene } from '../model/scene.ts';
import { between, type Camera, legibleScale, lookAt, type Size, seen, wholePicture } from './camera.ts';
import { around, type Entering, entering } from './entering.ts';

/**
 * How a picture that is larger than its port is shown while it builds. The whole picture stands still where it can be
 * read as a whole. All of it is a function of the scene and the port, so that a step looks the same however it is reached.
 */
export interface Tour {
  /** The view in which a step is looked at. */
  rest(step: number): Camera;
  /** The view while a step is being played; `part` of it, in [0, 1], has passed since the view was `from`. */
  along(step: number, from: Camera, part: number): Camera;
  /** px of the port that the view has to move while a step is played. */
  way(step: number, from: Camera): number;
  /** The whole picture, however small. */
  readonly whole: Camera;
  readonly port: Size;
}

/** px of the stage that stay free around what enters. */
const AIR = 14;
/** The part of a step that it takes to come to where things begin to enter. */
const APPROACH = 0.3;
/** Width of the window, in parts of a step, over which the view's way is smoothed, and the points in it. */
const SMOOTH = 0.3;
const POINTS = 9;

/** @param readable keep the scale at which the smallest lettering can be read */
export function createTour(scene: Scene, port: Size, readable: boolean): Tour {
  const whole = wholePicture(scene, port);
  const sizes = scene.shapes.flatMap((shape) => (shape.kind === 'text' ? shape.fontSize : []));
  const scale = readable ? Math.max(whole.scale, legibleScale(sizes)) : whole.scale;
  if (scale <= whole.scale) return { rest: () => whole, along: () => whole, way: () => 0, whole, port };

  const steps = entering(scene);
  const look = (x: number, y: number): Camera => lookAt(x, y, scale, scene, port);
  const room = { width: port.width / scale, height: port.height / scale };
  const rests: Camera[] = [];

  const rest = (step: number): Camera => {
    const known = rests[step];
    if (known) return known;
    const before = step > 0 ? rest(step - 1) : null;
    const found = toRest(steps[step]?.length ? steps[step] : before ? [] : (steps[1] ?? []), before);
    rests[step] = found;
    return found;
  };
  const toRest = (things: readonly Entering[], before: Camera | null): Camera => {
    const all = areaOf(things);
    if (!all) return before ?? look(scene.width / 2, 0);
    const view = before && seen(before, port);
    const last = aim(things, 1, room.width);
    // What can be seen from where one is, is looked at from there.
    const stays = (at: number, length: number, from: number | undefined, most: number): boolean =>
      from !== undefined && at >= from && at + length <= from + most;
    const x = all.width > room.width ? last.x : all.x + all.width / 2;
    const y = all.height > room.height ? last.y : all.y + all.height / 2;
    return look(
      view && stays(all.x, all.width, view.x, view.width) ? view.x + view.width / 2 : x,
      view && stays(all.y, all.height, view.y, view.height) ? view.y + view.height / 2 : y,
    );
  };
  const viewAt = (step: number, part: number): Camera => {
    const things = steps[step] ?? [];
    const all = areaOf(things);
    const end = rest(step);
    if (!all) return end;
    const { x, y } = aim(things, part, room.width);
    const there = look(x, y);
    return {
      x: all.width > room.width ? there.x : end.x,
      y: all.height > room.height ? there.y : end.y,
      scale,
    };
  };
  return {
    rest,
    along: (step, from, part) => between(from, viewAt(step, part), smooth(part / APPROACH)),
    way(step, from) {
      const stops = [from, ...[APPROACH, 0.5, 0.75, 1].map((part) => viewAt(step, part))];
      return stops.slice(1).reduce((sum, to, i) => sum + distance(stops[i] as Camera, to), 0);
    },
    whole,
    port,
  };
}

const distance = (a: Camera, b: Camera): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Eases in and out; beyond [0, 1] it stands still. */
export function smooth(part: number): number {
  const x = Math.min(1, Math.max(0, part));
  return x * x * (3 - 2 * x);
}

function areaOf(things: readonly Entering[]): { x: number; y: number; width: number; height: number } | null {
  const all = around(things.map(({ area }) => area));
  return all && { x: all.x - AIR, y: all.y - AIR, width: all.width + 2 * AIR, height: all.height + 2 * AIR };
}

/** Where to look: the middle of what is coming in, averaged over a part of the step so that the view moves evenly. */
function aim(things: readonly Entering[], part: number, room: number): { x: number; y: number } {
  let x = 0;
  let y = 0;
  let weights = 0;
  for (let i = 0; i < POINTS; i++) {
    const off = (2 * i) / (POINTS - 1) - 1;
    const weight = 1.2 - Math.abs(off);
    const at = comingIn(things, Math.min(1, Math.max(0, part + (off * SMOOTH) / 2)), room);
    x += weight * at.x;
    y += weight * at.y;
    weights += weight;
  }
  return { x: x / weights, y: y / weights };
}

function comingIn(things: readonly Entering[], part: number, room: number): { x: number; y: number } {
  const now = things.filter(({ from, to }) => from <= part && part <= to);
  // Between two things the view stays with the one that came before.
  const before = now.length > 0 ? now : things.filter(({ to }) => to <= part);
  const looked = before.length > 0 ? before : things;
  const area = around(looked.map((each) => each.area));
  if (!area) return { x: 0, y: 0 };
  const begins = area.width > room && looked.every(({ line }) => line);
  return { x: area.x + (begins ? room / 2 - AIR : area.width / 2), y: area.y + area.height / 2 };
}
