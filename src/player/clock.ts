/** Called once per frame with the time in ms; answers whether it wants another frame. */
export type Tick = (now: number) => boolean;

export interface Clock {
  /** Calls `tick` at each frame until it answers false. Starting it twice changes nothing. */
  start(tick: Tick): void;
  stop(tick: Tick): void;
}

/** One `requestAnimationFrame` loop for everything that moves. While nothing moves, no frame is asked for. */
export function createClock(): Clock {
  const ticks = new Set<Tick>();
  let request = 0;
  const frame = (now: number): void => {
    request = 0;
    for (const tick of [...ticks]) if (!tick(now)) ticks.delete(tick);
    ask();
  };
  const ask = (): void => {
    if (!request && ticks.size) request = requestAnimationFrame(frame);
  };
  return {
    start(tick) {
      ticks.add(tick);
      ask();
    },
    stop(tick) {
      ticks.delete(tick);
      if (!ticks.size) {
        cancelAnimationFrame(request);
        request = 0;
      }
    },
  };
}
