/** Where the deck is. */
export interface Place {
  readonly slide: HTMLElement;
  /** Id of the slide. */
  readonly id: string;
  /** Steps of the slide that show, in [0, steps]. */
  readonly step: number;
  readonly steps: number;
}

/** Reads the place off the fragments of a slide that are visible. Those that share an index are one step. */
export function placeOn(slide: HTMLElement): Place {
  const all = new Set<string>();
  const shown = new Set<string>();
  slide.querySelectorAll<HTMLElement>('.fragment').forEach((fragment, i) => {
    const index = fragment.dataset.fragmentIndex ?? `${i}`;
    all.add(index);
    if (fragment.classList.contains('visible')) shown.add(index);
  });
  return { slide, id: slide.id, step: shown.size, steps: all.size };
}
