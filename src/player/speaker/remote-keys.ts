import type { Command, Commands } from '../commands.ts';
import type { DeckState } from './messages.ts';

/** What scrolls the notes once they have the focus. */
const SCROLLING = new Set(['ArrowUp', 'ArrowDown', 'Home', 'End']);

/**
 * The keys of the speaker's window: those of the deck, which are sent there. A key to leave what is shown only does that
 * while the screen is black: pressed here by habit, it should not throw the overview before the class.
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
      const deck = state();
      if (!deck?.keys.includes(key) || (key === 'Escape' && !deck.black)) return null;
      const scrolls = SCROLLING.has(key) && document.activeElement?.matches('.sv-notes');
      return scrolls ? null : command(() => send(key));
    },
  };
}
