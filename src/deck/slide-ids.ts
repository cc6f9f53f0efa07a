/** Gives ids that are unique in a deck: the slides' own first, then numbered ones for what continues them. */
export interface SlideIds {
  /** `slug-2`, `slug-3` … whichever is the next that no slide has. */
  next(slug: string): string;
}

/** `taken`: the ids of the lesson's slides, which keep them whatever else happens. */
export function slideIds(taken: Iterable<string>): SlideIds {
  const used = new Set(taken);
  return {
    next(slug) {
      let n = 2;
      while (used.has(`${slug}-${n}`)) n++;
      const id = `${slug}-${n}`;
      used.add(id);
      return id;
    },
  };
}
