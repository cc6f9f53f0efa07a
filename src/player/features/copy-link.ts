import { createSheet } from '../chrome/dialog.ts';
import { element } from '../element.ts';
import { ICONS } from '../icons.ts';
import type { Player } from '../player.ts';
import { addressOf } from '../step-name.ts';

/** Copies the address of the very step that shows, by its name. Where the clipboard is closed it shows it, to be copied by hand. */
export function addCopyLink(player: Player): void {
  const words = player.words.reader;
  const address = (): string => {
    const { slide, step } = player.place();
    return location.href.replace(/#.*$/, '') + addressOf(slide, step);
  };
  const sheet = createSheet('jump', words.copyByHand, player.words.controls.close, (body) => {
    const input = element('input', { type: 'text', readonly: '', 'aria-label': words.copyByHand });
    input.value = address();
    input.addEventListener('focus', () => input.select());
    body.append(input);
  });
  player.commands.add({
    id: 'copy-link',
    keys: ['y'],
    label: words.copyLink,
    icon: ICONS.link,
    group: 'read',
    async run() {
      try {
        await navigator.clipboard.writeText(address());
        player.tell(words.copied);
      } catch {
        sheet.open();
      }
    },
  });
}
