import { ICONS } from '../icons.ts';
import { LAYOUT, showsPages } from '../page-layout.ts';
import type { Player } from '../player.ts';
import { keepInSight } from '../touch/keep-in-sight.ts';
import { listenToHands } from '../touch/hands.ts';
import { addPort } from '../touch/port.ts';

/** What small screens need: pages for slides, hands for keys, pictures that are seen in parts, and all slides in a row. */
export function addScreen(player: Player): void {
  const { reveal, settings, commands, words } = player;
  const port = addPort(player);
  keepInSight(player);
  listenToHands(player, port);

  commands.add(
    {
      id: 'layout',
      keys: [],
      label: words.screen.pages,
      icon: ICONS.pages,
      group: 'view',
      pressed: showsPages,
      run() {
        const wanted = showsPages() ? 'slides' : 'page';
        // What the screen demands by itself is not kept as a choice.
        settings.set(LAYOUT, null);
        if (showsPages() !== (wanted === 'page')) settings.set(LAYOUT, wanted);
      },
    },
    {
      id: 'scroll',
      keys: [],
      label: words.screen.scroll,
      icon: ICONS.scroll,
      group: 'view',
      pressed: () => reveal.isScrollView(),
      run: () => reveal.toggleScrollView(),
    },
    {
      id: 'whole',
      keys: ['0'],
      label: words.screen.whole,
      icon: ICONS.whole,
      group: 'view',
      pressed: () => port.whole,
      available: () => port.hasMore(),
      run: () => port.toggleWhole(),
    },
  );
}
