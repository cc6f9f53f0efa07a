import type { InterfaceWords } from '../model/interface-words.ts';
import { leavesOf } from './leaves.ts';
import { outOfSight } from './out-of-sight.ts';
import { pageData } from './page-data.ts';
import { placeOn } from './place.ts';
import { sentence, spokenText } from './spoken-text.ts';

/** ms. */
const MOMENT = 50;

export interface Announcer {
  /** Reads a slide that was turned to. */
  slide(slide: HTMLElement): void;
  /** Reads what the last step on a slide brought or, after a step back to the slide's beginning, its heading. */
  step(slide: HTMLElement): void;
  /** Reads a text, after whatever of the deck is about to be read. */
  text(text: string): void;
}

/**
 * The deck's live region. Reveal has one of its own, which reads out a slide with everything that has not come in yet,
 * and reads a slide again when a link leads to one of its steps. So Reveal is given a place to write that nobody hears.
 */
export function createAnnouncer(deck: HTMLElement): Announcer {
  const unheard = deck.appendChild(document.createElement('div'));
  unheard.className = 'aria-status';
  unheard.hidden = true;
  const region = document.body.appendChild(outOfSight(document.createElement('div')));
  region.setAttribute('aria-live', 'polite');
  region.setAttribute('aria-atomic', 'true');
  region.dataset.announcer = '';

  // Several keys within a moment are heard as where they led to, and as one sentence with what is said of that.
  let timer = 0;
  let place: (() => string) | null = null;
  let remark = '';
  let turned: Element | null = null;
  const say = (): void => {
    const text = `${place?.().trim() ?? ''} ${remark}`.trim();
    place = turned = null;
    remark = '';
    // What is the same as before would not be read again.
    region.textContent = text === region.textContent ? `${text}\u00a0` : text;
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(say, MOMENT);
  };
  return {
    slide(slide) {
      turned = slide;
      place = () => spokenText(slide).trim() || numberOf(slide);
      soon();
    },
    step(slide) {
      if (turned !== slide) place = () => stepText(slide);
      soon();
    },
    text(text) {
      remark = text;
      soon();
    },
  };
}

/** What a step brought, or what is left after one was taken back; never nothing. */
function stepText(slide: HTMLElement): string {
  const current = [...slide.querySelectorAll<HTMLElement>('.fragment.current-fragment')].map(fragmentText).join('');
  if (current.trim()) return current;
  const { step, steps } = placeOn(slide);
  if (step > 0) return numbered((words) => words.diagram.step, step, steps);
  return sentence(slide.querySelector('h1, h2, h3')?.textContent ?? '') || spokenText(slide).trim() || numberOf(slide);
}

/** A step of code has no words of its own: it says the lines that it lights up. */
function fragmentText(fragment: HTMLElement): string {
  if (fragment.dataset.codeStep === undefined) return spokenText(fragment);
  const lines = fragment.parentElement?.querySelectorAll('[data-line-steps] .on') ?? [];
  return sentence([...lines].map((line) => line.textContent).join(' '));
}

/** For a slide without a word on it. */
function numberOf(slide: HTMLElement): string {
  const slides = leavesOf(slide.closest('.slides') ?? slide);
  return numbered((words) => words.diagram.slide, slides.indexOf(slide) + 1, slides.length);
}

function numbered(phrase: (words: InterfaceWords) => string, n: number, count: number): string {
  const words = pageData<InterfaceWords>('words');
  return words ? phrase(words).replace('{n}', `${n}`).replace('{count}', `${count}`) : `${n} / ${count}`;
}
