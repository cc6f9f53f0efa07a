import type { Scene, Scheme } from '../model/scene.ts';
import { changingShapes, frameAt, restAfter, type ShapeRange } from '../scene/timeline.ts';
import type { Camera, Size } from './camera.ts';
import type { Clock } from './clock.ts';
import { dress, drawingOf, undress } from './dress.ts';
import { loadFonts } from './fonts.ts';
import { type Movement, momentOf, setOut, standing } from './movement.ts';
import { rasterFor } from './resolution.ts';
import { createSight, type Sight } from './sight.ts';
import { createPicture } from './stage.ts';
import { createSpotlight } from './spotlight.ts';

/** What live diagrams ask of the page around them. */
export interface Surroundings {
  readonly clock: Clock;
  scheme(): Scheme;
  motionAllowed(): boolean;
  /** Scale of the slides. */
  scale(): number;
  /** Whether slides are shown as pages, on which a picture stays large enough to be read and is seen in parts. */
  reflow(): boolean;
}

/** A diagram of the page with its stage. */
export interface LiveDiagram {
  readonly scene: Scene;
  /** The part of the page through which it is seen, and what lies upon it, in px of the stage. */
  readonly port: HTMLElement;
  readonly overlay: HTMLElement;
  /** Shows a step: a step next to the present one is played when `animate` is set, any other is drawn at once. */
  moveTo(step: number, animate: boolean): void;
  /** Plays the way to the present step again, from the step before it. Where nothing may move, that step shows for as long. */
  replay(): void;
  /** Stops the time of whatever moves, or lets it go on. */
  hold(on: boolean): void;
  /** Brings a node to the front, with its arrows so far, or gives the whole picture back. */
  focus(node: string | null): void;
  /** Ends whatever moves where it was going to. */
  settle(): void;
  redraw(): void;
  resize(): void;
  /** What is seen of it at present. */
  camera(): Camera;
  /** Looks somewhere else until the next step; null goes back to what the step brought in. Glides there if it may. */
  look(camera: Camera | null, glide: boolean): void;
  readonly sight: Pick<Sight, 'tour' | 'turned' | 'hasMore'>;
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
  const family = getComputedStyle(drawingOf(host)?.querySelector('text') ?? host).fontFamily;
  const { port, canvas, overlay } = dress(host, scene);
  /** Out of sight nothing has a size; it gets its own when its slide is turned to. */
  const portSize = (): Size => {
    const { clientWidth: width, clientHeight: height } = port;
    return around.reflow() && width > 0 && height > 0 ? { width, height } : scene;
  };
  const sight = createSight(scene, portSize());
  sight.setPort(portSize(), around.reflow());
  const picture = createPicture(canvas, scene, family, rasterFor(port, portSize(), around.scale()));
  const durations = scene.steps.map((each) => each.duration);
  const within = (k: number): number => Math.min(scene.steps.length, Math.max(0, k));
  let movement = standing(within(step));
  let ranged: Movement = movement;
  let range: ShapeRange | null = null;
  /** The shapes that change on the way; the same object for as long as the way is the same. */
  const moving = (): ShapeRange => {
    if (ranged !== movement || !range) range = changingShapes(scene, movement.from, movement.to);
    ranged = movement;
    return range;
  };
  let lettered = false;
  let lastKey = Number.NEGATIVE_INFINITY;
  let keys = 0;

  let laid: Camera | null = null;
  const lay = (camera: Camera): void => {
    const { x, y, scale } = camera;
    if (laid && x === laid.x && y === laid.y && scale === laid.scale) return;
    laid = camera;
    overlay.style.transform = `translate(${x}px,${y}px) scale(${scale})`;
  };
  const spotlight = createSpotlight(scene);
  /** When time was stopped, ms. */
  let held: number | null = null;

  const drawAt = (now: number): boolean => {
    const { t, age, still } = momentOf(movement, held ?? now);
    const camera = sight.at(movement, held ?? now);
    lay(camera);
    if (lettered) {
      const palette = scene.palette[around.scheme()];
      picture.draw(frameAt(scene, t, age), palette, camera, spotlight.at(now), still ? null : moving());
    }
    return (held === null && (!still || sight.moves(now))) || spotlight.moving(now);
  };
  /** Draws now and goes on for as long as anything moves. */
  const run = (): void => {
    if (drawAt(performance.now())) around.clock.start(drawAt);
    else around.clock.stop(drawAt);
  };
  const stand = (at: number): void => {
    movement = standing(at);
    held = null;
    run();
  };
  /** The durations, with that of a step long enough to follow the view while it moves. */
  const pacedTo = (to: number): readonly number[] =>
    durations.map((each, i) => (i + 1 === to ? sight.durationOf(to, each) : each));
  /** Counts this key, and says whether so many came so fast that showing each way would only keep them waiting. */
  const hasty = (now: number): boolean => {
    keys = now - lastKey < HASTE ? keys + 1 : 1;
    lastKey = now;
    return keys >= HASTY_KEYS;
  };

  // The port goes with what stands around it: a longer heading, a pane beside the page.
  const watch = new ResizeObserver(() => around.reflow() && live.resize());
  watch.observe(port);

  const fonts = loadFonts(scene, family);
  const letter = (): void => {
    lettered = true;
    drawAt(performance.now());
  };
  if (fonts) fonts.then(letter);
  else letter();

  const live: LiveDiagram = {
    scene,
    moveTo(wanted, animate) {
      const to = within(wanted);
      if (to === movement.to) return;
      const now = performance.now();
      sight.setOut();
      const from = momentOf(movement, now);
      const next = Math.abs(to - movement.to) === 1 && Math.abs(to - from.t) <= MOST_LAG;
      if (!animate || hasty(now) || !next || !around.motionAllowed()) {
        stand(to);
        return;
      }
      held = null;
      movement = setOut(from, to, now, to > from.t ? pacedTo(to) : durations, restAfter(scene, to));
      around.clock.start(drawAt);
    },
    replay() {
      const { to } = movement;
      if (to === 0) return;
      const now = performance.now();
      sight.setOut();
      const again = setOut(momentOf(standing(to - 1), now), to, now, pacedTo(to), restAfter(scene, to));
      held = null;
      movement = around.motionAllowed() ? again : { ...again, travel: 0, leaps: true };
      run();
    },
    hold(on) {
      const now = performance.now();
      if (on === (held !== null)) return;
      if (held !== null) movement = { ...movement, start: movement.start + now - held };
      held = on ? now : null;
      run();
    },
    focus(node) {
      spotlight.point(node, movement.to, performance.now(), around.motionAllowed());
      run();
    },
    settle() {
      spotlight.settle();
      stand(movement.to);
    },
    redraw: () => void drawAt(performance.now()),
    resize() {
      const size = portSize();
      const other = sight.setPort(size, around.reflow());
      const raster = picture.resize(rasterFor(port, size, around.scale()));
      // What was on its way is there: its way led across a port of another shape.
      if (other) stand(movement.to);
      else if (raster) drawAt(performance.now());
    },
    camera: () => sight.at(movement, performance.now()),
    look(camera, glide) {
      const now = glide && held === null && around.motionAllowed() ? performance.now() : null;
      if (camera) sight.turnTo(camera, movement, now);
      else sight.release(movement, now);
      run();
    },
    sight,
    port,
    overlay,
    destroy() {
      around.clock.stop(drawAt);
      watch.disconnect();
      lettered = false;
      picture.destroy();
      undress(host);
    },
  };
  return live;
}
