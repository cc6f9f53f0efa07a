import { ICONS } from '../icons.ts';
import type { Player } from '../player.ts';

/** Overview, full screen, black screen, and light or dark. */
export function addViewing(player: Player): void {
  const { reveal, deck, viewport, commands } = player;
  const words = player.words.controls;
  const overview = (): boolean => reveal.isOverview();

  // Who has no key at hand comes back by pressing the black itself.
  viewport.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('.pause-overlay')) reveal.togglePause(false);
  });
  // A slide of the overview is to be chosen as a whole: nothing on it is to be reached by itself.
  const pages = (inert: boolean): void => {
    for (const page of deck.querySelectorAll<HTMLElement>('.slides .page')) page.inert = inert;
  };
  reveal.on('overviewshown', () => pages(true));
  reveal.on('overviewhidden', () => pages(false));
  reveal.on('resumed', () => player.announce(words.resume));
  reveal.on('paused', () => player.announce(words.blackout));

  commands.add(
    {
      id: 'resume',
      keys: ['Escape', 'Enter'],
      label: words.resume,
      group: 'view',
      available: () => reveal.isPaused(),
      run: () => reveal.togglePause(false),
    },
    {
      id: 'open',
      keys: ['Enter'],
      label: words.resume,
      group: 'view',
      menu: false,
      available: overview,
      run: () => reveal.toggleOverview(false),
    },
    {
      id: 'overview',
      keys: ['o', 'Escape'],
      label: words.overview,
      icon: ICONS.overview,
      group: 'view',
      pressed: overview,
      run: () => reveal.toggleOverview(),
    },
    {
      id: 'fullscreen',
      keys: ['f'],
      label: words.fullscreen,
      icon: ICONS.fullscreen,
      group: 'view',
      pressed: () => document.fullscreenElement !== null,
      available: () => document.fullscreenEnabled,
      run() {
        const done = document.fullscreenElement ? document.exitFullscreen() : viewport.requestFullscreen();
        // It is not given without a gesture of the user's, and then everything stays as it is.
        done.catch(() => undefined);
      },
    },
    {
      id: 'scheme',
      keys: ['d'],
      label: words.scheme,
      icon: ICONS.scheme,
      group: 'view',
      pressed: () => player.scheme() === 'dark',
      run: player.toggleScheme,
    },
    {
      id: 'blackout',
      keys: ['b', '.'],
      label: words.blackout,
      icon: ICONS.blackout,
      group: 'present',
      pressed: () => reveal.isPaused(),
      run: () => reveal.togglePause(),
    },
  );
}
