import { rmSync } from 'node:fs';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { shownPath } from '../services/shown-path.ts';
import { makeFolder } from './make-folder.ts';
import { Stop } from './stop.ts';

/**
 * Writes one file so that at every moment either the old one stands there or the new one, whole; folders that are missing
 * are made. It is written beside its place and renamed, also when somebody interrupts. Throws a `Stop`, or what the file
 * system says, see `stopOf`.
 */
export async function writeWhole(path: string, data: string | Uint8Array): Promise<void> {
  const file = resolve(path);
  await mustBeFile(file);
  const folder = dirname(file);
  await makeFolder(folder);
  await sweep(folder, basename(file));
  const fresh = join(folder, `.${basename(file)}.${process.pid}.part`);
  const remove = () => rmSync(fresh, { force: true });
  const interrupted = () => process.exit(130);
  // On the way out rather than on a signal: whoever else listens for that one may end the process first.
  process.once('exit', remove).once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    const handle = await open(fresh, 'w');
    try {
      await handle.writeFile(data);
      // A machine that loses its power must not be left with a name and nothing behind it.
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(fresh, file);
  } finally {
    process.off('exit', remove).off('SIGINT', interrupted).off('SIGTERM', interrupted);
    await rm(fresh, { force: true });
  }
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

/** Removes what a run that was killed has left beside a file or folder of that name. */
export async function sweep(folder: string, name: string): Promise<void> {
  const left = (await readdir(folder)).filter((entry) => entry.startsWith(`.${name}.`) && /\.\d+\.part$/.test(entry));
  const dead = left.filter((entry) => !alive(Number(/\.(\d+)\.part$/.exec(entry)?.[1])));
  await Promise.all(dead.map((entry) => rm(join(folder, entry), { recursive: true, force: true })));
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
