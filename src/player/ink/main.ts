import { registerPart } from '../register-part.ts';
import { createInk, type Ink } from './ink.ts';
import type { Player } from '../player.ts';

export interface InkPart {
  /** Shows the strokes that are kept, and offers pen and laser. Called once. */
  createInk(player: Player): Ink;
}

registerPart('ink', { createInk });
