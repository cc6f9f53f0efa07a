import type { Scene } from '../model/scene.ts';
import { type Area, between, type Camera, legibleScale, lookAt, type Size, seen, wholePicture } from './camera.ts';
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
/** Width of the window, in parts of the way from the first thing to the last, over which it is smoothed, and the points in it. */
const SMOOTH = 0.2;
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

function areaOf(things: readonly Entering[]): Area | null {
  const all = around(things.map(({ area }) => area));
  return all && { x: all.x - AIR, y: all.y - AIR, width: all.width + 2 * AIR, height: all.height + 2 * AIR };
}

/** Where to look: at what enters first once one has come there, and then at one thing after another; evenly. */
function aim(things: readonly Entering[], part: number, room: number): Spot {
  const stops = stopsOf(things, room);
  const passed = Math.min(1, Math.max(0, (part - APPROACH) / (1 - APPROACH)));
  let x = 0;
  let y = 0;
  let weights = 0;
  for (let i = 0; i < POINTS; i++) {
    const off = (2 * i) / (POINTS - 1) - 1;
    const weight = 1.2 - Math.abs(off);
    const at = spotAt(stops, Math.min(1, Math.max(0, passed + (off * SMOOTH) / 2)));
    x += weight * at.x;
    y += weight * at.y;
    weights += weight;
  }
  return { x: x / weights, y: y / weights };
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The middles of what begins to enter at the same moment, in the order of these moments. */
function stopsOf(things: readonly Entering[], room: number): readonly (Spot & { readonly from: number })[] {
  const moments = [...new Set(things.map(({ from }) => from))].sort((a, b) => a - b);
  return moments.map((moment) => {
    const together = things.filter(({ from }) => from === moment);
    const { x, y, width, height } = around(together.map(({ area }) => area)) as Area;
    const begins = width > room && together.every(({ line }) => line);
    return { from: moment, x: x + (begins ? room / 2 - AIR : width / 2), y: y + height / 2 };
  });
}

/** A place on the way along the stops; `passed` of it, in [0, 1]. */
function spotAt(stops: readonly (Spot & { readonly from: number })[], passed: number): Spot {
  const [first, last] = [stops[0], stops.at(-1)];
  if (!first || !last) return { x: 0, y: 0 };
  const moment = first.from + passed * (last.from - first.from);
  const next = stops.findIndex(({ from }) => from >= moment);
  const [a, b] = [stops[next - 1], stops[next]];
  if (!a || !b) return b ?? last;
  const part = (moment - a.from) / (b.from - a.from);
  return { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part };
}
