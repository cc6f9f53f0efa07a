import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Stop } from '../stop.ts';
import { embeddedBrowser } from './embedded-browser.ts';

/** A browser that can be started, and what it needs in its environment. */
export interface BrowserProgram {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Folders below which Chromium, Chrome and Edge install themselves, and their programs in there, the plainest first. */
const PLACES: Readonly<Partial<Record<NodeJS.Platform, (env: NodeJS.ProcessEnv) => readonly string[]>>> = {
  linux: ({ PATH = '' }) => [
    ...onPath(PATH, ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']),
    '/usr/bin/chromium',
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/snap/bin/chromium',
  ],
  darwin: ({ HOME = '' }) =>
    ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', join(HOME, 'Applications')].map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    ),
  win32: (env) =>
    ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']
      .flatMap((program) =>
        [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].map((folder) => folder && join(folder, program)),
      )
      .filter((path): path is string => Boolean(path)),
};

/**
 * The browser to print with: the one that is named, by `--browser` or else by LECTERN_BROWSER, the machine's own, or the one
 * that an npm package carries. Throws a `Stop` where there is none.
 */
export async function findBrowser(named = process.env.LECTERN_BROWSER): Promise<BrowserProgram> {
  if (named) {
    if (!isProgram(named)) throw new Stop(3, `There is no browser at ${named}.`, hint);
    return { path: named, env: {} };
  }
  const usual = usualPlaces(process.platform, process.env).find(isProgram);
  if (usual) return { path: usual, env: {} };
  const embedded = await embeddedBrowser();
  if (embedded) return embedded;
  throw new Stop(3, 'There is no browser to print with.', hint);
}

/** Where browsers are usually found on a system, whether they are there or not, the plainest first. */
export const usualPlaces = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv): readonly string[] =>
  PLACES[platform]?.(env) ?? [];

const hint =
  'Install Chrome, Edge or Chromium, or name one: --browser PATH, or LECTERN_BROWSER; on Linux npm install @sparticuz/chromium brings one.';

/** How a browser is started in which text is to come out the same on every machine. It asks nothing of anybody. */
export const browserFlags = (): readonly string[] => [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  '--disable-lcd-text',
  // Chromium's sandbox refuses to run as root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

const onPath = (path: string, names: readonly string[]): string[] =>
  names.flatMap((name) =>
    path
      .split(delimiter)
      .filter(Boolean)
      .map((folder) => join(folder, name)),
  );

function isProgram(path: string): boolean {
  if (process.platform === 'win32') return existsSync(path);
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
