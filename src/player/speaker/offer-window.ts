import type { InterfaceWords } from '../../model/interface-words.ts';
import { createSheet } from '../chrome/dialog.ts';
import { element } from '../element.ts';

/** Says that the browser has let no window open, and has a link that opens it. */
export function offerWindow({ controls, speaker }: InterfaceWords, address: string, name: string): void {
  const sheet = createSheet('blocked', speaker.blocked, controls.close, (body) => {
    // With a name of its own the window knows who has opened it.
    const link = element('a', { href: address, target: name, class: 'press' }, speaker.open);
    link.addEventListener('click', () => sheet.close());
    body.append(element('p', {}, speaker.blockedHint), link);
  });
  sheet.open();
  sheet.body.querySelector('a')?.focus();
}
