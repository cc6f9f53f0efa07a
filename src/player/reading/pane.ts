import { element } from '../element.ts';
import { focusBack } from '../focus-back.ts';
import { goTo } from '../go-to.ts';
import { ICONS, icon } from '../icons.ts';
import type { Place } from '../place.ts';
import type { Player } from '../player.ts';
import { slideName } from '../slide-name.ts';
import { slideContent } from './content.ts';
import { createDivider } from './divider.ts';

/** The reading pane. */
export interface Pane {
  /** What holds the text, and scrolls. */
  readonly body: HTMLElement;
  show(): void;
  hide(): void;
}

/** What the pane asks of the player's side. */
export interface PaneActs {
  /** Remembers a size: "part beside, part below" of the window. */
  resize(size: string): void;
  close(): void;
}

/** Name of the setting for the size of type, and the sizes, px; the third is usual. */
const TYPE = 'reading-type';
const SIZES = [14, 15.5, 17, 19, 21.5, 24.5, 28];
const USUAL = 2;

/** Keys that scroll what has the focus, instead of moving the deck. */
const SCROLLS = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' '];

export function createPane(player: Player, acts: PaneActs): Pane {
  const { settings, viewport } = player;
  const words = player.words.reader;
  const title = element('a', { class: 'reading-title', href: '#' });
  const body = element('div', { class: 'reading-body', tabindex: '0', role: 'region', 'aria-label': words.notes });
  const button = (label: string, content: Node | string, act: () => void): HTMLButtonElement => {
    const made = element('button', { type: 'button', 'aria-label': label, title: label }, content);
    made.addEventListener('click', act);
    return made;
  };
  const typeSize = (): number => Math.min(SIZES.length - 1, Math.max(0, Number(settings.get(TYPE) ?? USUAL) || 0));
  const smaller = button(words.smaller, element('span', { class: 'small-a' }, 'A'), () => grow(-1));
  const larger = button(words.larger, element('span', { class: 'large-a' }, 'A'), () => grow(1));
  const setType = (): void => {
    const size = typeSize();
    body.style.fontSize = `${SIZES[size]}px`;
    // A disabled button would drop the focus.
    smaller.setAttribute('aria-disabled', `${size === 0}`);
    larger.setAttribute('aria-disabled', `${size === SIZES.length - 1}`);
  };
  const grow = (by: number): void => settings.set(TYPE, `${Math.min(SIZES.length - 1, Math.max(0, typeSize() + by))}`);
  settings.on(TYPE, setType);
  setType();

  const pane = element(
    'aside',
    { class: 'reading', 'aria-label': words.reading },
    createDivider(words.paneSize, acts.resize),
    element('header', {}, title, smaller, larger, button(player.words.controls.close, icon(ICONS.close), acts.close)),
    body,
  );
  pane.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') acts.close();
    else if (!SCROLLS.includes(event.key)) return;
    event.stopPropagation();
  });
  let before: Element | null = null;
  pane.addEventListener('focusin', ({ relatedTarget }) => {
    if (relatedTarget instanceof Element && !pane.contains(relatedTarget)) before = relatedTarget;
  });
  title.addEventListener('click', (event) => {
    event.preventDefault();
    goTo(player.reveal, player.place().slide, 0);
  });

  let mark: (step: number) => HTMLElement | null = () => null;
  const fill = ({ slide, step }: Place): void => {
    title.textContent = slideName(slide);
    title.href = `#/${encodeURIComponent(slide.id)}`;
    const content = slideContent(player, slide);
    mark = content.mark;
    body.replaceChildren(...content.blocks);
    body.scrollTop = 0;
    follow(step);
  };
  /** Marks what belongs to a step, and brings it into sight unless it is there. */
  const follow = (step: number): void => {
    const now = mark(step);
    if (!now) return;
    const [room, box] = [body.getBoundingClientRect(), now.getBoundingClientRect()];
    if (box.top >= room.top && box.bottom <= room.bottom) return;
    const top = body.scrollTop + box.top - room.top - Math.min(room.height * 0.2, 80);
    body.scrollTo({ top, behavior: player.motionAllowed() ? 'smooth' : 'instant' });
  };
  let stop: (() => void) | null = null;
  const again = (): void => void (stop && fill(player.place()));
  player.reveal.on('sync', again);
  return {
    body,
    show() {
      if (stop) return;
      viewport.append(pane);
      fill(player.place());
      stop = player.onPlace((place, turned) => (turned ? fill(place) : follow(place.step)));
    },
    hide() {
      const focused = pane.contains(document.activeElement);
      pane.remove();
      if (focused) focusBack(before, player.deck);
      before = null;
      stop?.();
      stop = null;
    },
  };
}
