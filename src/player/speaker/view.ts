import type { InterfaceWords } from '../../model/interface-words.ts';
import { element } from '../element.ts';
import { ICONS } from '../icons.ts';
import { bringsAnswer } from './asked.ts';
import { button, filled, relabel, setText } from './controls.ts';
import { createHeader, type TimerControls } from './header.ts';
import { LIST } from './icons.ts';
import { captionOf } from './notes.ts';
import { createNotes } from './notes-pane.ts';
import { paceOf, type Pace, type Plan } from './pace.ts';
import { createPreview } from './preview.ts';
import { createSlideFacts } from './slide-facts.ts';
import { momentAfter, type Moment, type Slide } from './slides.ts';
import type { SpeakerPage } from './page.ts';
import { stepTitle } from './scene-step.ts';
import { elapsedOf, type Timer } from './timer.ts';

/** What the buttons of the view ask for. */
export interface ViewActions extends TimerControls {
  run(command: 'next' | 'back' | 'blackout'): void;
  outline(): void;
}

export interface View {
  show(moment: Moment, black: boolean): void;
  /** Time has passed. */
  tick(timer: Timer, now: Date): void;
  /** The colours of the slides have changed. */
  redraw(): void;
}

/** The speaker's window: what shows and what comes on the left, what to say on the right, the time above, keys below. */
export function createView(
  page: HTMLElement,
  slides: readonly Slide[],
  plan: Plan | null,
  { words, settings, draw }: Pick<SpeakerPage, 'words' | 'settings' | 'draw'>,
  actions: ViewActions,
): View {
  const { controls, speaker } = words;
  const header = createHeader(speaker, actions);
  const facts = createSlideFacts(speaker);
  const notes = createNotes(words, settings);
  const current = createPreview(draw);
  const next = createPreview(draw);
  const heading = element('h1');
  const place = element('span', { class: 'sv-label' });
  const coming = element('h2');
  const back = button({ label: controls.back, icon: ICONS.back }, 'sv-key', () => actions.run('back'));
  const forward = button({ label: controls.next, icon: ICONS.next }, 'sv-key sv-main', () => actions.run('next'));
  const black = button({ label: controls.blackout, icon: ICONS.blackout, text: true }, 'sv-key', () =>
    actions.run('blackout'),
  );
  const cover = element('p', { class: 'sv-cover' }, speaker.black);
  current.box.append(cover);
  cover.hidden = true;

  page.append(
    header.bar,
    element(
      'main',
      { class: 'sv-body' },
      element(
        'div',
        { class: 'sv-stage' },
        element('div', { class: 'sv-title night' }, place, heading),
        current.box,
        element(
          'div',
          { class: 'sv-next' },
          element(
            'div',
            {},
            element('div', { class: 'sv-title night' }, element('span', { class: 'sv-label' }, speaker.next), coming),
            next.box,
          ),
          facts.panel,
        ),
      ),
      notes.pane,
    ),
    element(
      'nav',
      { class: 'sv-foot night', 'aria-label': controls.controls },
      back,
      forward,
      button({ label: controls.jump, icon: LIST, text: true }, 'sv-key', actions.outline),
      black,
      element('span', { class: 'sv-sizes' }, ...notes.buttons),
    ),
  );

  let at: Moment = { slide: 0, step: 0 };
  const paceNow = (timer: Timer, now: Date): Pace | null =>
    plan && paceOf(plan, at.slide, at.step, slides[at.slide]?.steps ?? 0, elapsedOf(timer, now.getTime()));

  return {
    show(moment, isBlack) {
      at = moment;
      const slide = slides[moment.slide];
      if (!slide) return;
      const { step } = moment;
      setText(place, filled(speaker.slideOf, { n: moment.slide + 1, count: slides.length }));
      setText(heading, slide.title);
      facts.steps(step, slide.steps);
      current.show(slide, step, `${speaker.now}: ${slide.title}`);
      cover.hidden = !isBlack;
      relabel(black, { label: isBlack ? controls.resume : controls.blackout, icon: ICONS.blackout, text: true });
      black.setAttribute('aria-pressed', `${isBlack}`);
      notes.show(slide, step);

      const after = momentAfter(slides, moment);
      const follower = after && (slides[after.slide] ?? null);
      const title = !follower || !after ? speaker.end : momentName(follower, after.step, words);
      setText(coming, title);
      next.show(follower, after?.step ?? 0, `${speaker.next}: ${title}`);
      forward.setAttribute('aria-disabled', `${after === null}`);
      back.setAttribute('aria-disabled', `${moment.slide === 0 && step === 0}`);
    },
    tick(timer, now) {
      const pace = paceNow(timer, now);
      header.show(timer, pace, now);
      facts.time(pace, timer, now);
    },
    redraw() {
      current.redraw();
      next.redraw();
    },
  };
}

/** Names a moment by what it brings: a step or what comes in with it or, where that says nothing, its number; else the slide. */
function momentName(slide: Slide, step: number, { speaker, questions }: InterfaceWords): string {
  if (step === 0) return slide.title;
  if (bringsAnswer(slide, step)) return questions.answer;
  return stepTitle(slide, step) || captionOf(slide, step) || filled(speaker.stepOf, { n: step, count: slide.steps });
}
