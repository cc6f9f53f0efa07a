import type { SpeakerWords } from '../../model/interface-words.ts';
import { element } from '../element.ts';
import { filled, setText } from './controls.ts';
import type { Pace } from './pace.ts';
import { elapsedOf, isFresh, type Timer, watchText } from './timer.ts';

export interface SlideFacts {
  readonly panel: HTMLElement;
  steps(step: number, steps: number): void;
  time(pace: Pace | null, timer: Timer, now: Date): void;
}

/** More steps than this are not counted on fingers. */
const MOST_DOTS = 24;

/** Beside what comes next: how far the present slide has come, and how long there is left for it. */
export function createSlideFacts(words: SpeakerWords): SlideFacts {
  const count = element('p', { class: 'sv-count' });
  const dots = element('div', { class: 'sv-dots', 'aria-hidden': 'true' });
  const label = element('span', { class: 'sv-label' }, words.thisSlide);
  const left = element('strong', { class: 'sv-left' });
  const until = element('span', { class: 'sv-until' });
  const times = element('p', { class: 'sv-slide-time' }, label, left, until);
  const format = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });
  return {
    panel: element('div', { class: 'sv-facts night' }, element('div', { class: 'sv-steps' }, count, dots), times),
    steps(step, steps) {
      setText(count, steps > 0 ? filled(words.stepOf, { n: step, count: steps }) : '');
      const shown = steps <= MOST_DOTS ? steps : 0;
      while (dots.childElementCount > shown) dots.lastElementChild?.remove();
      while (dots.childElementCount < shown) dots.append(element('i'));
      for (const [i, dot] of [...dots.children].entries()) dot.classList.toggle('on', i < step);
    },
    time(pace, timer, now) {
      times.hidden = pace === null;
      if (!pace) return;
      const rest = pace.slideEnd - elapsedOf(timer, now.getTime());
      const running = !isFresh(timer);
      left.classList.toggle('sv-over', running && rest < 0);
      setText(left, filled(running && rest < 0 ? words.over : words.left, { time: watchText(rest) }));
      setText(until, filled(words.until, { time: format.format(new Date(now.getTime() + rest)) }));
      left.hidden = until.hidden = !running;
      label.hidden = !running;
    },
  };
}
