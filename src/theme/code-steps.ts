import type { Code, LineRange } from '../model/document.ts';

/** The line steps of code, or of the lines of it that a slide shows: those that light any of them. */
export function shownSteps(steps: Code['steps'], lines: LineRange | undefined): Code['steps'] {
  if (!lines) return steps;
  return steps
    .map((ranges) => ranges.filter(({ from, to }) => from <= lines.to && to >= lines.from))
    .filter((ranges) => ranges.length > 0);
}
