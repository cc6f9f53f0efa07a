import { element } from '../element.ts';
import { focusBack } from '../focus-back.ts';
import { ICONS, icon } from '../icons.ts';
import type { Player } from '../player.ts';
import { createReplay } from '../replay/replay.ts';

/** Playing a step again, and the whole build in a row, with a button that holds it for as long as it plays. */
export function addReplay(player: Player): void {
  const words = player.words.diagram;
  const button = element('button', { type: 'button' });
  const box = element('div', { class: 'playing', hidden: '' }, button);
  const replay = createReplay(player, () => {
    const held = replay.state === 'held';
    const label = held ? words.goOn : words.pause;
    const focused = document.activeElement === button;
    box.hidden = replay.state === 'idle';
    if (focused && box.hidden) focusBack(null, player.deck);
    button.replaceChildren(icon(held ? ICONS.play : ICONS.pause), element('span', {}, label));
  });
  button.addEventListener('click', ({ detail }) => {
    replay.toggle();
    // Who has pressed it with the mouse wants the next key to be one of the deck.
    if (detail > 0) button.blur();
  });
  player.viewport.append(box);

  const idle = (): boolean => !player.reveal.isOverview() && !player.reveal.isPaused();
  player.commands.add(
    {
      id: 'replay',
      keys: ['r'],
      label: words.replay,
      icon: ICONS.replay,
      group: 'present',
      available: () => idle() && player.place().step > 0,
      run: replay.again,
    },
    {
      id: 'play-all',
      keys: ['Shift+r'],
      label: words.playAll,
      icon: ICONS.play,
      group: 'present',
      available: () => idle() && player.place().steps > 0,
      run: replay.all,
    },
    {
      id: 'pause',
      keys: ['k'],
      label: words.pause,
      icon: ICONS.pause,
      group: 'present',
      pressed: () => replay.state === 'held',
      available: () => replay.state !== 'idle',
      run: replay.toggle,
    },
    {
      id: 'stop',
      keys: ['Escape'],
      label: words.pause,
      group: 'present',
      menu: false,
      available: () => replay.state !== 'idle',
      run: replay.stop,
    },
  );
}
