import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** A plain web server, as decks are put on. */
export interface DeckServer {
  readonly origin: string;
  /** Where each folder of addresses lies on the disk; may change at any time. */
  readonly folders: Map<string, string>;
  /** Files that are answered with 404, by parts of their names. */
  readonly missing: Set<string>;
  /** Paths that were asked for, in order. */
  readonly asked: string[];
  close(): Promise<void>;
  open(): Promise<void>;
}

/** Serves folders of files; `/a/` to the folder that `folders` has for it. */
export async function serveDecks(): Promise<DeckServer> {
  const folders = new Map<string, string>();
  const missing = new Set<string>();
  const asked: string[] = [];
  const server: Server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    asked.push(path);
    const [at, folder] = [...folders].find(([each]) => path.startsWith(each)) ?? [];
    const name = path.slice(at?.length).replace(/^$/, 'index.html');
    const absent = folder === undefined || [...missing].some((part) => name.includes(part));
    const body = absent ? null : await readFile(join(folder, name)).catch(() => null);
    response.writeHead(body ? 200 : 404, { 'Content-Type': types[extname(name)] ?? 'application/octet-stream' });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  const listen = (port: number) => new Promise<void>((done) => server.listen(port, 'localhost', done));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    folders,
    missing,
    asked,
    async close() {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
    open: () => listen(port),
  };
}
