import { cornersOf } from './corners.ts';
import { along, type Cubic, derivativesAt, distance, dot, minus, type Point, pointAt, unit } from './cubic.ts';
import { type Sample, settled, settledPressure } from './stroke.ts';

/** Pressure that a curve may be off by. */
const PRESSURE_TOLERANCE = 0.12;

/** How often the samples' places on a curve are looked for anew before it is split. */
const ROUNDS = 2;

/** Tolerances beyond which looking for better places does not help any more. */
const HOPELESS = 4;

export interface FittedCurve {
  readonly curve: readonly number[];
  readonly pressures: readonly number[];
}

/**
 * The smooth curve that a hand drew, in the form that strokes keep: few cubics, none of the samples further away than
 * `tolerance` px and what rounding adds. P. J. Schneider, "An Algorithm for Automatically Fitting Digitized Curves",
 * Graphics Gems, 1990, with sharp turns found first and left sharp.
 *
 * @param samples at least one
 */
export function fitCurve(samples: readonly Sample[], tolerance: number): FittedCurve {
  const points = samples.filter((each, i) => i === 0 || distance(each, samples[i - 1] as Sample) > 0);
  const [first] = points as [Sample, ...Sample[]];
  const curve = [first.x, first.y];
  const pressures = [first.pressure];
  const reach = REACH * tolerance;
  const corners = cornersOf(points, Math.max(4, 5 * tolerance));
  for (let i = 1; i < corners.length; i++) {
    const run = points.slice(corners[i - 1], (corners[i] as number) + 1);
    const last = run.length - 1;
    for (const { cubic, to } of fitRun(
      run,
      { from: 0, to: last },
      heading(run, 0, 1, reach),
      heading(run, last, -1, reach),
      tolerance,
    )) {
      for (const { x, y } of cubic.slice(1)) curve.push(x, y);
      pressures.push((run[to] as Sample).pressure);
    }
  }
  return { curve: curve.map(settled), pressures: pressures.map(settledPressure) };
}

/** Indices of samples. */
interface Range {
  readonly from: number;
  readonly to: number;
}

interface Piece extends Range {
  readonly cubic: Cubic;
}

/** Fits one cubic, or as many as it takes. `out` and `back` point into the range from its ends. */
function fitRun(run: readonly Sample[], range: Range, out: Point, back: Point, tolerance: number): Piece[] {
  const { from, to } = range;
  const [first, last] = [run[from], run[to]] as [Sample, Sample];
  if (to - from < 2) {
    const third = distance(first, last) / 3;
    return [{ cubic: [first, along(first, out, third), along(last, back, third), last], from, to }];
  }
  let places = placesOf(run, range);
  for (let round = 0; ; round++) {
    const cubic = closest(run, range, places, out, back);
    const { index, strain, curved } = worst(run, range, places, cubic, tolerance);
    if (strain <= 1) return [{ cubic, from, to }];
    if (!curved || strain > HOPELESS || round === ROUNDS) {
      const reach = REACH * tolerance;
      const across = through(run, index, reach);
      return [
        ...fitRun(run, { from, to: index }, out, { x: -across.x, y: -across.y }, tolerance),
        ...fitRun(run, { from: index, to }, across, back, tolerance),
      ];
    }
    places = places.map((t, i) => nearer(cubic, run[from + i] as Sample, t));
  }
}

/** Tolerances over which a direction is taken, so that it is the hand's and not that of a single px. */
const REACH = 8;

/** The direction of a run at one of its samples, to the right of it or to the left. */
function heading(run: readonly Sample[], at: number, step: 1 | -1, reach: number): Point {
  const here = run[at] as Sample;
  const halfway = run[arrival(run, at, step, reach / 2)] as Sample;
  const there = run[arrival(run, at, step, reach)] as Sample;
  const [near, far] = [minus(halfway, here), minus(there, here)];
  // The way bends: from its first half to the whole it has turned as much as it had before.
  const bent = { x: 4 * near.x - far.x, y: 4 * near.y - far.y };
  return unit(dot(bent, far) > 0 ? bent : far);
}

/** The direction right through a sample. */
function through(run: readonly Sample[], at: number, reach: number): Point {
  const [before, after] = [run[arrival(run, at, -1, reach)], run[arrival(run, at, 1, reach)]] as [Sample, Sample];
  return unit(minus(after, before));
}

/** The first sample in a direction that is so far away, or the last one. */
function arrival(run: readonly Sample[], at: number, step: 1 | -1, reach: number): number {
  let i = at;
  while (run[i + step] && distance(run[i] as Sample, run[at] as Sample) < reach) i += step;
  return i;
}

/** Places of the samples on a curve, in [0, 1], by the way along them. */
function placesOf(run: readonly Sample[], { from, to }: Range): number[] {
  const places = [0];
  for (let i = from + 1; i <= to; i++)
    places.push((places.at(-1) as number) + distance(run[i] as Sample, run[i - 1] as Sample));
  const whole = places.at(-1) || 1;
  return places.map((way) => way / whole);
}

/** The cubic with given ends and directions that has the least squares of distances from the samples. */
function closest(
  run: readonly Sample[],
  { from, to }: Range,
  places: readonly number[],
  out: Point,
  back: Point,
): Cubic {
  const [first, last] = [run[from], run[to]] as [Sample, Sample];
  let [c00, c01, c11, x0, x1] = [0, 0, 0, 0, 0];
  places.forEach((t, i) => {
    const s = 1 - t;
    const [k1, k2] = [3 * s * s * t, 3 * s * t * t];
    const near = s * s * s + k1;
    const far = t * t * t + k2;
    const rest = minus(run[from + i] as Sample, { x: first.x * near + last.x * far, y: first.y * near + last.y * far });
    c00 += k1 * k1;
    c01 += k1 * k2 * dot(out, back);
    c11 += k2 * k2;
    x0 += k1 * dot(out, rest);
    x1 += k2 * dot(back, rest);
  });
  const det = c00 * c11 - c01 * c01;
  const chord = distance(first, last);
  const [left, right] = [(x0 * c11 - x1 * c01) / det, (c00 * x1 - c01 * x0) / det];
  // Arms that pull backwards, or further than the whole way, would make loops between the samples.
  const sound = (arm: number): boolean => arm > chord * 1e-3 && arm < wayAlong(run, from, to);
  const [a, b] = sound(left) && sound(right) ? [left, right] : [chord / 3, chord / 3];
  return [first, along(first, out, a), along(last, back, b), last];
}

function wayAlong(run: readonly Sample[], from: number, to: number): number {
  let way = 0;
  for (let i = from + 1; i <= to; i++) way += distance(run[i] as Sample, run[i - 1] as Sample);
  return way;
}

/** The sample that a cubic serves worst, in shares of what is tolerated; `curved` when by place, not by pressure. */
function worst(
  run: readonly Sample[],
  { from, to }: Range,
  places: readonly number[],
  cubic: Cubic,
  tolerance: number,
): { index: number; strain: number; curved: boolean } {
  const [p0, p1] = [(run[from] as Sample).pressure, (run[to] as Sample).pressure];
  let found = { index: Math.floor((from + to) / 2), strain: 0, curved: true };
  for (let i = 1; i < places.length - 1; i++) {
    const [t, sample] = [places[i] as number, run[from + i] as Sample];
    const off = distance(pointAt(cubic, t), sample) / tolerance;
    const pressed = Math.abs(p0 + (p1 - p0) * t - sample.pressure) / PRESSURE_TOLERANCE;
    const strain = Math.max(off, pressed);
    if (strain > found.strain) found = { index: from + i, strain, curved: off >= pressed };
  }
  return found;
}

/** One step of Newton's towards the place on a cubic that is nearest to a point. */
function nearer(cubic: Cubic, point: Point, t: number): number {
  const off = minus(pointAt(cubic, t), point);
  const [first, second] = derivativesAt(cubic, t);
  const slope = dot(first, first) + dot(off, second);
  return slope === 0 ? t : Math.min(1, Math.max(0, t - dot(off, first) / slope));
}
