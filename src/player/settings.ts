/** What a reader has chosen, kept in the browser as far as it lets us. */
export interface Settings {
  /** Null when it was never set. */
  get(name: string): string | null;
  /** Null forgets it. When the storage is full or forbidden the value is kept for as long as the page is open. */
  set(name: string, value: string | null): void;
  /** Calls back when a setting changes, here or in another tab; answers how to stop. */
  on(name: string, act: (value: string | null) => void): () => void;
  /** Name of a setting that is this deck's own, at this address. */
  scoped(name: string): string;
  /** False once the storage has refused something. */
  readonly kept: boolean;
}

const PREFIX = 'lectern:';

export function createSettings(): Settings {
  const memory = new Map<string, string | null>();
  const listeners = new Map<string, Set<(value: string | null) => void>>();
  const tell = (name: string, value: string | null): void => {
    for (const act of [...(listeners.get(name) ?? [])]) act(value);
  };
  let kept = true;
  addEventListener('storage', ({ key, newValue }) => {
    if (!key?.startsWith(PREFIX)) return;
    const name = key.slice(PREFIX.length);
    memory.delete(name);
    tell(name, newValue);
  });
  const deck = `${document.documentElement.dataset.deck ?? ''}:${location.pathname}`;
  return {
    get(name) {
      if (memory.has(name)) return memory.get(name) ?? null;
      try {
        return localStorage.getItem(PREFIX + name);
      } catch {
        return null;
      }
    },
    set(name, value) {
      try {
        if (value === null) localStorage.removeItem(PREFIX + name);
        else localStorage.setItem(PREFIX + name, value);
        memory.delete(name);
      } catch {
        kept = false;
        memory.set(name, value);
      }
      tell(name, value);
    },
    on(name, act) {
      const acts = listeners.get(name) ?? new Set();
      listeners.set(name, acts.add(act));
      return () => void acts.delete(act);
    },
    scoped: (name) => `${deck}:${name}`,
    get kept() {
      return kept;
    },
  };
}
