import { element } from '../element.ts';
import { ICONS, icon } from '../icons.ts';
import type { Player } from '../player.ts';

/**
 * Back, on and menu at the lower edge. With a mouse they show while it moves; on touch screens they always do, and so
 * they do for a keyboard that has come to them.
 */
export function addBar(player: Player): void {
  const { commands, viewport, words, reveal } = player;
  const { controls, menu, next, back } = words.controls;
  const button = (id: string, label: string, path: string): HTMLButtonElement => {
    const made = element('button', { type: 'button', 'aria-label': label, title: label }, icon(path));
    made.addEventListener('click', (event) => {
      commands.run(id);
      // Who has pressed it with the mouse wants the next key to be one of the deck, not of the button.
      if (event.detail > 0) made.blur();
    });
    return made;
  };
  const backButton = button('back', back, ICONS.back);
  const nextButton = button('next', next, ICONS.next);
  const position = element('span', { class: 'position', 'aria-hidden': 'true' });
  const bar = element(
    'nav',
    { class: 'bar', 'aria-label': controls },
    backButton,
    position,
    nextButton,
    button('menu', menu, ICONS.menu),
  );
  viewport.append(bar);
  const update = (): void => {
    const { slide, step, steps } = player.place();
    // What Reveal counts itself is not so in the scroll view.
    const slides = reveal.getSlides();
    const at = slides.indexOf(slide);
    const first = at === 0 && step === 0;
    const last = at === slides.length - 1 && step === steps;
    // A disabled button would drop the focus.
    backButton.setAttribute('aria-disabled', `${first}`);
    nextButton.setAttribute('aria-disabled', `${last}`);
    position.textContent = `${at + 1} / ${slides.length}`;
  };
  update();
  player.onPlace(update);
  reveal.on('sync', update);
}
