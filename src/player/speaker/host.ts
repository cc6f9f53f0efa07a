import type { Player } from '../player.ts';
import { contentOf, type DeckState, requestIn, send } from './messages.ts';
import { SPEAKER_WINDOW } from '../tab-token.ts';
import { offerWindow } from './offer-window.ts';
import { keepTimer, keptTimer } from './timer-store.ts';

/** Commands that only make sense where they are asked for: they open a sheet, or want a pointer or a focus there. */
const LOCAL = new Set(['menu', 'jump', 'fullscreen', 'speaker', 'search', 'contents', 'reading', 'copy-link', 'focus']);

/** ms between two looks at whether the window is still open, which nobody tells. */
const WATCH = 1000;

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
  const root = document.documentElement;
  let popup: Window | null = null;
  let watch = 0;
  let timer = keptTimer(token);

  const state = (): DeckState => {
    const { id, step, steps } = player.place();
    const revision = root.dataset.revision ?? '';
    const keys = commands.list.filter((each) => !LOCAL.has(each.id)).flatMap((each) => each.keys);
    return { slide: id, step, steps, black: reveal.isPaused(), keys, scheme: player.scheme(), revision, timer };
  };
  const tell = (): void => {
    if (popup && !popup.closed) send(popup, token, state());
  };
  /** While the window is open the deck knows that it is shown to others. */
  const linked = (window: Window): void => {
    popup = window;
    root.dataset.speaker = '';
    clearInterval(watch);
    watch = setInterval(() => {
      if (!popup?.closed) return;
      clearInterval(watch);
      delete root.dataset.speaker;
    }, WATCH);
  };
  player.onPlace(tell);
  for (const event of ['paused', 'resumed', 'sync', 'slidesync']) reveal.on(event, tell);
  new MutationObserver(tell).observe(root, { attributeFilter: ['data-scheme', 'data-revision'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', tell);

  const go = (id: string, step: number): void => {
    const slide = (reveal.getSlides() as HTMLElement[]).find((each) => each.id === id);
    if (!slide) return;
    if (reveal.isPaused()) reveal.togglePause(false);
    const { h, v } = reveal.getIndices(slide);
    reveal.slide(h, v, step - 1);
  };
  const press = (key: string): void => {
    const command = commands.forKey(key);
    if (!command || LOCAL.has(command.id)) return;
    // Pressed afar by habit, the key that leaves something should not throw the overview before the class.
    if (key === 'Escape' && command.id === 'overview' && !reveal.isOverview()) return;
    command.run();
  };
  return {
    opened: linked,
    blocked: (address) => offerWindow(player.words, address, SPEAKER_WINDOW + token),
    receive(event) {
      const content = contentOf(event, token);
      const request = content && requestIn(content);
      if (!request) return;
      if (event.source !== popup || root.dataset.speaker === undefined) linked(event.source as Window);
      if (request.kind === 'hello') tell();
      else if (request.kind === 'go') go(request.slide, request.step);
      else if (request.kind === 'timer') {
        timer = request.timer;
        keepTimer(token, timer);
      } else if (request.kind === 'run') commands.run(request.command);
      else press(request.key);
    },
  };
}
