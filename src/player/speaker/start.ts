import { element } from '../element.ts';
import { LETTER_KEYS, listenToKeys } from '../keys.ts';
import { createLink } from './link.ts';
import { createLost } from './lost.ts';
import type { DeckState } from './messages.ts';
import { catchUp, isOutdated } from './outdated.ts';
import { createOutline } from './outline.ts';
import { planOf } from './pace.ts';
import type { SpeakerPage } from './page.ts';
import { keysFor } from './remote-keys.ts';
import { type Moment, readSlides } from './slides.ts';
import { STYLE } from './style.ts';
import { createTimer } from './timer-store.ts';
import { createView } from './view.ts';

/** ms: the time that is shown is never older than a reader could tell. */
const TICK = 250;
/** ms that a preview has to load this window anew by itself, once the deck has changed. */
const GRACE = 500;

/**
 * Turns a page of the deck into the speaker's window. All that it shows comes out of its own copy of the slides; from the
 * deck's window it only learns where that is.
 */
export function start({ token, words, settings, draw }: SpeakerPage): void {
  const root = document.documentElement;
  const deck = document.querySelector<HTMLElement>('.reveal');
  if (!deck) return;
  const slides = readSlides(deck);
  // Copies of single slides are shown; the deck itself would only cost time and double every id.
  deck.remove();
  document.title = `${words.speaker.speaker} – ${document.title}`;
  document.head.append(element('style', {}, STYLE));
  const page = document.body.appendChild(element('div', { class: 'sv' }));

  let at: Moment = { slide: 0, step: 0 };
  let last: DeckState | null = null;
  let overdue = 0;
  const follow = (state: DeckState): void => {
    timer.adopt(state.timer);
    clearTimeout(overdue);
    if (isOutdated(state, slides)) overdue = setTimeout(() => catchUp(state), GRACE);
    const found = slides.findIndex(({ id }) => id === state.slide);
    const slide = found < 0 ? at.slide : found;
    const moment = { slide, step: Math.min(state.step, slides[slide]?.steps ?? 0) };
    // The lesson begins when its first slide is moved on from.
    if (last && at.slide === 0 && (moment.slide > 0 || moment.step > at.step)) timer.begin();
    at = moment;
    last = state;
    root.dataset.scheme = state.scheme;
    view.show(at, state.black);
    tick();
  };
  const link = createLink(token, follow);
  const timer = createTimer(token, (changed) => link.ask({ kind: 'timer', timer: changed }));
  const outline = createOutline(
    slides,
    words,
    () => at.slide,
    ({ slide, step }) => link.ask({ kind: 'go', slide: slides[slide]?.id ?? '', step }),
  );
  const minutes = Number(root.dataset.minutes) || null;
  const view = createView(
    page,
    slides,
    planOf(slides, minutes),
    { words, settings, draw },
    {
      run: (command) => link.ask({ kind: 'run', command }),
      outline: outline.open,
      toggle: timer.toggle,
      reset: timer.reset,
    },
  );
  const lost = createLost(words.speaker);
  page.append(lost.bar);
  const tick = (): void => {
    view.tick(timer.value, new Date());
    lost.show(link.now());
  };

  const keys = keysFor(
    () => last,
    () => outline.open(),
    (key) => link.ask({ kind: 'key', key }),
  );
  listenToKeys(keys, () => settings.get(LETTER_KEYS) !== 'off');
  new MutationObserver(() => view.redraw()).observe(root, { attributeFilter: ['data-scheme'] });
  document.fonts.addEventListener('loadingdone', () => view.redraw());
  view.show(at, false);
  tick();
  setInterval(tick, TICK);
}
