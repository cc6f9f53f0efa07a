/** A run of slides of which each was seen, as fractions of the way through the deck. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** The runs in a deck; each slide takes an equal part of the way. */
export function runsOf(seen: readonly boolean[]): Run[] {
  const runs: Run[] = [];
  let start = -1;
  for (let i = 0; i <= seen.length; i++) {
    if (seen[i] && start < 0) start = i;
    if (!seen[i] && start >= 0) {
      runs.push({ from: start / seen.length, to: i / seen.length });
      start = -1;
    }
  }
  return runs;
}
