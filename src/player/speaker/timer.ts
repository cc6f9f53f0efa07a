/** A stop watch as plain data: what it had counted when it was last started, and when that was; null while it stands. */
export interface Timer {
  /** ms. */
  readonly banked: number;
  /** ms since 1970, so that it goes on while its window is loaded anew. */
  readonly since: number | null;
}

export const STOPPED: Timer = { banked: 0, since: null };

/** ms. A clock that was set back takes nothing away. */
export const elapsedOf = ({ banked, since }: Timer, now: number): number =>
  banked + (since === null ? 0 : Math.max(0, now - since));

export const isFresh = ({ banked, since }: Timer): boolean => banked === 0 && since === null;

export const started = (timer: Timer, now: number): Timer => (timer.since === null ? { ...timer, since: now } : timer);

export const paused = (timer: Timer, now: number): Timer => ({ banked: elapsedOf(timer, now), since: null });

/** A timer that came as data; null when it is none. */
export function timerIn(data: unknown): Timer | null {
  const { banked, since } = (data ?? {}) as Partial<Timer>;
  const time = (value: unknown): value is number => typeof value === 'number' && value >= 0 && Number.isFinite(value);
  return time(banked) && (since === null || time(since)) ? { banked, since } : null;
}

/** `4:07`, or `1:04:07` from an hour on. */
export function watchText(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
