/** Where a reader stopped. Names come first, since numbers change whenever the lesson is edited. */
export interface Stop {
  /** Id of the slide, and its number in the deck, from 0. */
  readonly slide: string;
  readonly number: number;
  /** Id of the slide before, for when its own is gone. */
  readonly before: string | null;
  /** Name of the step, null where it has none, and its number, 0 for the beginning of the slide. */
  readonly stepName: string | null;
  readonly step: number;
}

/** What a deck remembers of one reader. */
export interface Progress {
  readonly stop: Stop | null;
  /** The furthest step that was seen of each slide, by the slide's id. */
  readonly seen: ReadonlyMap<string, number>;
}

export const NO_PROGRESS: Progress = { stop: null, seen: new Map() };

/** What both of two tabs have seen, and where the first of them is. */
export function merge(own: Progress, other: Progress): Progress {
  const seen = new Map(other.seen);
  for (const [slide, step] of own.seen) seen.set(slide, Math.max(step, seen.get(slide) ?? 0));
  return { stop: own.stop ?? other.stop, seen };
}

export const write = ({ stop, seen }: Progress): string =>
  JSON.stringify([stop && [stop.slide, stop.number, stop.before, stop.stepName, stop.step], Object.fromEntries(seen)]);

/** What was written; whatever else the storage holds counts as nothing. */
export function read(text: string | null): Progress {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    if (!Array.isArray(value)) return NO_PROGRESS;
    return { stop: stopOf(value[0]), seen: seenOf(value[1]) };
  } catch {
    return NO_PROGRESS;
  }
}

function stopOf(value: unknown): Stop | null {
  if (!Array.isArray(value)) return null;
  const [slide, number, before, stepName, step] = value as unknown[];
  if (typeof slide !== 'string' || !isCount(number) || !isCount(step)) return null;
  const name = (each: unknown): string | null => (typeof each === 'string' ? each : null);
  return { slide, number, before: name(before), stepName: name(stepName), step };
}

function seenOf(value: unknown): Map<string, number> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Map();
  return new Map(Object.entries(value).filter((entry): entry is [string, number] => isCount(entry[1])));
}

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

/**
 * The number of the slide that comes closest to where a reader stopped: the slide itself, the one behind the slide that
 * was before it, or the one at its place.
 *
 * @param ids of the deck's slides, in order
 */
export function nearestSlide({ slide, before, number }: Stop, ids: readonly string[]): number {
  const own = ids.indexOf(slide);
  if (own >= 0) return own;
  const previous = before === null ? -1 : ids.indexOf(before);
  return Math.min(previous >= 0 ? previous + 1 : number, ids.length - 1);
}
