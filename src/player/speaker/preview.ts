import { showCodeSteps } from '../code-steps.ts';
import { stepOf } from '../deck-step.ts';
import type { LiveDiagram } from '../diagram.ts';
import { element } from '../element.ts';
import type { DrawDiagram } from './page.ts';
import { showStep, type Slide } from './slides.ts';

/** px of a slide. */
const WIDTH = 1280;
const HEIGHT = 720;

/** A small rendering of a slide, true to every step of it. */
export interface Preview {
  readonly box: HTMLElement;
  /** Shows a slide at a step, 0 for none; or nothing. */
  show(slide: Slide | null, step: number, name: string): void;
  redraw(): void;
}

/** The slide itself is copied, scaled down by the browser; its diagrams are drawn at the size at which they show. */
export function createPreview(draw: DrawDiagram): Preview {
  const slides = element('div', { class: 'slides' });
  const paper = element('div', { class: 'sv-paper' }, element('div', { class: 'reveal ready' }, slides));
  // Nothing in a picture of a slide can be used.
  paper.inert = true;
  const box = element('div', { class: 'sv-slide', role: 'img' }, paper);

  let shown: Slide | null = null;
  let copy: HTMLElement | null = null;
  let diagrams: (readonly [host: HTMLElement, diagram: LiveDiagram])[] = [];
  const scale = (): number => box.clientWidth / WIDTH;
  const clear = (): void => {
    for (const [, diagram] of diagrams) diagram.destroy();
    diagrams = [];
    slides.replaceChildren();
    copy = null;
  };
  const fit = (): void => {
    paper.style.transform = `scale(${scale()})`;
    for (const [, diagram] of diagrams) diagram.resize();
  };
  Object.assign(paper.style, { width: `${WIDTH}px`, height: `${HEIGHT}px` });
  new ResizeObserver(fit).observe(box);

  return {
    box,
    show(slide, step, name) {
      box.setAttribute('aria-label', name);
      box.classList.toggle('sv-empty', slide === null);
      const other = slide !== shown;
      shown = slide;
      if (other) clear();
      if (!slide) return;
      if (!copy) {
        copy = copyOf(slide);
        slides.append(copy);
      }
      showStep(copy, step);
      showCodeSteps(copy);
      for (const [host, diagram] of diagrams) diagram.moveTo(stepOf(host), false);
      if (!other) return;
      for (const host of copy.querySelectorAll<HTMLElement>('[data-diagram]')) {
        const diagram = draw(host, scale);
        if (diagram) diagrams.push([host, diagram]);
      }
      withoutIds(copy);
    },
    redraw() {
      for (const [, diagram] of diagrams) diagram.redraw();
    },
  };
}

/** A slide as it is while it is turned to. */
function copyOf({ section }: Slide): HTMLElement {
  const copy = section.cloneNode(true) as HTMLElement;
  withoutIds(copy);
  for (const notes of copy.querySelectorAll('aside.notes')) notes.remove();
  copy.classList.add('present');
  return copy;
}

/** A page has each id but once, and the same slide may be shown twice. */
function withoutIds(copy: HTMLElement): void {
  for (const each of [copy, ...copy.querySelectorAll('[id]')]) each.removeAttribute('id');
}
