import { FILES, hashIn, PAGE } from './caches.ts';
import { kept } from './kept.ts';

/** How a request is answered; null when it is none of the deck's business, and goes to the network untouched. */
export function answerTo(request: Request, scope: string, cache: string): Promise<Response> | null {
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return null;
  const [path = '', query] = request.url.slice(scope.length).replace(/#.*$/, '').split('?');
  if (path === '' || path === PAGE) return own(PAGE);
  // Files with a hash in their names never change; what an open page of an older version asks for may be here as well.
  if (query !== undefined || hashIn(path) === undefined) return null;
  return FILES.has(path) ? own(path) : kept(request.url, scope).then((found) => found ?? fetch(request));

  async function own(file: string): Promise<Response> {
    const found = await caches.match(new URL(file, scope).href, { cacheName: cache });
    // Browsers that run out of room may take away what was kept.
    return found ?? fetch(request);
  }
}
