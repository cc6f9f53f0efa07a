import { isFresh, paused, STOPPED, started, type Timer, timerIn } from './timer.ts';

/** The timer of a tab, which outlives its windows. */
export interface TimerStore {
  readonly value: Timer;
  toggle(): void;
  reset(): void;
  /** Starts it if it has never run. */
  begin(): void;
  /** Takes over what the window of the deck remembers, unless this window knows better. */
  adopt(timer: Timer | null): void;
}

/** Name under which both windows of a tab keep the timer. */
export const timerKey = (token: string): string => `lectern:timer:${token}`;

/** The timer that this window has kept; null without one, and where nothing may be kept. */
export function keptTimer(token: string): Timer | null {
  try {
    return timerIn(JSON.parse(sessionStorage.getItem(timerKey(token)) ?? 'null'));
  } catch {
    return null;
  }
}

/** Where nothing can be kept, the other window still has it. */
export function keepTimer(token: string, timer: Timer): void {
  try {
    sessionStorage.setItem(timerKey(token), JSON.stringify(timer));
  } catch {
    // See above.
  }
}

export function createTimer(token: string, changed: (timer: Timer) => void): TimerStore {
  let own = keptTimer(token);
  const set = (timer: Timer): void => {
    own = timer;
    keepTimer(token, timer);
    changed(timer);
  };
  const value = (): Timer => own ?? STOPPED;
  return {
    get value() {
      return value();
    },
    toggle: () => set(value().since === null ? started(value(), Date.now()) : paused(value(), Date.now())),
    reset: () => set(STOPPED),
    begin() {
      if (isFresh(value())) set(started(STOPPED, Date.now()));
    },
    adopt(timer) {
      own ??= timer;
    },
  };
}
