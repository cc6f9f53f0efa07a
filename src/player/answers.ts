import type { Settings } from './settings.ts';

/** What a reader has chosen, question by question. It stays in the browser. */
export interface Answers {
  /** Indices of the answers that were chosen; none when none was. */
  get(key: string): readonly number[];
  set(key: string, chosen: readonly number[]): void;
}

/** Keeps the answers to the questions of this deck in one setting. */
export function createAnswers(settings: Settings): Answers {
  const name = settings.scoped('answers');
  const read = (): Record<string, number[]> => {
    try {
      const kept: unknown = JSON.parse(settings.get(name) ?? '{}');
      return typeof kept === 'object' && kept !== null ? (kept as Record<string, number[]>) : {};
    } catch {
      // Somebody else has written there.
      return {};
    }
  };
  return {
    get(key) {
      const chosen: unknown = read()[key];
      return Array.isArray(chosen) ? chosen.filter((index) => Number.isInteger(index)) : [];
    },
    set(key, chosen) {
      const { [key]: _, ...others } = read();
      const all = chosen.length > 0 ? { ...others, [key]: chosen } : others;
      settings.set(name, Object.keys(all).length > 0 ? JSON.stringify(all) : null);
    },
  };
}
