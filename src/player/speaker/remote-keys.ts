import type { Command, Commands } from '../commands.ts';
import type { DeckState } from './messages.ts';

/** What scrolls the notes once they have the focus. */
const SCROLLING = new Set(['ArrowUp', 'ArrowDown', 'Home', 'End']);

/**
 * The keys of the speaker's window: those of the deck, which are sent there, and a few of its own.
 */
export function keysFor(
  state: () => DeckState | null,
  outline: () => void,
  send: (key: string) => void,
): Pick<Commands, 'forKey'> {
  const command = (run: () => void): Command => ({ id: '', keys: [], label: '', group: 'move', run });
  return {
    forKey(key) {
      if (key === 'g') return command(outline);
      if (key === 'f') return command(fullScreen);
      if (!state()?.keys.includes(key)) return null;
      const scrolls = SCROLLING.has(key) && document.activeElement?.matches('.sv-notes');
      return scrolls ? null : command(() => send(key));
    },
  };
}

/** The window itself over all of its screen, and back. Where that is not given everything stays as it is. */
function fullScreen(): void {
  const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  done.catch(() => undefined);
}
