import type { InterfaceWords } from '../../model/interface-words.ts';
import { element } from '../element.ts';
import type { Settings } from '../settings.ts';
import { button } from './controls.ts';
import { LARGER, SMALLER } from './icons.ts';
import { notesOf } from './notes.ts';
import type { Slide } from './slides.ts';

/** px of type, from a glance at the desk to reading from afar. */
const SIZES = [16, 18, 20, 23, 26, 30, 35, 40] as const;
const USUAL = 3;
/** The setting that keeps it, for all decks. */
const SETTING = 'speaker-size';

export interface NotesPane {
  readonly pane: HTMLElement;
  readonly buttons: readonly HTMLButtonElement[];
  show(slide: Slide, step: number): void;
}

/** What to say, in the size that the speaker likes. A further step begins at the top again. */
export function createNotes(words: InterfaceWords, settings: Settings): NotesPane {
  const { speaker } = words;
  // Notes may be longer than the window: with a keyboard they are scrolled once they have the focus.
  const pane = element('div', { class: 'sv-notes night', role: 'region', 'aria-label': speaker.notes, tabindex: '0' });
  const kept = Number.parseInt(settings.get(SETTING) ?? '', 10);
  let size = SIZES[kept] === undefined ? USUAL : kept;
  const resize = (by: number): void => {
    size = Math.min(SIZES.length - 1, Math.max(0, size + by));
    pane.style.setProperty('--size', `${SIZES[size]}px`);
    smaller.setAttribute('aria-disabled', `${size === 0}`);
    larger.setAttribute('aria-disabled', `${size === SIZES.length - 1}`);
    if (by !== 0) settings.set(SETTING, `${size}`);
  };
  const smaller = button({ label: speaker.smaller, icon: SMALLER }, 'sv-key', () => resize(-1));
  const larger = button({ label: speaker.larger, icon: LARGER }, 'sv-key', () => resize(1));
  resize(0);
  let shown = '';
  return {
    pane,
    buttons: [smaller, larger],
    show(slide, step) {
      const key = `${slide.id}/${step}`;
      if (key === shown) return;
      shown = key;
      pane.replaceChildren(...notesOf(slide, step, words));
      pane.scrollTop = 0;
    },
  };
}
