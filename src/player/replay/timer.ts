/** A call that comes after some ms, and can be held up. */
export interface Timer {
  hold(): void;
  goOn(): void;
  stop(): void;
}

export function startTimer(ms: number, act: () => void): Timer {
  let left = ms;
  let since = performance.now();
  let timer = setTimeout(act, ms);
  return {
    hold() {
      clearTimeout(timer);
      left = Math.max(0, left - (performance.now() - since));
    },
    goOn() {
      clearTimeout(timer);
      since = performance.now();
      timer = setTimeout(act, left);
    },
    stop: () => clearTimeout(timer),
  };
}
