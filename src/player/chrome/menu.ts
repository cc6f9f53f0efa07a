import type { Command } from '../commands.ts';
import { element } from '../element.ts';
import { icon } from '../icons.ts';
import { isLetterKey, LETTER_KEYS } from '../keys.ts';
import type { Player } from '../player.ts';
import { createSheet, type Sheet } from './dialog.ts';
import { keyCaps } from './key-names.ts';

const GROUPS = ['move', 'read', 'view', 'present', 'point'] as const;

/** The menu, which is the help as well: everything that can be done now, with its keys, each line to be pressed. */
export function createMenu(player: Player): Sheet {
  const { commands, settings, words } = player;
  const { menu, close, groups, letterKeys } = words.controls;
  const lettersOn = (): boolean => settings.get(LETTER_KEYS) !== 'off';

  const line = (command: Command): HTMLElement => {
    const keys = command.keys.filter((key) => lettersOn() || !isLetterKey(key));
    const caps = keyCaps(keys).map((together) =>
      element('span', { class: 'caps' }, ...together.map((cap) => element('kbd', {}, cap))),
    );
    const button = element(
      'button',
      { type: 'button', 'aria-pressed': command.pressed ? `${command.pressed()}` : null },
      command.icon ? icon(command.icon) : element('span', { class: 'icon' }),
      element('span', { class: 'label' }, command.label),
      element('span', { class: 'keys', 'aria-hidden': 'true' }, ...caps),
    );
    if (keys.length > 0) button.setAttribute('aria-keyshortcuts', keys.map(ariaKey).join(' '));
    button.addEventListener('click', () => {
      sheet.close();
      commands.run(command.id);
    });
    return button;
  };
  const letterSwitch = (): HTMLElement => {
    const box = element('input', { type: 'checkbox' });
    box.checked = lettersOn();
    box.addEventListener('change', () => {
      settings.set(LETTER_KEYS, box.checked ? null : 'off');
      fill(sheet.body);
      sheet.body.querySelector('input')?.focus();
    });
    return element('label', { class: 'switch' }, box, letterKeys);
  };
  const fill = (body: HTMLElement): void => {
    const usable = commands.list.filter((each) => each.menu !== false && (each.available?.() ?? true));
    const sections = GROUPS.flatMap((group) => {
      const lines = usable.filter((each) => each.group === group).map(line);
      return lines.length === 0 ? [] : [element('section', {}, element('h3', {}, groups[group]), ...lines)];
    });
    body.replaceChildren(element('div', { class: 'columns' }, ...sections), letterSwitch());
  };
  const sheet = createSheet('menu', menu, close, fill);
  return sheet;
}

/** A key as `aria-keyshortcuts` wants it. */
const ariaKey = (key: string): string => key.replace(/ $/, 'Space').replace(/\+$/, 'Plus');
