/** What of a slide tells how long it will take. */
export interface PlannedSlide {
  /** As its author planned; null when the lesson does not say. */
  readonly minutes: number | null;
  readonly steps: number;
  /** Of its note. */
  readonly words: number;
}

/** When each slide is to be done with, in ms from the beginning of the lesson; the last is the lesson's length. */
export type Plan = readonly number[];

/** Where the lesson stands against its plan. All times in ms. */
export interface Pace {
  /** By how much it is behind its plan; negative when it is ahead, 0 within what is planned for the present step. */
  readonly late: number;
  /** When the present slide is to be done with, since the beginning. */
  readonly slideEnd: number;
  readonly end: number;
  /** How much of the plan is done, and how much of its time has passed: parts of the whole, in [0, 1]. */
  readonly covered: number;
  readonly passed: number;
}

const MINUTE = 60_000;
/** A calm speaker says so many words in a minute. */
const WORDS = 130;
/** Minutes that a slide is looked at, and that a step takes, when nothing is said of it. */
const LOOK = 0.5;
const STEP = 1 / 6;

/**
 * The plan of a lesson; null when neither it nor a slide says how long it takes. A slide with minutes of its own has
 * these. The others share what is left of the lesson's, each by how long it would take to say its note and to go through
 * its steps; where the lesson has no length of its own, they are given just that.
 */
export function planOf(slides: readonly PlannedSlide[], total: number | null): Plan | null {
  if (total === null && slides.every(({ minutes }) => minutes === null)) return null;
  const guesses = slides.map(({ minutes, steps, words }) =>
    minutes === null ? LOOK + steps * STEP + words / WORDS : 0,
  );
  const guessed = guesses.reduce((sum, guess) => sum + guess, 0);
  const given = slides.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  const share = total === null ? 1 : guessed > 0 ? Math.max(0, total - given) / guessed : 0;
  let end = 0;
  return slides.map(({ minutes }, i) => {
    end += (minutes ?? (guesses[i] as number) * share) * MINUTE;
    return end;
  });
}

/** Each step of a slide has its share of the slide's time, and so has the slide before its first step. */
export function paceOf(plan: Plan, slide: number, step: number, steps: number, elapsed: number): Pace {
  const [begin, slideEnd, end] = [plan[slide - 1] ?? 0, plan[slide] ?? 0, plan.at(-1) ?? 0];
  const moment = (k: number): number => begin + ((slideEnd - begin) * Math.min(k, steps + 1)) / (steps + 1);
  const [from, to] = [moment(step), moment(step + 1)];
  const late = elapsed > to ? elapsed - to : Math.min(0, elapsed - from);
  const part = (time: number): number => (end > 0 ? Math.min(1, time / end) : 0);
  return { late, slideEnd, end, covered: part(from), passed: part(elapsed) };
}

/** Whole minutes by which the lesson is behind (positive) or ahead; less than half a minute is on time. */
export function minutesLate({ late }: Pick<Pace, 'late'>): number {
  return Math.abs(late) < MINUTE / 2 ? 0 : Math.sign(late) * Math.max(1, Math.round(Math.abs(late) / MINUTE));
}
