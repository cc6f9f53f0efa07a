import type { PlannedSlide } from './pace.ts';

/** A slide as the page holds it. */
export interface Slide extends PlannedSlide {
  /** Its `<section>`, which stays as it is: whatever shows it copies it. */
  readonly section: HTMLElement;
  readonly id: string;
  readonly title: string;
  readonly notes: HTMLElement | null;
}

/** All slides of a deck in reading order, sub-slides included. */
export function readSlides(deck: ParentNode): readonly Slide[] {
  const sections = [...deck.querySelectorAll<HTMLElement>('.slides section')];
  return sections.filter((section) => !section.querySelector('section')).map(readSlide);
}

function readSlide(section: HTMLElement): Slide {
  const notes = section.querySelector<HTMLElement>('aside.notes');
  return {
    section,
    id: section.id,
    title: titleOf(section),
    notes,
    minutes: Number(section.dataset.minutes) || null,
    steps: fragmentSteps(section).length,
    words: notes?.textContent?.trim().split(/\s+/).filter(Boolean).length ?? 0,
  };
}

/** Its heading, or else the first words on it. */
function titleOf(section: HTMLElement): string {
  const heading = section.querySelector('h1, h2, h3');
  const text = (heading ?? section.querySelector('.page') ?? section).textContent ?? '';
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79).trimEnd()}…` : line;
}

/**
 * The fragments of a slide, those that come in together as one step, in the order in which Reveal shows them: first those
 * with an index, by it, then the others as they stand.
 */
export function fragmentSteps(section: ParentNode): readonly (readonly HTMLElement[])[] {
  const indexed = new Map<number, HTMLElement[]>();
  const others: HTMLElement[][] = [];
  for (const fragment of section.querySelectorAll<HTMLElement>('.fragment')) {
    const index = Number.parseInt(fragment.dataset.fragmentIndex ?? '', 10);
    if (Number.isNaN(index)) others.push([fragment]);
    else indexed.set(index, [...(indexed.get(index) ?? []), fragment]);
  }
  return [...[...indexed].sort(([a], [b]) => a - b).map(([, step]) => step), ...others];
}

/** Shows a slide's fragments up to a step, 0 for none, as Reveal would. */
export function showStep(section: ParentNode, step: number): void {
  fragmentSteps(section).forEach((fragments, i) => {
    for (const fragment of fragments) {
      fragment.classList.toggle('visible', i < step);
      fragment.classList.toggle('current-fragment', i === step - 1);
    }
  });
}

/** Where the deck is: a slide, by its place in the order, and how many of its steps show. */
export interface Moment {
  readonly slide: number;
  readonly step: number;
}

/** What will stand after the next key; null at the end of the lesson. */
export function momentAfter(slides: readonly Slide[], { slide, step }: Moment): Moment | null {
  if (step < (slides[slide]?.steps ?? 0)) return { slide, step: step + 1 };
  return slide + 1 < slides.length ? { slide: slide + 1, step: 0 } : null;
}
