import type { Scene } from '../../model/scene.ts';
import { showsPages } from '../page-layout.ts';
import type { Player } from '../player.ts';
import { type Area, freeSpot, shownAreas } from './free-spot.ts';

/** px that a panel keeps from the edges of the window. */
const EDGE = 8;

/** Puts a panel over the slide where it covers least of what a diagram shows at a step. */
export function putWhereFree(
  box: HTMLElement,
  { host, scene, step }: { readonly host: HTMLElement; readonly scene: Scene; readonly step: number },
  { viewport, deck, stages }: Player,
): void {
  const live = stages.on(host.parentElement ?? host).find(([each]) => each === host)?.[1];
  if (!live) return;
  const frame = viewport.getBoundingClientRect();
  const within = ({ x, y, width, height }: Area): Area => ({ x: x - frame.x, y: y - frame.y, width, height });
  const stage = within(live.overlay.getBoundingClientRect());
  const scale = stage.width / scene.width;
  const window = within(deck.getBoundingClientRect());
  const port = within(live.port.getBoundingClientRect());
  // On a page the words below the picture are those of the step before: they may be covered.
  const area = showsPages() ? { ...port, height: window.y + window.height - port.y } : port;
  const taken = shownAreas(scene, step).map(({ x, y, width, height }) => ({
    x: stage.x + x * scale,
    y: stage.y + y * scale,
    width: width * scale,
    height: height * scale,
  }));
  const { offsetWidth: width, offsetHeight: height } = box;
  const { x, y } = freeSpot({ width, height }, area, window, taken);
  box.style.left = `${clamped(x, window.x, window.width - width)}px`;
  box.style.top = `${clamped(y, window.y, window.height - height)}px`;
}

const clamped = (at: number, start: number, room: number): number =>
  Math.max(start + EDGE, Math.min(at, start + room - EDGE));
