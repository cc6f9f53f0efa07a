import type { Player } from '../player.ts';

/** Shows the notes to who reads alone, and calls back with what shows them. */
export function readNotes(_player: Player, _act: (pane: Element) => void): void {}
