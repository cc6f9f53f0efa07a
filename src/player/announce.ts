import { sentence, spokenText } from './spoken-text.ts';

/** ms. */
const MOMENT = 50;

export interface Announcer {
  /** Reads a slide that was turned to. */
  slide(slide: Element): void;
  /** Reads what the last step on a slide brought or, after a step back to the slide's beginning, its heading. */
  step(slide: Element): void;
  /** Reads a text. */
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
  const region = document.body.appendChild(document.createElement('div'));
  region.setAttribute('aria-live', 'polite');
  region.setAttribute('aria-atomic', 'true');
  region.dataset.announcer = '';
  Object.assign(region.style, {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  });

  // Several keys within a moment are heard as where they led to.
  let timer = 0;
  const say = (text: () => string): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      region.textContent = text().trim();
    }, MOMENT);
  };
  let turned: Element | null = null;
  return {
    slide(slide) {
      turned = slide;
      say(() => {
        turned = null;
        return spokenText(slide);
      });
    },
    step(slide) {
      if (turned !== slide) say(() => stepText(slide));
    },
    text: (text) => say(() => text),
  };
}

function stepText(slide: Element): string {
  const current = [...slide.querySelectorAll<HTMLElement>('.fragment.current-fragment')].map(fragmentText).join('');
  return current.trim() ? current : sentence(slide.querySelector('h1, h2, h3')?.textContent ?? '');
}

/** A step of code has no words of its own: it says the lines that it lights up. */
function fragmentText(fragment: HTMLElement): string {
  if (fragment.dataset.codeStep === undefined) return spokenText(fragment);
  const lines = fragment.parentElement?.querySelectorAll('[data-line-steps] .on') ?? [];
  return sentence([...lines].map((line) => line.textContent).join(' '));
}
