import { findLessons } from './lessons.ts';
import { openPreview, type Preview } from './preview.ts';
import { coloursFor, printable } from './report.ts';
import { Stop } from './stop.ts';
import { lectern } from './vite-plugin.ts';
import { watchFolders } from './watch.ts';

export interface DevOptions {
  readonly port: string;
  readonly host: string;
  readonly open?: boolean;
  readonly static: readonly string[];
}

/** Serves a lesson, or all lessons of a folder, and shows every edit in place until it is interrupted. */
export async function dev(target: string | undefined, options: DevOptions): Promise<number> {
  const port = Number(options.port);
  if (!/^\d+$/.test(options.port) || port > 65535) {
    throw new Stop(2, `"${options.port}" is no port.`, 'Give a number from 1 to 65535 after --port.');
  }
  const lessons = findLessons(target === undefined ? [] : [target]);
  const previews = lessons.map((lesson) => openPreview(lesson, options.static));
  // The lessons are compiled while Vite loads.
  const [{ createServer }] = await Promise.all([import('vite'), ...previews.map(refresh)]);
  const server = await createServer({
    configFile: false,
    root: import.meta.dirname,
    appType: 'custom',
    publicDir: false,
    clearScreen: false,
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    // Our own watcher knows the files of each lesson and waits for less time.
    server: { port, host: options.host, open: options.open ?? false, watch: null, ws: false, hmr: false },
    plugins: [lectern(previews)],
  });
  const watchers = previews.map(watch);
  try {
    await server.listen();
  } catch (error) {
    for (const watcher of watchers) watcher.close();
    throw new Stop(
      3,
      `Cannot listen on ${options.host}:${port}: ${(error as Error).message}`,
      'Choose another --host or --port.',
    );
  }
  const colours = coloursFor(process.stdout);
  for (const url of [...(server.resolvedUrls?.local ?? []), ...(server.resolvedUrls?.network ?? [])]) {
    process.stdout.write(`${colours.green('➜')} ${colours.bold(url)}\n`);
  }
  await interrupted();
  for (const watcher of watchers) watcher.close();
  for (const preview of previews) preview.close();
  await server.close();
  return 0;
}

/** Compiles a lesson and names its mistakes. */
async function refresh(preview: Preview): Promise<void> {
  const diagnostics = (await preview.refresh()).filter(({ severity }) => severity !== 'info');
  if (diagnostics.length > 0) process.stderr.write(`${printable(diagnostics, coloursFor(process.stderr))}\n\n`);
}

/** How long after a quick edit the whole lesson is compiled, ms: not while somebody is typing. */
const pause = { least: 200, most: 2000 } as const;

/** An edit that comes amid compiling everything waits for its end, so what takes long is left for a longer quiet. */
const pauseAfter = (took: number): number => Math.min(pause.most, Math.max(pause.least, 2 * took));

/** Compiles a lesson anew whenever its files change; changes that come while that is under way are taken together after it. */
function watch(preview: Preview): { close(): void } {
  let busy = false;
  let again = false;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let took = 0;
  const work = async (quick: boolean): Promise<void> => {
    again = busy;
    if (busy || closed) return;
    busy = true;
    clearTimeout(timer);
    try {
      if (quick && (await preview.hurry())) {
        if (!closed) timer = setTimeout(() => work(false), pauseAfter(took));
      } else {
        const started = performance.now();
        await refresh(preview);
        took = performance.now() - started;
      }
      watcher.follow(preview.sources());
    } catch (error) {
      // The file may be away for the moment in which an editor replaces it; another change follows.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    } finally {
      busy = false;
    }
    if (again) await work(true);
  };
  const watcher = watchFolders(() => work(true));
  watcher.follow(preview.sources());
  return {
    close() {
      closed = true;
      clearTimeout(timer);
      watcher.close();
    },
  };
}

function interrupted(): Promise<void> {
  return new Promise((done) => {
    process.once('SIGINT', () => done());
    process.once('SIGTERM', () => done());
  });
}
