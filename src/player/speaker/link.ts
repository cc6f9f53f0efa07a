import type { Link } from './lost.ts';
import { contentOf, type DeckState, type Request, send, stateIn } from './messages.ts';

/** ms between two calls to the window of the deck, and after which one that does not answer is missed. */
const CALL = 1000;
const PATIENCE = 3500;

/** The speaker's end of the link. */
export interface SpeakerLink {
  ask(request: Request): void;
  now(): Link;
}

/**
 * Keeps calling the window that has opened this one, and hands on what it answers. The browser keeps that window's place
 * while either is loaded anew, so the next call finds what has come back there.
 */
export function createLink(token: string, follow: (state: DeckState) => void): SpeakerLink {
  const deck = window.opener as Window | null;
  let heard = performance.now();
  const gone = (): boolean => deck === null || deck.closed;
  const ask = (request: Request): void => {
    if (deck && !gone()) send(deck, token, request);
  };
  addEventListener('message', (event: MessageEvent<unknown>) => {
    const content = event.source === deck ? contentOf(event, token) : null;
    const state = content && stateIn(content);
    if (!state) return;
    heard = performance.now();
    follow(state);
  });
  const call = (): void => ask({ kind: 'hello' });
  call();
  setInterval(call, CALL);
  return {
    ask,
    now: () => (gone() ? 'gone' : performance.now() - heard < PATIENCE ? 'there' : 'waiting'),
  };
}
