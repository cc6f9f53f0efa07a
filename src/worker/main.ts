import { answerTo } from './answer.ts';
import { cacheName, isOurs } from './caches.ts';
import { install } from './install.ts';

/**
 * The service worker of a deck: once it has been visited, a deck opens without a network, and every visit shows one
 * version of it whole. All files but the page carry a hash of their content in their names, so versions never mix: an open
 * page goes on with the files that it was made for, and the page itself is that of the newest version that is here whole.
 */
const worker = self as unknown as ServiceWorkerGlobalScope;
const { scope } = worker.registration;
const mine = cacheName(scope);

/** Pages that were answered by this version, by the ids that the browser gives to windows. */
const served = new Set<string>();

worker.addEventListener('install', (event) => {
  event.waitUntil(install(scope, mine).then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (event) => {
  const answer = answerTo(event.request, scope, mine);
  if (!answer) return;
  if (event.request.mode === 'navigate') served.add(event.resultingClientId);
  event.respondWith(answer);
});

// A page says so once it is shown and has nothing else to do.
worker.addEventListener('message', (event) => {
  event.waitUntil(Promise.all([tidy((event.source as Client | null)?.id), lookForNewer()]));
});

/** Removes older versions, unless a window may still show one of them. */
async function tidy(page: string | undefined): Promise<void> {
  const windows = (await worker.clients.matchAll({ type: 'window' })).filter(({ frameType }) => frameType !== 'nested');
  if (!page || !served.has(page) || windows.length > 1) return;
  // Names come in the order in which they were made, so those before ours are older.
  const names = await caches.keys();
  const older = names.slice(0, Math.max(0, names.indexOf(mine)));
  await Promise.all(older.filter((name) => isOurs(name, scope)).map((name) => caches.delete(name)));
}

/** Asks for a newer version; where the deck was replaced by one that comes without a worker, this one goes as well. */
async function lookForNewer(): Promise<void> {
  if ((await here('index.html')) && (await here('sw.js', 'javascript')) === false) {
    await worker.registration.unregister();
    const names = await caches.keys();
    await Promise.all(names.filter((name) => isOurs(name, scope)).map((name) => caches.delete(name)));
  } else await worker.registration.update().catch(() => undefined);
}

/** Whether the server has a file, of a type; null when it does not say. */
async function here(name: string, type = ''): Promise<boolean | null> {
  const answer = await fetch(new URL(name, scope), { method: 'HEAD', cache: 'no-store' }).catch(() => null);
  if (!answer || (!answer.ok && answer.status !== 404 && answer.status !== 410)) return null;
  return answer.ok && (answer.headers.get('Content-Type') ?? '').includes(type);
}
