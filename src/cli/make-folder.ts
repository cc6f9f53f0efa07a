import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { shownPath } from '../services/shown-path.ts';
import { Stop } from './stop.ts';

/**
 * Makes a folder with all that are missing above it. Unlike `mkdir` with its option `recursive` it also ends in file systems
 * in which nothing can be made, such as /proc. Throws a `Stop`, or what the file system says, see `stopOf`.
 */
export async function makeFolder(path: string): Promise<void> {
  const folder = resolve(path);
  const code = await madeOr(folder);
  if (code === 'ENOENT' && dirname(folder) !== folder) {
    await makeFolder(dirname(folder));
    if ((await madeOr(folder)) === 'ENOENT')
      throw new Stop(3, `No folder can be made at ${shownPath(folder)}.`, 'Choose another place with --out.');
  }
}

/** Makes one folder; null when it is there afterwards, `ENOENT` when it has nothing to stand in. */
async function madeOr(folder: string): Promise<'ENOENT' | null> {
  try {
    await mkdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return code;
    const present = await stat(folder).catch(() => null);
    if (!present?.isDirectory()) throw error;
  }
  return null;
}
