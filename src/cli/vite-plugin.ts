import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import type { Plugin } from 'vite';
import { mediaTypes } from '../services/picture-file.ts';
import { indexPage, liveScript, waitingPage } from './live-page.ts';
import { packageRoot } from './package-root.ts';
import type { Preview } from './preview.ts';

const html = 'text/html; charset=utf-8';
const types: Readonly<Record<string, string>> = {
  ...mediaTypes,
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};

/**
 * Serves the previews: one lesson at `/`, several each in a folder of its name. Every request ends here, so that Vite serves
 * nothing out of the file system: what can be had is what a page shows, and no more.
 */
export function lectern(previews: readonly Preview[]): Plugin {
  return {
    name: 'lectern',
    configureServer(server) {
      server.middlewares.use((request: IncomingMessage, response: ServerResponse) => {
        answer(request, response, previews).catch((error: Error) => {
          server.config.logger.error(error.stack ?? error.message);
          end(response, 500, 'text/plain', 'The preview failed; the terminal says why.');
        });
      });
    },
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, previews: readonly Preview[]): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const [only] = previews;
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return end(response, 405, 'text/plain', 'Only GET is answered.');
  // Browsers ask for it unbidden, and would report that there is none.
  if (url.pathname === '/favicon.ico') return end(response, 204, 'image/x-icon', '');
  if (only && previews.length === 1) return answerFor(only, url.pathname.slice(1), url, response);
  if (url.pathname === '/') return end(response, 200, html, indexPage(previews.map(({ lesson }) => lesson)));
  const [name = '', ...rest] = url.pathname.slice(1).split('/');
  const preview = previews.find(({ lesson }) => lesson.name === decoded(name));
  if (!preview) return end(response, 404, 'text/plain', 'There is no such lesson.');
  if (rest.length > 0) return answerFor(preview, rest.join('/'), url, response);
  // Its relative addresses would otherwise be looked up a level too high.
  response.writeHead(302, { Location: `/${name}/` }).end();
}

async function answerFor(preview: Preview, path: string, url: URL, response: ServerResponse): Promise<void> {
  if (path === 'events') return preview.connect(url.searchParams.get('revision') ?? '', response);
  const page = preview.page();
  if (path === '') return end(response, 200, html, page ? page.html() : waitingPage(preview.lesson.name));
  const asset = path === liveScript ? { copyOf: join(packageRoot, 'lib', 'live.js') } : page?.assets.get(path);
  if (asset === undefined) return end(response, 404, 'text/plain', 'There is no such file.');
  const body = typeof asset === 'object' && 'copyOf' in asset ? await readFile(asset.copyOf) : asset;
  end(response, 200, types[extname(path)] ?? 'application/octet-stream', body);
}

function end(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response
    .writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' })
    .end(body);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
