import { type Change, type History, NO_HISTORY, record, redone, undone } from './change.ts';
import type { InkStore } from './store.ts';

/** What is done to the strokes of slides in this window, with a history for each slide. */
export interface Acts {
  make(slide: string, change: Change): void;
  undo(slide: string): void;
  redo(slide: string): void;
  canUndo(slide: string): boolean;
  canRedo(slide: string): boolean;
}

export function createActs(store: InkStore): Acts {
  const histories = new Map<string, History>();
  const historyOf = (slide: string): History => histories.get(slide) ?? NO_HISTORY;
  const move = (slide: string, moved: readonly [History, Change] | null): void => {
    if (!moved) return;
    histories.set(slide, moved[0]);
    store.change(slide, moved[1]);
  };
  return {
    make(slide, change) {
      if (change.added.length + change.removed.length > 0) move(slide, [record(historyOf(slide), change), change]);
    },
    undo: (slide) => move(slide, undone(historyOf(slide))),
    redo: (slide) => move(slide, redone(historyOf(slide))),
    canUndo: (slide) => historyOf(slide).past.length > 0,
    canRedo: (slide) => historyOf(slide).future.length > 0,
  };
}
