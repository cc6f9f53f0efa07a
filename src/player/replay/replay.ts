import type { LiveDiagram } from '../diagram.ts';
import type { Place } from '../place.ts';
import type { Player } from '../player.ts';
import { LEAD, type Paced, paceOf } from './pace.ts';
import { startTimer, type Timer } from './timer.ts';

/** Playing the present slide again: its last step, or all of them in a row. */
export interface Replay {
  readonly state: 'idle' | 'playing' | 'held';
  again(): void;
  all(): void;
  /** Holds what plays, or lets it go on. */
  toggle(): void;
  /** Ends it where it is. */
  stop(): void;
}

/** ms in which a step comes in that is no diagram's. */
const FADE = 200;

/** `changed` is called whenever it begins, is held, goes on or ends. */
export function createReplay(player: Player, changed: () => void): Replay {
  const { reveal, stages } = player;
  let state: Replay['state'] = 'idle';
  let timer: Timer | null = null;
  /** Where the build has come to: a change of place that leads elsewhere is somebody's who wants to lead. */
  let expected: { readonly slide: HTMLElement; readonly step: number } | null = null;

  const diagrams = (): readonly LiveDiagram[] => stages.on(player.place().slide).map(([, diagram]) => diagram);
  const become = (next: Replay['state']): void => {
    if (state === next) return;
    state = next;
    changed();
  };
  const stop = (): void => {
    timer?.stop();
    timer = null;
    expected = null;
    for (const diagram of diagrams()) diagram.hold(false);
    become('idle');
  };
  const go = (step: number): void => {
    expected = { slide: player.place().slide, step };
    reveal.navigateFragment(step - 1);
  };
  const play = (step: number, pace: readonly number[]): void => {
    go(step);
    timer = startTimer(pace[step - 1] ?? 0, () => (step < pace.length ? play(step + 1, pace) : stop()));
  };

  player.onPlace(({ slide, step }) => {
    if (expected && (expected.slide !== slide || expected.step !== step)) stop();
  });
  const onTouch = ({ pointerType, target }: PointerEvent): void => {
    if (pointerType !== 'mouse' && target instanceof Element && !target.closest('.playing')) stop();
  };
  addEventListener('pointerdown', onTouch);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden && state === 'playing') hold();
  });

  const hold = (): void => {
    timer?.hold();
    for (const diagram of diagrams()) diagram.hold(true);
    become('held');
  };
  return {
    get state() {
      return state;
    },
    again() {
      stop();
      const place = player.place();
      for (const diagram of diagrams()) diagram.replay();
      if (player.motionAllowed())
        for (const each of lastOf(place)) each.animate([{ opacity: 0 }, { opacity: 1 }], 2 * FADE);
      player.announceStep();
    },
    all() {
      stop();
      const place = player.place();
      const own = diagrams();
      const pace = paceOf(stepsOf(place, own), own[0]?.scene.seconds ?? null);
      go(0);
      // The way back is not part of what is to be seen.
      for (const diagram of own) diagram.settle();
      timer = startTimer(LEAD, () => play(1, pace));
      become('playing');
    },
    toggle() {
      if (state === 'playing') hold();
      else if (state === 'held') {
        timer?.goOn();
        for (const diagram of diagrams()) diagram.hold(false);
        become('playing');
      }
    },
    stop,
  };
}

/** The fragments that came in last, but for those that have a picture to show them. */
const lastOf = ({ slide }: Place): readonly Element[] =>
  [...slide.querySelectorAll('.fragment.visible.current-fragment')].filter((each) => !each.closest('[data-diagram]'));

/** The steps of a slide, out of its fragments and the scenes of its diagrams. */
function stepsOf({ slide, steps }: Place, diagrams: readonly LiveDiagram[]): readonly Paced[] {
  const fragments = [...slide.querySelectorAll<HTMLElement>('.fragment')];
  return Array.from({ length: steps }, (_, i) => {
    const own = fragments.filter((each, k) => Number(each.dataset.fragmentIndex ?? k) === i);
    const caption = own.map((each) => each.textContent?.replace(/\s+/g, ' ').trim() ?? '').join(' ');
    return { caption, duration: Math.max(FADE, ...diagrams.map(({ scene }) => scene.steps[i]?.duration ?? 0)) };
  });
}
