import { isOurs } from './caches.ts';

/** A file as any version of this deck has kept it; undefined when none has. */
export async function kept(url: string, scope: string): Promise<Response | undefined> {
  for (const name of await caches.keys()) {
    const found = isOurs(name, scope) ? await caches.match(url, { cacheName: name }) : undefined;
    if (found) return found;
  }
  return undefined;
}
