import { ICONS } from '../icons.ts';
import type { Player } from '../player.ts';
import type { SearchPart } from '../search/main.ts';
import { readNotes } from './reading.ts';

/** Contents and search, which load when they are first used. */
export function addFinding(player: Player): void {
  const words = player.words.reader;
  let part: ReturnType<SearchPart['create']> | null = null;
  const open = (sheet: 'search' | 'contents') => (): void =>
    player.use('search', ({ create }) => {
      part ??= create(player, (mark) => readNotes(player, mark));
      part[sheet].open();
    });
  player.commands.add(
    {
      id: 'contents',
      keys: ['t'],
      label: words.contents,
      icon: ICONS.contents,
      group: 'read',
      run: open('contents'),
    },
    { id: 'search', keys: ['/'], label: words.search, icon: ICONS.search, group: 'read', run: open('search') },
  );
}
