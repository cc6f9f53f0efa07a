import { createFocus } from '../focus/focus.ts';
import { ICONS } from '../icons.ts';
import type { Player } from '../player.ts';

/** Bringing a node of a diagram to the front. Its Esc comes before that of the overview, so add it first. */
export function addFocus(player: Player): void {
  const focus = createFocus(player);
  const { close } = player.words.controls;
  player.commands.add(
    {
      id: 'focus',
      keys: ['i'],
      label: player.words.diagram.focus,
      icon: ICONS.focus,
      group: 'point',
      pressed: () => focus.isOn,
      available: () => focus.possible,
      run: () => (focus.isOn ? focus.leave() : focus.begin()),
    },
    {
      id: 'focus-leave',
      keys: ['Escape'],
      label: close,
      group: 'point',
      menu: false,
      available: () => focus.isOn,
      run: focus.leave,
    },
  );
}
