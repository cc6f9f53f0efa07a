/** A slide as far as telling it apart goes. */
export interface Known {
  readonly id: string;
  /** What it shows, without its own id. */
  readonly content: string;
}

/**
 * Says for each slide which slide it was before an edit, or null when it is new.
 *
 * Ids alone do not tell, for they come from headings and from counting repeats: an edited heading changes the slide's own id,
 * and a new slide of the same heading takes over the id of the one that it is put before. So what stayed the same at both
 * ends is matched first, then equal content, then equal ids, then what stands at the same place between matched neighbours.
 */
export function matchSlides(before: readonly Known[], after: readonly Known[]): readonly (Known | null)[] {
  const match: (number | null)[] = after.map(() => null);
  const taken = new Set<number>();
  const pair = (now: number, was: number) => {
    match[now] = was;
    taken.add(was);
  };
  const same = (now: number, was: number) => before[was]?.content === after[now]?.content;

  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && same(head, head)) pair(head, head++);
  for (let tail = 1; tail <= shorter - head && same(after.length - tail, before.length - tail); tail++) {
    pair(after.length - tail, before.length - tail);
  }
  const open = () => match.flatMap((was, now) => (was === null ? [now] : []));
  const pairBy = (key: keyof Known) => {
    const waiting = new Map<string, number[]>();
    before.forEach((slide, was) => {
      if (!taken.has(was)) waiting.set(slide[key], [...(waiting.get(slide[key]) ?? []), was]);
    });
    for (const now of open()) {
      const was = waiting.get(after[now]?.[key] ?? '')?.shift();
      if (was !== undefined) pair(now, was);
    }
  };
  pairBy('content');
  pairBy('id');
  for (const now of open()) {
    const was = now === 0 ? 0 : following(match[now - 1]);
    if (was !== null && was < before.length && !taken.has(was)) pair(now, was);
  }
  return match.map((was) => (was === null ? null : (before[was] ?? null)));
}

function following(was: number | null | undefined): number | null {
  return was === null || was === undefined ? null : was + 1;
}
