import { open, rename, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { shownPath } from '../services/shown-path.ts';
import { Stop } from './stop.ts';
import { writeBeside } from './write-beside.ts';

/**
 * Writes one file so that at every moment either the old one stands there or the new one, whole; folders that are missing
 * are made. It is written beside its place and renamed, also when somebody interrupts. Throws a `Stop`, or what the file
 * system says, see `stopOf`.
 */
export async function writeWhole(path: string, data: string | Uint8Array): Promise<void> {
  const file = resolve(path);
  await mustBeFile(file);
  await writeBeside(file, async (fresh) => {
    const handle = await open(fresh, 'w');
    try {
      await handle.writeFile(data);
      // A machine that loses its power must not be left with a name and nothing behind it.
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(fresh, file);
  });
}

/** Throws when a folder stands where a file is to be written; worth asking before long work. `name`: one that it could have in there. */
export async function mustBeFile(path: string, name = basename(path)): Promise<void> {
  const present = await stat(resolve(path)).catch(() => null);
  if (!present?.isDirectory()) return;
  throw new Stop(
    2,
    `${shownPath(path)} is a folder.`,
    `Name a file in it, such as --out ${shownPath(join(path, name))}`,
  );
}
