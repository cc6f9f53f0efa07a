import { rmSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from './make-folder.ts';

/**
 * Has something written under a temporary name beside its place, and takes that away afterwards, also when the process is
 * ended: `write` moves what is whole to where it belongs. What an earlier run that was killed has left goes as well.
 */
export async function writeBeside(path: string, write: (fresh: string) => Promise<void>): Promise<void> {
  const [folder, name] = [dirname(path), basename(path)];
  await makeFolder(folder);
  await sweep(folder, name);
  const fresh = join(folder, `.${name}.${process.pid}.part`);
  const remove = () => rmSync(fresh, { recursive: true, force: true });
  const interrupted = () => process.exit(130);
  // On the way out rather than on a signal: whoever else listens for that one may end the process first.
  process.once('exit', remove).once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    await write(fresh);
  } finally {
    process.off('exit', remove).off('SIGINT', interrupted).off('SIGTERM', interrupted);
    await rm(fresh, { recursive: true, force: true });
  }
}

/** Removes what a run that was killed has left beside a file or folder of that name. */
async function sweep(folder: string, name: string): Promise<void> {
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
