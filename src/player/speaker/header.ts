import type { SpeakerWords } from '../../model/interface-words.ts';
import { element } from '../element.ts';
import { button, filled, relabel, setText } from './controls.ts';
import { PAUSE, PLAY, RESET } from './icons.ts';
import { minutesLate, type Pace } from './pace.ts';
import { elapsedOf, isFresh, type Timer, watchText } from './timer.ts';

export interface Header {
  readonly bar: HTMLElement;
  /** `pace` is null for a lesson that nobody has planned. */
  show(timer: Timer, pace: Pace | null, now: Date): void;
}

/** What the buttons of the header do. */
export interface TimerControls {
  toggle(): void;
  reset(): void;
}

/** The upper edge: how long it has taken, how that compares with the plan, and what time it is. */
export function createHeader(words: SpeakerWords, controls: TimerControls): Header {
  const elapsed = element('span', { class: 'sv-time', role: 'timer' });
  const toggle = button({ label: words.start, icon: PLAY }, 'sv-quiet', controls.toggle);
  const reset = button({ label: words.reset, icon: RESET }, 'sv-quiet', controls.reset);
  const verdict = element('span', { class: 'sv-verdict' });
  const until = element('span', { class: 'sv-until' });
  const covered = element('i');
  const passed = element('b');
  const track = element('div', { class: 'sv-track', 'aria-hidden': 'true' }, covered, passed);
  const pacing = element('div', { class: 'sv-pace' }, element('p', {}, verdict, until), track);
  const clock = element('span', { class: 'sv-time' });
  const label = (text: string): HTMLElement => element('span', { class: 'sv-label' }, text);
  const bar = element(
    'header',
    { class: 'sv-head night' },
    element(
      'div',
      { class: 'sv-watch' },
      element('p', {}, label(words.elapsed), elapsed),
      element('span', { class: 'sv-buttons' }, toggle, reset),
    ),
    pacing,
    element('p', { class: 'sv-clock' }, label(words.clock), clock),
  );
  // As the speaker's own system tells the time, whatever the language of the lesson.
  const time = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });

  return {
    bar,
    show(timer, pace, now) {
      const gone = elapsedOf(timer, now.getTime());
      setText(elapsed, watchText(gone));
      bar.classList.toggle('sv-running', timer.since !== null);
      relabel(
        toggle,
        timer.since !== null
          ? { label: words.pause, icon: PAUSE }
          : { label: isFresh(timer) ? words.start : words.resume, icon: PLAY },
      );
      reset.setAttribute('aria-disabled', `${isFresh(timer)}`);
      setText(clock, time.format(now));
      pacing.hidden = pace === null;
      if (!pace) return;
      const late = minutesLate(pace);
      const minutes = filled(late > 0 ? words.behind : words.ahead, { n: Math.abs(late) });
      const planned = filled(words.planned, { n: Math.round(pace.end / 60_000) });
      setText(verdict, isFresh(timer) ? planned : late === 0 ? words.onTime : minutes);
      pacing.dataset.late = isFresh(timer) ? '' : late > 0 ? 'behind' : late < 0 ? 'ahead' : 'on';
      const end = new Date(now.getTime() + Math.max(0, pace.end - gone));
      setText(until, filled(words.until, { time: time.format(end) }));
      covered.style.width = `${pace.covered * 100}%`;
      passed.style.left = `${pace.passed * 100}%`;
    },
  };
}
