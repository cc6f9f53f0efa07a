import type { Command } from './commands.ts';

/**
 * Commands of the keys 1 to 9, each of which presses what `find` has for it, counted from 0. They are not in the menu:
 * whatever they press shows its number or letter.
 */
export function digitCommands(id: string, find: (index: number) => HTMLElement | null): readonly Command[] {
  return Array.from({ length: 9 }, (_, index) => ({
    id: `${id}-${index + 1}`,
    keys: [`${index + 1}`],
    label: '',
    group: 'read',
    menu: false,
    available: () => find(index) !== null,
    run: () => find(index)?.click(),
  }));
}
