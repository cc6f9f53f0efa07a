import { ICONS } from '../icons.ts';
import type { Player } from '../player.ts';

export const NEXT_KEYS: readonly string[] = ['ArrowRight', ' ', 'PageDown', 'n', 'MediaTrackNext'];
export const BACK_KEYS: readonly string[] = ['ArrowLeft', 'Shift+ ', 'PageUp', 'p', 'MediaTrackPrevious'];

/**
 * Getting about: step by step, as remotes with two buttons do, and across. Back leads to the end of the step before. In
 * the overview arrows go from slide to slide; on a black screen whatever moves brings the picture back first.
 */
export function addMoving(player: Player): void {
  const { reveal, commands } = player;
  const words = player.words.controls;
  const unless = (act: () => void) => (): void => {
    if (reveal.isPaused()) reveal.togglePause(false);
    else act();
  };
  const overview = (): boolean => reveal.isOverview();
  const across = (inOverview: () => void, act: () => void): (() => void) =>
    unless(() => (overview() ? inOverview() : act()));
  const next = across(
    () => reveal.right(),
    () => reveal.next(),
  );
  const back = across(
    () => reveal.left(),
    () => reveal.prev(),
  );

  commands.add(
    {
      id: 'next',
      keys: NEXT_KEYS,
      label: words.next,
      icon: ICONS.next,
      group: 'move',
      run: next,
    },
    {
      id: 'back',
      keys: BACK_KEYS,
      label: words.back,
      icon: ICONS.back,
      group: 'move',
      run: back,
    },
    {
      id: 'down',
      keys: ['ArrowDown'],
      label: words.down,
      group: 'move',
      available: () => overview() || reveal.availableRoutes().down,
      run: unless(() => reveal.down({ skipFragments: true })),
    },
    {
      id: 'up',
      keys: ['ArrowUp'],
      label: words.up,
      group: 'move',
      available: () => overview() || reveal.availableRoutes().up,
      run: unless(() => reveal.up({ skipFragments: true })),
    },
    {
      id: 'next-section',
      keys: ['Shift+ArrowRight'],
      label: words.nextSection,
      group: 'move',
      run: unless(() => reveal.right({ skipFragments: true })),
    },
    {
      id: 'back-section',
      keys: ['Shift+ArrowLeft'],
      label: words.backSection,
      group: 'move',
      run: unless(() => reveal.left({ skipFragments: true })),
    },
    { id: 'first', keys: ['Home'], label: words.first, group: 'move', run: unless(() => reveal.slide(0, 0, -1)) },
    { id: 'last', keys: ['End'], label: words.last, group: 'move', run: unless(() => toLast(player)) },
  );
}

/** The end of the deck: its last slide with all of its steps. */
function toLast({ reveal }: Player): void {
  const last = reveal.getSlides().at(-1);
  if (!last) return;
  const { h, v } = reveal.getIndices(last);
  reveal.slide(h, v, last.querySelectorAll('.fragment').length);
}
