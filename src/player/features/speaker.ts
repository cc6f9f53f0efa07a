import { ICONS } from '../icons.ts';
import type { Player } from '../player.ts';
import type { Host } from '../speaker/host.ts';
import { SPEAKER } from '../speaker-page.ts';
import { SPEAKER_WINDOW, tabToken } from '../tab-token.ts';

/** What is asked of the window: that it is one of its own, as large as a usual screen allows. */
const LOOK = 'popup,width=1280,height=800';

/**
 * The speaker's window: the page itself, opened a second time, which then shows notes and the time instead of a deck. Until
 * it is asked for, or such a window looks for its deck after a reload, it costs nothing.
 */
export function addSpeaker(player: Player): void {
  const token = tabToken();
  let host: Host | null = null;
  const link = (act: (host: Host) => void): void =>
    player.use('speaker', (part) => {
      host ??= part.host(player, token);
      act(host);
    });
  let popup: Window | null = null;
  addEventListener('message', (event: MessageEvent<{ lectern?: unknown } | null>) => {
    if (event.data?.lectern !== token) return;
    popup = event.source as Window;
    link((it) => it.receive(event));
  });
  player.commands.add({
    id: 'speaker',
    keys: ['s'],
    label: player.words.speaker.speaker,
    icon: ICONS.speaker,
    group: 'present',
    run() {
      if (popup && !popup.closed) return popup.focus();
      const address = new URL(location.href);
      address.hash = '';
      address.search = `?${SPEAKER}=${token}`;
      // At once, while the browser still takes it for what the user has asked for.
      popup = window.open(address, SPEAKER_WINDOW + token, LOOK);
      link((it) => (popup ? it.opened(popup) : it.blocked(address.href)));
    },
  });
}
