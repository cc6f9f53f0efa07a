import type { Player } from '../player.ts';

/** ms after the start of a deck before it is looked after for later: whoever has just come wants to see the first slide. */
const CALM = 2000;

/**
 * Lets a deck that was built into a folder be installed, and opened without a network after the first visit. Only pages
 * from a server can; all others, and browsers that do not let them, are none the worse for it.
 */
export function addOffline(player: Player): void {
  const { manifest, worker } = document.documentElement.dataset;
  // Copies that follow another window leave it to that one.
  const copy = new URLSearchParams(location.search).has('receiver');
  if (!manifest || !worker || copy || !/^https?:$/.test(location.protocol)) return;
  const workers = workersHere();
  // Without one before, this page is what is being kept, and nothing about it is new. The browser looks for a newer
  // worker by itself as soon as a page is opened, so this must listen from the start.
  const before = workers?.controller;
  if (before) workers?.addEventListener('controllerchange', () => player.tell(player.words.delivery.newer));
  setTimeout(() => {
    // In the page itself it would be asked for at once, and from the file system in vain.
    const link = document.createElement('link');
    link.rel = 'manifest';
    link.href = manifest;
    document.head.append(link);
    whenIdle(() => {
      before?.postMessage('shown');
      workers?.register(worker, { updateViaCache: 'none' }).catch(() => undefined);
    });
  }, CALM);
}

/** Frames that are shut off from their origin may not even ask. */
function workersHere(): ServiceWorkerContainer | null {
  try {
    return navigator.serviceWorker ?? null;
  } catch {
    return null;
  }
}

/** Not every browser tells when it is idle. */
function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: 5000 });
  else act();
}
