import type { Player } from '../player.ts';
import { slidesOf } from '../slides.ts';
import { stepName } from '../step-name.ts';
import { merge, NO_PROGRESS, type Progress, read, write } from './record.ts';

/** ms for which a step has to stand before it counts as seen: who leafs through has not read. */
const GLANCE = 700;

/** What was seen, and where one stopped, of this deck. */
export interface Tracker {
  /** As it was before this visit. */
  readonly before: Progress;
  /** Furthest step seen of each slide, by id; of other tabs, too. */
  seen(): ReadonlyMap<string, number>;
  onChange(act: () => void): void;
}

/** Name of the setting that holds the record of a deck's reader. */
export const progressKey = (settings: Player['settings']): string => settings.scoped('progress');

/** Keeps the record as one goes. It is written once a step has stood for a moment. */
export function trackProgress(player: Player): Tracker {
  const { settings, reveal } = player;
  const key = progressKey(settings);
  const before = read(settings.get(key));
  let own: Progress = { ...NO_PROGRESS, seen: before.seen };
  let timer = 0;
  // Who has only opened the deck has not left the place where the last visit ended.
  let moved = document.documentElement.dataset.at !== undefined;
  const note = (): void => {
    const { slide, id, step } = player.place();
    const slides = slidesOf(reveal);
    const number = slides.indexOf(slide);
    const stop = { slide: id, number, before: slides[number - 1]?.id ?? null, stepName: stepName(slide), step };
    own = merge({ stop: moved ? stop : null, seen: new Map([[id, step]]) }, own);
    // Another tab may have written in the meantime.
    settings.set(key, write(merge(own, read(settings.get(key)))));
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(note, GLANCE);
  };
  player.onPlace(() => {
    moved = true;
    soon();
  });
  soon();
  const listeners: (() => void)[] = [];
  settings.on(key, (text) => {
    own = merge(own, { ...read(text), stop: null });
    for (const act of listeners) act();
  });
  return {
    before,
    seen: () => own.seen,
    onChange: (act) => void listeners.push(act),
  };
}
