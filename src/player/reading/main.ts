import { addStyles } from '../add-styles.ts';
import type { Player } from '../player.ts';
import { registerPart } from '../register-part.ts';
import { createPane, type Pane, type PaneActs } from './pane.ts';
import { STYLES } from './styles.ts';

export type { Pane } from './pane.ts';

/** What the player can ask of this part once it is loaded. */
export interface ReadingPart {
  createPane(player: Player, acts: PaneActs): Pane;
}

registerPart('reading', {
  createPane(player, acts) {
    addStyles(STYLES);
    return createPane(player, acts);
  },
});
