import { stepOf } from './deck-step.ts';
import { type LiveDiagram, mountDiagram, type Surroundings } from './diagram.ts';
import { undress } from './dress.ts';
import { leavesOf } from './leaves.ts';
import { sceneOf } from './scenes.ts';

/** A stage holds megabytes of pixels. */
const MOST_STAGES = 3;

/** The diagrams that have a stage at present. */
export interface Stages {
  /** Gives the diagrams of a slide their stages, and takes away all that are neither on it nor beside it. */
  enter(slide: Element): void;
  /** Prepares the stages of the slides beside, so that turning to them costs nothing. */
  prepare(slide: Element): void;
  on(slide: Element): readonly (readonly [HTMLElement, LiveDiagram])[];
  /** Takes away the stages whose scene has changed or whose element has left the page. */
  drop(): void;
  each(act: (diagram: LiveDiagram) => void): void;
  clear(): void;
}

export function createStages(around: Surroundings): Stages {
  const live = new Map<HTMLElement, LiveDiagram>();

  const mount = (host: HTMLElement): void => {
    const scene = live.has(host) ? null : sceneOf(host.dataset.diagram ?? '');
    if (!scene) return;
    // Canvases that were copied as text are blank.
    undress(host);
    live.set(host, mountDiagram(host, scene, stepOf(host), around));
  };
  const unmount = (host: HTMLElement): void => {
    live.get(host)?.destroy();
    live.delete(host);
  };

  return {
    enter(slide) {
      const near = new Set([slide, ...slidesBeside(slide)].flatMap(diagramsOf));
      for (const host of [...live.keys()]) if (!near.has(host)) unmount(host);
      const here = diagramsOf(slide);
      // What is on the slide goes before what was kept for its neighbours.
      for (const host of [...live.keys()]) {
        if (!here.includes(host) && live.size + here.filter((each) => !live.has(each)).length > MOST_STAGES)
          unmount(host);
      }
      here.forEach(mount);
    },
    prepare(slide) {
      for (const host of slidesBeside(slide).flatMap(diagramsOf)) if (live.size < MOST_STAGES) mount(host);
    },
    on: (slide) => [...live].filter(([host]) => slide.contains(host)),
    drop() {
      for (const [host, { scene }] of [...live]) {
        if (!host.isConnected || sceneOf(host.dataset.diagram ?? '') !== scene) unmount(host);
      }
    },
    each(act) {
      for (const diagram of live.values()) act(diagram);
    },
    clear() {
      for (const host of [...live.keys()]) unmount(host);
      for (const host of document.querySelectorAll<HTMLElement>('[data-diagram]')) undress(host);
    },
  };
}

const diagramsOf = (slide: Element): HTMLElement[] => [...slide.querySelectorAll<HTMLElement>('[data-diagram]')];

/** The next and the previous slide in reading order. */
function slidesBeside(slide: Element): Element[] {
  const deck = document.querySelector('.reveal .slides');
  const slides: Element[] = deck ? leavesOf(deck) : [];
  const i = slides.indexOf(slide);
  return [slides[i + 1], slides[i - 1]].filter((each) => each !== undefined);
}
