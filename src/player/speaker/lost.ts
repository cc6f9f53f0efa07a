import type { SpeakerWords } from '../../model/interface-words.ts';
import { element } from '../element.ts';

/** Where the window of the deck is: `waiting` while it does not answer, as when it is loaded anew. */
export type Link = 'there' | 'waiting' | 'gone';

/** A word at the lower edge while the deck's window is not there, and a way on when it will not come back. */
export function createLost(words: SpeakerWords): { readonly bar: HTMLElement; show(link: Link): void } {
  const text = element('span');
  const address = new URL(location.href);
  address.searchParams.delete('speaker');
  const open = element('a', { href: address.href }, words.openDeck);
  const bar = element('p', { class: 'sv-lost night', role: 'status' }, text, open);
  let shown: Link | null = null;
  return {
    bar,
    show(link) {
      if (link === shown) return;
      shown = link;
      bar.hidden = link === 'there';
      open.hidden = link !== 'gone';
      text.textContent = link === 'gone' ? words.gone : words.waiting;
    },
  };
}
