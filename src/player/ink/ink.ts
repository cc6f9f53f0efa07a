import { element } from '../element.ts';
import type { Player } from '../player.ts';
import { inkCss } from './css.ts';
import { createLaser, type Laser } from './laser.ts';
import { createPen, type Pen } from './pen.ts';
import { createSheaf } from './sheaf.ts';

/** What points at things on a slide: a laser, and a pen whose strokes stay. Only one of them is in the hand. */
export interface Ink {
  readonly pen: Pen;
  readonly laser: Laser;
  undo(): void;
  redo(): void;
  clear(): void;
}

export function createInk(player: Player): Ink {
  document.head.append(element('style', {}, inkCss()));
  const sheaf = createSheaf(player);
  const [pen, laser] = [createPen(player, sheaf), createLaser(player)];
  const instead = (one: Pen | Laser, other: Pen | Laser): Pen => ({
    get on() {
      return one.on;
    },
    toggle() {
      if (!one.on && other.on) other.toggle();
      one.toggle();
    },
  });
  return {
    pen: instead(pen, laser),
    laser: instead(laser, pen),
    undo: sheaf.undo,
    redo: sheaf.redo,
    clear: sheaf.clear,
  };
}
