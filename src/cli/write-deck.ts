import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { workerMark, workerName } from './offline.ts';
import { Stop } from './stop.ts';
import { writeBeside } from './write-beside.ts';

/** What a file of the deck holds: its bytes, or the file that it is a copy of. */
export type Content = string | Uint8Array | { readonly copyOf: string };

/** How our files under `assets/` are called: a name, a hash of the content, an ending. Nothing else is ever removed. */
const ours = /^[a-z0-9-]+\.[0-9a-f]{10}\.[a-z0-9]+$/;

/**
 * Writes a deck so that at every moment the folder holds either the old one whole or the new one. All files are first
 * written beside the folder. Assets carry a hash of their content in their names, so the new ones stand beside the old
 * ones without a conflict until `index.html`, which asks for them, is replaced in one step. The service worker comes
 * last: it lists all of them with their hashes, and takes in nothing else, so it may be that of another version for a moment.
 */
export async function writeDeck(folder: string, files: ReadonlyMap<string, Content>): Promise<void> {
  if (files.has(workerName) && (await presentWorker(folder)) === 'foreign')
    throw new Stop(2, `${join(folder, workerName)} is in the way.`, 'Choose another place with --out, or move it.');
  await writeBeside(folder, async (fresh) => {
    const folders = new Set([...files.keys()].map((name) => dirname(join(fresh, name))));
    for (const path of folders) await mkdir(path, { recursive: true });
    await Promise.all([...files].map(([name, content]) => write(join(fresh, name), content)));
    if (existsSync(folder)) await moveInto(folder, fresh, [...files.keys()]);
    else await rename(fresh, folder);
  });
}

async function write(path: string, content: Content): Promise<void> {
  if (typeof content === 'string' || content instanceof Uint8Array) await writeFile(path, content);
  else await copyFile(content.copyOf, path);
}

/** Whose service worker lies in a folder. */
async function presentWorker(folder: string): Promise<'ours' | 'foreign' | 'none'> {
  const text = await readFile(join(folder, workerName), 'utf8').catch(() => null);
  if (text === null) return 'none';
  return text.startsWith(workerMark) ? 'ours' : 'foreign';
}

async function moveInto(folder: string, fresh: string, names: readonly string[]): Promise<void> {
  const assets = join(folder, 'assets');
  const last = ['index.html', workerName].filter((name) => names.includes(name));
  const needed = names.filter((name) => !last.includes(name));
  if (needed.length > 0) await mkdir(assets, { recursive: true });
  for (const name of needed) await rename(join(fresh, name), join(folder, name));
  for (const name of last) await rename(join(fresh, name), join(folder, name));
  if (!last.includes(workerName) && (await presentWorker(folder)) === 'ours') await rm(join(folder, workerName));
  const kept = new Set(needed.map((name) => join(folder, name)));
  const present = await readdir(assets).catch(() => []);
  const stale = present.filter((name) => ours.test(name)).map((name) => join(assets, name));
  await Promise.all(stale.filter((path) => !kept.has(path)).map((path) => rm(path)));
  // Only an empty folder lets itself be removed.
  await rmdir(assets).catch(() => undefined);
}
