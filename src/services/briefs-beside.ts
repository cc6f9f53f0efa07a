import { readdir } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { readText } from './read-text.ts';

export const briefEnding = '.prompt.md';

/** The name that a brief gives to its picture, or null. */
export type NameOfBrief = (source: string, file: string) => string | null;

/** Finds the briefs that stand for pictures, and reads every folder and every brief's name only once. */
export function briefsBeside(nameOfBrief: NameOfBrief): (picture: string) => Promise<string | null> {
  const folders = new Map<string, Promise<readonly string[]>>();
  const names = new Map<string, Promise<string | null>>();
  const once = <T>(map: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> => {
    const value = map.get(key) ?? make();
    map.set(key, value);
    return value;
  };
  const nameIn = async (path: string) => {
    const text = await readText(path).catch(() => null);
    const name = text && nameOfBrief(text.value, path);
    return name ? basename(name) : null;
  };

  return async (picture) => {
    const folder = dirname(picture);
    const briefs = await once(folders, folder, () => briefsIn(folder));
    const own = `${basename(picture, extname(picture))}${briefEnding}`;
    if (briefs.includes(own)) return join(folder, own);
    for (const brief of briefs) {
      const path = join(folder, brief);
      if ((await once(names, path, () => nameIn(path))) === basename(picture)) return path;
    }
    return null;
  };
}

/** Names of the briefs of a folder, in alphabetical order so that every machine finds the same one; empty without such a folder. */
export async function briefsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith(briefEnding)).sort();
}
