import type { Player } from '../player.ts';
import { isPresenting } from '../presenting.ts';

/**
 * How many steps of a slide its reader has come to, now or at any time. Who presents has seen all of them at home, but the
 * class has not: then only what shows now counts.
 */
export function shownOf(player: Player, seen: ReadonlyMap<string, number>): (slide: Element) => number {
  const { slide: present, step } = player.place();
  return (slide) => Math.max(isPresenting() ? 0 : (seen.get(slide.id) ?? 0), slide === present ? step : 0);
}
