import type { Player } from '../player.ts';
import { contentOf, type DeckState, requestIn, send } from './messages.ts';
import { offerWindow } from './offer-window.ts';
import { keepTimer, keptTimer } from './timer-store.ts';

/** Commands that only make sense in the window that they are asked for in. */
const LOCAL = new Set(['menu', 'jump', 'fullscreen', 'speaker', 'search', 'contents', 'reading', 'reading-pane']);

/** The deck's end of the link. */
export interface Host {
  /** Takes a message that may come from the speaker's window. */
  receive(event: MessageEvent<unknown>): void;
  /** The window that was opened, which need not have said anything yet. */
  opened(popup: Window): void;
  /** Offers to open the window by a click, which browsers never refuse. */
  blocked(address: string): void;
}

/**
 * Tells the speaker's window of every change, and does what it asks for. Which window that is it learns from the window's
 * own messages, so that either may be loaded anew at any time.
 */
export function createHost(player: Player, token: string): Host {
  const { reveal, commands } = player;
  let popup: Window | null = null;
  let timer = keptTimer(token);

  const state = (): DeckState => {
    const { id, step, steps } = player.place();
    const revision = document.documentElement.dataset.revision ?? '';
    const keys = commands.list.filter((each) => !LOCAL.has(each.id)).flatMap((each) => each.keys);
    return { slide: id, step, steps, black: reveal.isPaused(), keys, scheme: player.scheme(), revision, timer };
  };
  const tell = (): void => {
    if (popup && !popup.closed) send(popup, token, state());
  };
  player.onPlace(tell);
  for (const event of ['paused', 'resumed', 'sync', 'slidesync']) reveal.on(event, tell);
  new MutationObserver(tell).observe(document.documentElement, { attributeFilter: ['data-scheme', 'data-revision'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', tell);

  const go = (id: string, step: number): void => {
    const slide = (reveal.getSlides() as HTMLElement[]).find((each) => each.id === id);
    if (!slide) return;
    if (reveal.isPaused()) reveal.togglePause(false);
    const { h, v } = reveal.getIndices(slide);
    reveal.slide(h, v, step - 1);
  };
  return {
    opened(window) {
      popup = window;
    },
    blocked: (address) => offerWindow(player.words, address, `lectern-${token}`),
    receive(event) {
      const content = contentOf(event, token);
      const request = content && requestIn(content);
      if (!request) return;
      popup = event.source as Window;
      if (request.kind === 'hello') tell();
      else if (request.kind === 'go') go(request.slide, request.step);
      else if (request.kind === 'timer') {
        timer = request.timer;
        keepTimer(token, timer);
      } else {
        const command = request.kind === 'key' ? commands.forKey(request.key)?.id : request.command;
        if (command && !LOCAL.has(command)) commands.run(command);
      }
    },
  };
}
