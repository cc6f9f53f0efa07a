import { addBar } from '../chrome/bar.ts';
import { createMenu } from '../chrome/menu.ts';
import { ICONS } from '../icons.ts';
import type { Player } from '../player.ts';

/** The menu and the buttons that lead to it. */
export function addMenu(player: Player): void {
  const menu = createMenu(player);
  player.commands.add({
    id: 'menu',
    keys: ['?', 'm', 'F1'],
    label: player.words.controls.menu,
    icon: ICONS.menu,
    group: 'view',
    run: () => menu.open(),
  });
  addBar(player);
}
