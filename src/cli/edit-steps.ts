/** Lines that an edit may span before it is worth taking apart. */
const LONG = 40;
const MOST_STEPS = 4;

/**
 * Takes an edit in several places apart into edits of one place each: the texts that lead from one to the other, of which
 * the last is the text after it. What is in between would otherwise count as edited, too.
 */
export function editSteps(before: string, after: string): readonly string[] {
  const now = after.split('\n');
  const steps: string[] = [];
  let old = before.split('\n');
  while (steps.length < MOST_STEPS - 1) {
    const next = firstPlace(old, now);
    if (!next) break;
    steps.push(next.join('\n'));
    old = next;
  }
  return [...steps, after];
}

/** The text with the first place alone edited; null when there is no further one, or they are close to each other. */
function firstPlace(old: readonly string[], now: readonly string[]): string[] | null {
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  const [oldEnd, nowEnd] = [old.length - tail, now.length - tail];
  if (Math.min(oldEnd, nowEnd) - head < LONG) return null;
  // Where a line that there is once in both stands, the texts have met again.
  const [inOld, inNow] = [places(old, head, oldEnd), places(now, head, nowEnd)];
  for (let i = head; i < oldEnd; i++) {
    const line = old[i] ?? '';
    const k = inNow.get(line) ?? -1;
    if ((inOld.get(line) ?? -1) >= 0 && k >= 0) return [...now.slice(0, k), ...old.slice(i)];
  }
  return null;
}

/** Where each line stands in a part of a text, -1 when it stands there more than once. */
function places(lines: readonly string[], from: number, to: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (let i = from; i < to; i++) found.set(lines[i] ?? '', found.has(lines[i] ?? '') ? -1 : i);
  return found;
}
