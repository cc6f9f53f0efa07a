import { element } from '../element.ts';
import { ICONS } from '../icons.ts';
import type { Place } from '../place.ts';
import type { Player } from '../player.ts';
import { isPresenting, onPresentingChange } from '../presenting.ts';
import { askForRoom } from '../room.ts';

/** Name of the setting: `on` or `off`; when it was never set, captions show to who reads alone. */
const CAPTIONS = 'captions';

/**
 * The caption of the present step, below the slide. The slides leave a strip free for it, on all slides alike, so that
 * nothing jumps from one to the next. What it says is announced by the live region, so it is hidden from screen readers.
 */
export function addCaptions(player: Player): void {
  // Its value is the length of the longest.
  if (!document.documentElement.dataset.captions) return;
  const { settings, viewport, commands, words } = player;
  const strip = element('div', { class: 'captions', 'aria-hidden': 'true' });
  viewport.append(strip);
  const isOn = (): boolean => {
    const chosen = settings.get(CAPTIONS);
    return chosen === null ? !isPresenting() : chosen === 'on';
  };
  let shown = '';
  const show = ({ slide, step, steps }: Place): void => {
    const caption = captionOn(slide);
    if (caption === shown) return;
    shown = caption;
    // A new paragraph each time, so that it fades in.
    strip.replaceChildren();
    if (caption) strip.append(element('p', {}, element('span', {}, `${step} / ${steps}`), caption));
  };
  const update = (): void => askForRoom('strip', isOn() ? '' : null);
  player.onPlace(show);
  player.reveal.on('sync', () => show(player.place()));
  settings.on(CAPTIONS, update);
  onPresentingChange(update);
  update();
  show(player.place());

  commands.add({
    id: 'captions',
    keys: ['c'],
    label: words.reader.captions,
    icon: ICONS.captions,
    group: 'read',
    pressed: isOn,
    run() {
      const on = !isOn();
      settings.set(CAPTIONS, on ? 'on' : 'off');
    },
  });
}

/** What the last of the steps that show says. */
function captionOn(slide: Element): string {
  const shown = slide.querySelectorAll('.fragment.visible[data-step]');
  return shown[shown.length - 1]?.textContent ?? '';
}
