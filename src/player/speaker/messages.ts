import type { Scheme } from '../../model/scene.ts';
import { type Timer, timerIn } from './timer.ts';

/** What the window of the deck tells the speaker's. */
export interface DeckState {
  /** Id of the slide, and how many of its steps show, of how many. */
  readonly slide: string;
  readonly step: number;
  readonly steps: number;
  readonly black: boolean;
  /** All keys that the deck knows and that may be pressed from afar. */
  readonly keys: readonly string[];
  readonly scheme: Scheme;
  /** Of the page that a preview serves; empty for a built deck. */
  readonly revision: string;
  /** The timer that the speaker's window has last told of. */
  readonly timer: Timer | null;
}

/** What the speaker's window asks for. */
export type Request =
  /** An answer with the state: whether the deck is there, and where it is. */
  | { readonly kind: 'hello' }
  /** What a key does. */
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'run'; readonly command: string }
  | { readonly kind: 'go'; readonly slide: string; readonly step: number }
  | { readonly kind: 'timer'; readonly timer: Timer };

/** Both ways a message carries the token of the tab, so that windows of other decks and tabs are left alone. */
interface Envelope {
  readonly lectern: string;
  readonly content: unknown;
}

/**
 * Sends to a window, whose origin cannot be named when it comes from the file system. Nothing that is sent is a secret.
 */
export function send(to: Window, token: string, content: DeckState | Request): void {
  const envelope: Envelope = { lectern: token, content };
  to.postMessage(envelope, location.protocol === 'file:' ? '*' : location.origin);
}

/** The content of a message that is meant for this window; null for all others. */
export function contentOf(event: MessageEvent<unknown>, token: string): object | null {
  if (location.protocol !== 'file:' && event.origin !== location.origin) return null;
  const { lectern, content } = (event.data ?? {}) as Partial<Envelope>;
  return lectern === token && typeof content === 'object' ? content : null;
}

/** A state, if that is what came; what does not fit it is an older or newer deck, or a stranger. */
export function stateIn(content: object): DeckState | null {
  const { slide, step, steps, black, keys, scheme, revision, timer } = content as Partial<DeckState>;
  if (typeof slide !== 'string' || !isCount(step) || !isCount(steps)) return null;
  return {
    slide,
    step,
    steps,
    black: black === true,
    keys: Array.isArray(keys) ? keys.map(String) : [],
    scheme: scheme === 'dark' ? 'dark' : 'light',
    revision: typeof revision === 'string' ? revision : '',
    timer: timerIn(timer),
  };
}

export function requestIn(content: object): Request | null {
  const { kind, key, command, slide, step, timer } = content as Readonly<Record<string, unknown>>;
  const set = timerIn(timer);
  if (kind === 'hello') return { kind };
  if (kind === 'key' && typeof key === 'string') return { kind, key };
  if (kind === 'run' && typeof command === 'string') return { kind, command };
  if (kind === 'go' && typeof slide === 'string' && isCount(step)) return { kind, slide, step };
  return kind === 'timer' && set ? { kind, timer: set } : null;
}

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
