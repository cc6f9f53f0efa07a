/** Whether pictures may move: not for who asked the system for less motion, nor in a copy that follows another window. */
export interface Motion {
  readonly allowed: boolean;
}

export function watchMotion(changed: () => void): Motion {
  const reduced = matchMedia('(prefers-reduced-motion: reduce)');
  const follows = new URLSearchParams(location.search).has('receiver');
  reduced.addEventListener('change', changed);
  return {
    get allowed() {
      return !reduced.matches && !follows;
    },
  };
}
