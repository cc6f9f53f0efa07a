import { FILES, PAGE } from './caches.ts';
import { kept } from './kept.ts';

/**
 * Takes in all files of this version. Rejects, and leaves nothing behind, when any of them is missing or is not what this
 * version was built with, as in the middle of an upload: the version before then stays, and the next visit tries again.
 */
export async function install(scope: string, name: string): Promise<void> {
  // A version that comes back after another is the newest, and is so by its place among the caches, too.
  await caches.delete(name);
  const cache = await caches.open(name);
  try {
    // What changes from version to version first: when that does not fit, nothing else needs to be asked for.
    await take(PAGE);
    await Promise.all([...FILES.keys()].filter((file) => file !== PAGE).map(take));
  } catch (error) {
    await caches.delete(name);
    throw error;
  }

  async function take(file: string): Promise<void> {
    const url = new URL(file, scope).href;
    // A name that carries a hash always means the same content, so what is here already need not be asked for again.
    const known = file === PAGE ? undefined : await kept(url, scope);
    const answer = known ?? (await fetch(url, { cache: file === PAGE ? 'no-cache' : 'default' }));
    const bytes = await answer.arrayBuffer();
    if (!answer.ok || !(await sha256(bytes)).startsWith(FILES.get(file) ?? ' '))
      throw new Error(`${file} does not fit.`);
    // Without what else the answer said: a redirected one, for example, must not answer for a page.
    const type = answer.headers.get('Content-Type') ?? 'application/octet-stream';
    await cache.put(url, new Response(bytes, { headers: { 'Content-Type': type } }));
  }
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
