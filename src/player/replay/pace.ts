/** A step of a build, as far as its pace is concerned. */
export interface Paced {
  /** ms that it takes to come in. */
  readonly duration: number;
  /** What is said of it. */
  readonly caption: string;
}

/** ms to look before the first step. */
export const LEAD = 500;

/** ms to take in what has come in, and for each character of its caption: 16 of them a second can be followed easily. */
const LOOK = 900;
const PER_CHARACTER = 62;

/**
 * How long each step of a build lasts when it is played in a row, in ms: from its beginning to that of the next one. Long
 * enough to come in, and to read its caption as far as there is time. With `seconds` the whole build lasts that long, its
 * lead included, unless its steps alone take longer.
 */
export function paceOf(steps: readonly Paced[], seconds: number | null): readonly number[] {
  const wished = steps.map(({ duration, caption }) => Math.max(duration, LOOK) + caption.length * PER_CHARACTER);
  if (seconds === null) return wished;
  const durations = steps.map(({ duration }) => duration);
  const free = seconds * 1000 - LEAD - sum(durations);
  if (free <= 0) return durations;
  const rests = wished.map((wish, i) => wish - (durations[i] ?? 0));
  const all = sum(rests);
  return durations.map((duration, i) => duration + (all > 0 ? ((rests[i] ?? 0) * free) / all : free / steps.length));
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
