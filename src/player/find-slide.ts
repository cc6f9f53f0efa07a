/** A slide as it can be asked for. */
export interface Named {
  /** Its number, from 1, in the order of reading. */
  readonly number: number;
  readonly name: string;
}

/** A slide that was found, and the step of it that was asked for, or null. */
export interface Hit<T extends Named> {
  readonly slide: T;
  readonly step: number | null;
}

/** Without accents and case. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

/**
 * Slides that an entry may mean, the likeliest first: `12` is the twelfth, `12/3` its third step, and words are those
 * that a name begins with, that a word of it begins with, or that it contains.
 */
export function findSlides<T extends Named>(slides: readonly T[], entry: string): readonly Hit<T>[] {
  const [, number, step] = /^\s*(\d+)\s*(?:[/.,:\s]\s*(\d+))?\s*$/.exec(entry) ?? [];
  if (number) {
    const slide = slides.find((each) => each.number === Number(number));
    return slide ? [{ slide, step: step ? Number(step) : null }] : [];
  }
  const wanted = folded(entry);
  if (!wanted) return [];
  const rank = (name: string): number => {
    if (name.startsWith(wanted)) return 0;
    if (name.includes(` ${wanted}`)) return 1;
    return name.includes(wanted) ? 2 : 3;
  };
  return slides
    .map((slide) => ({ slide, rank: rank(folded(slide.name)) }))
    .filter((each) => each.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ slide }) => ({ slide, step: null }));
}
