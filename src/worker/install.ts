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
    const ways: readonly (() => Promise<Response | undefined>)[] =
      file === PAGE
        ? [() => fetch(url, { cache: 'no-cache' })]
        : [() => kept(url, scope), () => fetch(url, { cache: 'force-cache' }), () => fetch(url, { cache: 'reload' })];
    for (const way of ways) {
      const answer = await way();
      const fitting = answer?.ok ? await fits(answer, FILES.get(file)) : null;
      if (fitting) return cache.put(url, fitting);
    }
    throw new Error(`${file} is missing, or is not that of this version.`);
  }
}

/**
 * An answer whose content has a given hash, without what else the server said: a redirected answer, for example, must not
 * be given for a page. Null when the content is another one.
 */
async function fits(answer: Response, hash = ' '): Promise<Response | null> {
  const bytes = await answer.arrayBuffer();
  if (!(await sha256(bytes)).startsWith(hash)) return null;
  const type = answer.headers.get('Content-Type') ?? 'application/octet-stream';
  return new Response(bytes, { headers: { 'Content-Type': type } });
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
