import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** Where browsers that Playwright can drive are usually installed. */
const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

interface Program {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

/** The machine's browser: what LECTERN_BROWSER names, one of the usual places, else the one that an npm package carries. */
export async function findBrowser(): Promise<Program> {
  const named = process.env.LECTERN_BROWSER;
  if (named) return { path: named, env: {} };
  const usual = USUAL.find((path) => existsSync(path));
  return usual ? { path: usual, env: {} } : embeddedBrowser();
}

/**
 * Chromium out of `@sparticuz/chromium`, unpacked once per version and user. Several test files may start at the same
 * time, so it is unpacked aside and moved into place as a whole.
 */
export async function embeddedBrowser(
  home: string = join(tmpdir(), `lectern-chromium-${version()}-${userInfo().username}`),
): Promise<Program> {
  const path = join(home, 'chromium');
  if (!existsSync(path)) {
    mkdirSync(dirname(home), { recursive: true });
    const aside = mkdtempSync(`${home}-`);
    await unpack(aside);
    try {
      renameSync(aside, home);
    } catch (error) {
      // Somebody else was faster.
      if (!existsSync(path)) throw error;
      rmSync(aside, { recursive: true });
    }
  }
  const env = { FONTCONFIG_PATH: join(home, 'fonts') };
  const own = {
    ...env,
    LD_LIBRARY_PATH: [join(home, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
  };
  // The package brings the libraries that a bare server lacks; where the system has them, its own are the better fit.
  return { path, env: starts(path, env) ? env : own };
}

/** Two folders above the package's entry stands what its exports do not let through. */
function version(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  return (JSON.parse(readFileSync(join(dirname(entry), '../../package.json'), 'utf8')) as { version: string }).version;
}

/** The package unpacks into the temporary folder, and adds its libraries where it believes to be on Amazon Linux. */
async function unpack(folder: string): Promise<void> {
  const script = `import('@sparticuz/chromium').then((m) => m.default.executablePath())`;
  execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function starts(path: string, env: Readonly<Record<string, string>>): boolean {
  try {
    execFileSync(path, ['--version'], { env: { ...process.env, ...env }, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Text is to look the same on a canvas and on the page.
  '--font-render-hinting=none',
  '--disable-lcd-text',
];

/** Starts a browser for one test file, which closes it. */
export async function launch(program?: Program): Promise<Browser> {
  const { path, env } = program ?? (await findBrowser());
  // Chromium's sandbox refuses to run as root.
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({
    executablePath: path,
    args: [...FLAGS, ...root],
    env: { ...process.env, ...env } as Record<string, string>,
  });
}

export interface View {
  readonly width?: number;
  readonly height?: number;
  readonly dpr?: number;
  readonly reducedMotion?: boolean;
  readonly scheme?: 'light' | 'dark';
  /** A screen that is touched, as phones and tablets have it. */
  readonly touch?: boolean;
  readonly forcedColors?: boolean;
  /** What follows the file's name in the address: `#/2/0/1`, `?print-pdf`. */
  readonly at?: string;
  /** Runs in the page before its own scripts. */
  readonly before?: string;
}

export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Script errors, console errors and warnings, and requests that leave the deck. */
  readonly faults: string[];
}

/** Opens a deck from disk, without a server, and waits until Reveal and its fonts are there. */
export async function openPage(browser: Browser, file: string, view: View = {}): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: view.width ?? 1280, height: view.height ?? 720 },
    deviceScaleFactor: view.dpr ?? 1,
    reducedMotion: view.reducedMotion === false ? 'no-preference' : 'reduce',
    colorScheme: view.scheme ?? 'light',
    forcedColors: view.forcedColors ? 'active' : 'none',
    ...(view.touch ? { hasTouch: true, isMobile: true } : {}),
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`${message.type()}: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) faults.push(`request: ${request.url()}`);
  });
  if (view.before) await page.addInitScript(view.before);
  await page.goto(pathToFileURL(resolve(file)).href + (view.at ?? ''));
  await page.waitForFunction(() => (window as unknown as { Reveal?: { isReady(): boolean } }).Reveal?.isReady());
  await page.evaluate(() => document.fonts.ready);
  await settle(page);
  return { page, context, faults };
}

/** Lets two frames and what they have put off go by. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 60)))),
  );
}

/** A folder that goes away with the process, for pages that tests write. */
export function pageFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-pages-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function writePage(folder: string, name: string, html: string): string {
  const file = join(folder, name);
  writeFileSync(file, html);
  return file;
}
