import { createHash } from 'node:crypto';
import { workerScript } from './package-files.ts';

/** The name of a deck's service worker, which must lie beside the page to answer for it. */
export const workerName = 'sw.js';

/** How ours begin, so that none of anybody else is ever replaced or removed. */
export const workerMark = '/* Lectern: lets this deck open without a network. */';

/**
 * The service worker of a deck: a program that is the same for all, below the list of this deck's files. Their names carry
 * hashes of their contents; that of the page is given beside them.
 */
export async function offlineScript(page: string, assets: Iterable<string>): Promise<string> {
  const deck = { page: hashOf(page), files: [...assets].sort() };
  const { data } = await workerScript();
  const list = JSON.stringify({ version: hashOf(JSON.stringify(deck)), ...deck });
  return `${workerMark}\nconst DECK=${list};\n${data}`;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 20);
