import { ICONS } from '../icons.ts';
import type { Player } from '../player.ts';
import { isPresenting, onPresentingChange } from '../presenting.ts';
import type { Pane } from '../reading/main.ts';
import { askForRoom } from '../room.ts';

/** Names of the settings: `on` while the pane is open, and the parts of the window that it takes beside and below the slides. */
const READING = 'reading';
const SIZE = 'reading-size';
const USUAL_SIZE = '.34,.5';

type Use = (pane: Pane) => void;

const openers = new WeakMap<Player, (act: Use) => void>();

/** Opens the pane for who reads alone, and calls back with it. Who presents does not want notes on the screen. */
export function readNotes(player: Player, act: Use): void {
  if (!isPresenting()) openers.get(player)?.(act);
}

/**
 * The reading pane: notes, captions and text of the present slide, beside the slides or below them. It is remembered for
 * the next visit, but keeps out of the way of who presents unless it was opened then. Its Esc comes after those of what
 * lies over the slides and before that of the overview, so add it between them.
 */
export function addReading(player: Player): void {
  const { settings, commands, reveal } = player;
  let pane: Pane | null = null;
  let asked = false;
  const wanted = (): boolean => settings.get(READING) === 'on' && (asked || !isPresenting()) && !reveal.isScrollView();
  const update = (act?: Use): void => {
    if (!wanted()) {
      askForRoom('pane', null);
      pane?.hide();
      return;
    }
    askForRoom('pane', settings.get(SIZE) ?? USUAL_SIZE);
    player.use('reading', ({ createPane }) => {
      pane ??= createPane(player, {
        resize: (size) => settings.set(SIZE, size),
        close: () => toggle(false),
      });
      if (wanted()) pane.show();
      act?.(pane);
    });
  };
  const toggle = (on: boolean, act?: Use): void => {
    asked = on && isPresenting();
    settings.set(READING, on ? 'on' : null);
    update(act);
  };
  openers.set(player, (act) => toggle(true, act));
  settings.on(SIZE, () => wanted() && askForRoom('pane', settings.get(SIZE) ?? USUAL_SIZE));
  onPresentingChange(() => {
    asked &&= isPresenting();
    update();
  });
  update();

  commands.add(
    {
      id: 'reading',
      keys: ['v'],
      label: player.words.reader.reading,
      icon: ICONS.reading,
      group: 'read',
      pressed: wanted,
      available: () => !reveal.isScrollView(),
      run: () => toggle(!wanted()),
    },
    {
      id: 'leave-reading',
      keys: ['Escape'],
      label: player.words.controls.close,
      group: 'read',
      menu: false,
      available: () => wanted() && !reveal.isPaused() && !reveal.isOverview(),
      run: () => toggle(false),
    },
  );
}
