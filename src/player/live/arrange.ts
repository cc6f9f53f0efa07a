import type { LiveSlide, LiveUpdate } from '../../model/live.ts';
import { leavesOf } from '../leaves.ts';
import { parseSection } from './parse-section.ts';

/** The elements of the slides themselves, without those of the stacks that hold several, by their ids. */
export function leaves(slides: HTMLElement): Map<string, HTMLElement> {
  return new Map(leavesOf(slides).flatMap((section) => (section.hasAttribute('id') ? [[section.id, section]] : [])));
}

/** Brings the slides into a new order, moving only what is not in its place yet. */
export function arrange(
  slides: HTMLElement,
  stacks: NonNullable<LiveUpdate['stacks']>,
  sources: LiveUpdate['slides'],
): void {
  const before = leaves(slides);
  const wrappers = new Set<HTMLElement>();
  const elements = stacks.map((stack) => {
    const sections = stack.map((slide) => elementOf(slide, before, sources));
    const [only] = sections;
    if (only && sections.length === 1) {
      unstack(only);
      return only;
    }
    const wrapper = wrapperOf(sections, slides, wrappers);
    wrappers.add(wrapper);
    order(wrapper, sections);
    return wrapper;
  });
  order(slides, elements);
}

function elementOf(
  { id, was }: LiveSlide,
  before: ReadonlyMap<string, HTMLElement>,
  sources: LiveUpdate['slides'],
): HTMLElement {
  const section = (was === null ? undefined : before.get(was)) ?? parseSection(sources[id] ?? '<section></section>');
  section.id = id;
  return section;
}

/** What Reveal left on a slide inside of a stack would misplace it outside. */
function unstack(section: HTMLElement): void {
  section.removeAttribute('data-index-v');
}

/** The stack that one of the slides was in before, unless it already serves others; else a new one. */
function wrapperOf(
  sections: readonly HTMLElement[],
  slides: HTMLElement,
  taken: ReadonlySet<HTMLElement>,
): HTMLElement {
  const parents = sections.map(({ parentElement }) => parentElement);
  const free = parents.find((parent) => parent && parent !== slides && slides.contains(parent) && !taken.has(parent));
  if (free) return free;
  const wrapper = document.createElement('section');
  wrapper.className = 'stack';
  return wrapper;
}

function order(parent: HTMLElement, children: readonly HTMLElement[]): void {
  let next = parent.firstElementChild;
  for (const child of children) {
    if (child === next) next = next.nextElementSibling;
    else parent.insertBefore(child, next);
  }
  while (next) {
    const after: Element | null = next.nextElementSibling;
    // Reveal keeps no elements of its own among the slides.
    next.remove();
    next = after;
  }
}
