import type { RevealApi } from 'reveal.js';
import './reveal-views.ts';
import { type Announcer, createAnnouncer } from './announce.ts';
import { createClock } from './clock.ts';
import { showCodeSteps } from './code-steps.ts';
import { stepOf } from './deck-step.ts';
import { showDescriptions } from './description.ts';
import { watchMotion } from './motion.ts';
import { createStages, type Stages } from './mount.ts';
import { showsPages } from './page-layout.ts';
import { watchPaper } from './paper.ts';
import { type Place, placeOn } from './place.ts';
import { onDensityChange } from './resolution.ts';
import { type SchemeInUse, watchScheme } from './scheme.ts';
import type { Settings } from './settings.ts';
import { whenIdle } from './when-idle.ts';

/** Whatever may have changed which slide or fragments show. */
const EVENTS = [
  'ready',
  'slidechanged',
  'fragmentshown',
  'fragmenthidden',
  'sync',
  'slidesync',
  'overviewshown',
  'overviewhidden',
];

/** What follows Reveal, and tells of it. */
export interface Following {
  readonly stages: Stages;
  readonly announcer: Announcer;
  readonly scheme: SchemeInUse;
  motionAllowed(): boolean;
  /** Calls back after every change of slide or step; answers how to stop. */
  onPlace(act: (place: Place, turned: boolean) => void): () => void;
  /** Makes those pictures anew whose scenes have changed in the page, and moves all to where Reveal is. */
  refresh(): void;
}

/**
 * Makes the page follow Reveal. It derives and never counts: whatever Reveal reports, the step of a diagram is read off
 * the fragments that are visible, so no order of events and no event that stays out can lead it astray.
 */
export function follow(reveal: RevealApi, deck: HTMLElement, settings: Settings): Following {
  const announcer = createAnnouncer(deck);
  const motion = watchMotion(() => !motion.allowed && stages.each((diagram) => diagram.settle()));
  const scheme = watchScheme(settings, () => stages.each((diagram) => diagram.redraw()));
  const paper = watchPaper(() => restart());
  const stages = createStages({
    clock: createClock(),
    scheme: scheme.now,
    motionAllowed: () => motion.allowed && !document.hidden,
    scale: () => reveal.getScale(),
    reflow: showsPages,
  });
  const listeners = new Set<(place: Place, turned: boolean) => void>();
  let present: Element | null = null;
  let shown = 0;

  const update = (): void => {
    const slide = reveal.isReady() ? reveal.getCurrentSlide() : null;
    // Leaving the scroll view replaces all slides, and reports that before it has a new present one. On paper the SVG
    // stands in for every picture.
    if (!slide?.isConnected || paper.printing || reveal.isPrintView()) {
      stages.clear();
      present = null;
      return;
    }
    const turned = slide !== present;
    present = slide;
    const viewport = reveal.getViewportElement();
    const look = reveal.isOverview() ? 'overview' : (slide.dataset.look ?? '');
    if (viewport && viewport.dataset.shows !== look) viewport.dataset.shows = look;
    stages.enter(slide);
    for (const [host, diagram] of stages.on(slide)) {
      // Beside the present slide there is nothing to measure.
      if (turned) diagram.resize();
      diagram.moveTo(stepOf(host), !turned);
    }
    showCodeSteps(slide);
    showDescriptions(slide);
    const visible = slide.querySelectorAll('.fragment.visible').length;
    if (turned) {
      announcer.slide(slide as HTMLElement);
      whenIdle(() => present && stages.prepare(present), 1000);
    } else if (visible !== shown) announcer.step(slide as HTMLElement);
    const moved = turned || visible !== shown;
    shown = visible;
    if (moved) {
      const place = placeOn(slide as HTMLElement);
      for (const act of [...listeners]) act(place, turned);
    }
  };
  const restart = (): void => {
    stages.clear();
    present = null;
    update();
  };

  for (const event of EVENTS) reveal.on(event, update);
  // The first slide, and a return from the scroll view, come without any other event. This one comes before the slide.
  reveal.on('beforeslidechange', () => queueMicrotask(update));
  const resize = (): void => stages.each((diagram) => diagram.resize());
  reveal.on('resize', resize);
  reveal.on('overviewhidden', resize);
  // Reveal lays the slides out anew in the same event, and tells nobody when their scale stays.
  addEventListener('resize', () => requestAnimationFrame(resize));
  onDensityChange(resize);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) stages.each((diagram) => diagram.settle());
  });
  document.fonts.addEventListener('loadingdone', () => stages.each((diagram) => diagram.redraw()));

  return {
    stages,
    announcer,
    scheme,
    motionAllowed: () => motion.allowed,
    onPlace(act) {
      listeners.add(act);
      return () => void listeners.delete(act);
    },
    refresh() {
      stages.drop();
      present = null;
      update();
    },
  };
}
