import { addStyles } from '../add-styles.ts';
import type { Sheet } from '../chrome/dialog.ts';
import { goTo } from '../go-to.ts';
import type { Player } from '../player.ts';
import { registerPart } from '../register-part.ts';
import { createContentsSheet } from './contents-sheet.ts';
import { createDeckIndex } from './deck-index.ts';
import { markOwner, markWords } from './mark.ts';
import type { DeckPiece } from './pieces.ts';
import { createSearchSheet } from './search-sheet.ts';
import { STYLES } from './styles.ts';

/** What the player can ask of this part once it is loaded. */
export interface SearchPart {
  create(player: Player, readNote: ReadNote): { readonly search: Sheet; readonly contents: Sheet };
}

/** Shows a note that was found, where notes are to be read; `asked` are the words that were looked for. */
export type ReadNote = (mark: (pane: { readonly body: Element }) => void) => void;

function create(player: Player, readNote: ReadNote): { readonly search: Sheet; readonly contents: Sheet } {
  addStyles(STYLES);
  const arrive = ({ kind, section, element, owner, step, text }: DeckPiece, asked: readonly string[]): void => {
    goTo(player.reveal, section, step);
    if (kind === 'note') readNote(({ body }) => markNote(body, text, asked));
    else if (owner !== null) markOwner(element, owner);
    else markWords(kind === 'caption' ? (document.querySelector('.captions') ?? element) : element, asked);
  };
  const search = createSearchSheet(player, createDeckIndex(player), arrive);
  return { search, contents: createContentsSheet(player, () => search.open()) };
}

/** The pane has a copy of the notes: the block with the same text is the one. */
function markNote(pane: Element, text: string, asked: readonly string[]): void {
  const plain = (each: Element): string => (each.textContent ?? '').replace(/\s+/g, ' ').trim();
  const blocks = [...pane.querySelectorAll('p,li,pre,tr,h3,h4,h5,h6')];
  const block = blocks.find((each) => plain(each) === text) ?? blocks.find((each) => plain(each).includes(text));
  block?.scrollIntoView({ block: 'nearest' });
  if (block) markWords(block, asked);
}

registerPart('search', { create });
