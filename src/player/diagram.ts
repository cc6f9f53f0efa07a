import type { Scene, Scheme } from '../model/scene.ts';
import { frameAt, restAfter } from '../scene/timeline.ts';
import type { Clock } from './clock.ts';
import { loadFonts } from './fonts.ts';
import { createPicture } from './stage.ts';
import { momentOf, setOut, standing } from './movement.ts';
import { rasterFor } from './resolution.ts';

/** What live diagrams ask of the page around them. */
export interface Surroundings {
  readonly clock: Clock;
  scheme(): Scheme;
  motionAllowed(): boolean;
  /** Scale of the slides. */
  scale(): number;
}

/** A diagram of the page with its stage. */
export interface LiveDiagram {
  readonly scene: Scene;
  /** Shows a step: a step next to the present one is played when `animate` is set, any other is drawn at once. */
  moveTo(step: number, animate: boolean): void;
  /** Ends whatever moves where it was going to. */
  settle(): void;
  redraw(): void;
  resize(): void;
  destroy(): void;
}

/** Keys that follow each other within this many ms mean "go there", not "show me". */
const HASTE = 250;
/** From the third such key on, and when a picture lags further behind than this, the state is drawn at once. */
const HASTY_KEYS = 3;
const MOST_LAG = 3;

/**
 * Puts a stage in the place of the SVG that a diagram's element holds. Until the fonts are there the place stays empty,
 * so that neither the SVG's final state nor a substitute font flashes up.
 */
export function mountDiagram(host: HTMLElement, scene: Scene, step: number, around: Surroundings): LiveDiagram {
  const svg = host.querySelector<SVGElement>(':scope > svg');
  const family = getComputedStyle(svg?.querySelector('text') ?? host).fontFamily;
  const container = host.appendChild(document.createElement('div'));
  dress(container, host, scene);
  if (svg) svg.style.display = 'none';

  const picture = createPicture(container, scene, family, rasterFor(host, scene, around.scale()));
  const durations = scene.steps.map((each) => each.duration);
  const within = (k: number): number => Math.min(scene.steps.length, Math.max(0, k));
  let movement = standing(within(step));
  let lettered = false;
  let lastKey = Number.NEGATIVE_INFINITY;
  let keys = 0;

  const drawAt = (now: number): boolean => {
    const { t, age, still } = momentOf(movement, now);
    if (lettered) picture.draw(frameAt(scene, t, age), scene.palette[around.scheme()]);
    return !still;
  };
  const stand = (at: number): void => {
    movement = standing(at);
    around.clock.stop(drawAt);
    drawAt(0);
  };
  /** Counts this key, and says whether so many came so fast that showing each way would only keep them waiting. */
  const hasty = (now: number): boolean => {
    keys = now - lastKey < HASTE ? keys + 1 : 1;
    lastKey = now;
    return keys >= HASTY_KEYS;
  };

  const fonts = loadFonts(scene, family);
  const letter = (): void => {
    lettered = true;
    drawAt(performance.now());
  };
  if (fonts) fonts.then(letter);
  else letter();

  return {
    scene,
    moveTo(wanted, animate) {
      const to = within(wanted);
      if (to === movement.to) return;
      const now = performance.now();
      const from = momentOf(movement, now);
      const next = Math.abs(to - movement.to) === 1 && Math.abs(to - from.t) <= MOST_LAG;
      if (!animate || hasty(now) || !next || !around.motionAllowed()) {
        stand(to);
        return;
      }
      movement = setOut(from, to, now, durations, restAfter(scene, to));
      around.clock.start(drawAt);
    },
    settle: () => stand(movement.to),
    redraw: () => void drawAt(performance.now()),
    resize() {
      if (picture.resize(rasterFor(host, scene, around.scale()))) drawAt(performance.now());
    },
    destroy() {
      around.clock.stop(drawAt);
      lettered = false;
      picture.destroy();
      undress(host);
    },
  };
}

/** Marks what a stage adds to the page, to find it again in a page that was copied as text, as Reveal's scroll view does. */
const MARKER = 'data-stage';

/** Names the stage as the SVG is named, and brings the words that describe all of it, for when all of it shows. */
function dress(container: HTMLElement, host: HTMLElement, scene: Scene): void {
  container.setAttribute(MARKER, 'picture');
  container.setAttribute('role', 'img');
  container.setAttribute('aria-label', scene.name);
  Object.assign(container.style, {
    position: 'absolute',
    left: '0',
    top: '0',
    transformOrigin: '0 0',
    pointerEvents: 'none',
  });
  if (!scene.alt) return;
  const description = host.appendChild(document.createElement('p'));
  description.setAttribute(MARKER, 'description');
  description.hidden = true;
  description.id = `${host.closest('section')?.id ?? ''}-${scene.id}-description`;
  description.textContent = scene.alt;
}

/** Takes away what a stage has added to an element, and shows its SVG again. */
export function undress(host: HTMLElement): void {
  for (const rest of host.querySelectorAll(`:scope > [${MARKER}]`)) rest.remove();
  host.querySelector<SVGElement>(':scope > svg')?.style.removeProperty('display');
}
