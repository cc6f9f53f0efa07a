import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PART_NAMES } from '../model/parts.ts';
import { packageRoot } from './package-root.ts';

/** A file of this package that decks come with. */
export interface PackageFile {
  readonly name: string;
  readonly data: Buffer;
}

async function read(...path: readonly string[]): Promise<PackageFile> {
  return { name: path.at(-1) ?? '', data: await readFile(join(packageRoot, ...path)) };
}

/** Reads once in the life of a process: a preview asks at every edit. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The player and its parts. */
export const playerScripts = once(async () => {
  const [player, ...later] = await Promise.all([
    read('lib', 'player.js'),
    ...PART_NAMES.map(async (part) => ({ part, ...(await read('lib', `part-${part}.js`)) })),
  ]);
  return { player, later };
});

/** What makes a deck work without a network, but for the list of its files. */
export const workerScript = once(() => read('lib', 'worker.js'));

/** Pictures for a deck that somebody installs; the one for masks may be cut to any shape. */
export const icons = once(() =>
  Promise.all([
    read('public', 'icons', 'icon-192.png').then((file) => ({ ...file, size: 192, purpose: 'any' as const })),
    read('public', 'icons', 'icon-512.png').then((file) => ({ ...file, size: 512, purpose: 'any' as const })),
    read('public', 'icons', 'icon-mask-512.png').then((file) => ({ ...file, size: 512, purpose: 'maskable' as const })),
  ]),
);
