import { placeOn } from '../place.ts';
import type { Player } from '../player.ts';
import { type Acts, createActs } from './acts.ts';
import type { Change } from './change.ts';
import { createInkStore, type InkStore } from './store.ts';
import { createInkView, type InkView } from './view.ts';

/** The strokes of a deck, kept and shown. */
export interface Sheaf {
  readonly store: InkStore;
  readonly view: InkView;
  readonly acts: Acts;
  /** Does something to the strokes of the present slide, and shows it. */
  make(slide: HTMLElement, change: Change): void;
  undo(): void;
  redo(): void;
  clear(): void;
  /** Shows what belongs to where the deck is. */
  show(): void;
  /** Calls back whenever strokes have changed. */
  onChange(act: () => void): void;
}

export function createSheaf(player: Player): Sheaf {
  const { reveal, deck, settings, words } = player;
  const changes = new Set<() => void>();
  const slideOf = (id: string): HTMLElement | null => deck.querySelector(`.slides section[id="${CSS.escape(id)}"]`);
  const store = createInkStore(
    settings,
    (slide) => slideOf(slide) !== null,
    () => renew(),
  );
  const view = createInkView();
  const acts = createActs(store);
  let told = false;

  const showOn = (slide: HTMLElement): void => view.show(slide, store.on(slide.id), placeOn(slide).step);
  const show = (): void => {
    if (reveal.isPrintView()) return;
    // Of the scroll view one sees more than the present slide.
    if (reveal.isScrollView()) for (const id of store.slides()) withSlide(id, showOn);
    showOn(player.place().slide);
  };
  const withSlide = (id: string, act: (slide: HTMLElement) => void): void => {
    const slide = slideOf(id);
    if (slide) act(slide);
  };
  const renew = (): void => {
    show();
    for (const act of changes) act();
    if (store.kept || told) return;
    told = true;
    player.tell(words.pointing.notKept);
  };
  const here = (): string => player.place().id;

  player.onPlace(show);
  reveal.on('resize', show);
  reveal.on('sync', show);
  show();
  return {
    store,
    view,
    acts,
    make(slide, change) {
      acts.make(slide.id, change);
      renew();
    },
    undo() {
      acts.undo(here());
      renew();
    },
    redo() {
      acts.redo(here());
      renew();
    },
    clear() {
      acts.make(here(), { added: [], removed: store.on(here()) });
      renew();
    },
    show,
    onChange: (act) => void changes.add(act),
  };
}
