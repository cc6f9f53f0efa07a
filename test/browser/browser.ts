import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { type BrowserProgram, browserFlags, findBrowser } from '../../src/cli/printing/find-browser.ts';

export { findBrowser };

/** Starts a browser for one test file, which closes it. */
export async function launch(program?: BrowserProgram): Promise<Browser> {
  const { path, env } = program ?? (await findBrowser());
  return chromium.launch({
    executablePath: path,
    args: [...browserFlags()],
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
