import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Browser, BrowserContextOptions, Page, Route } from 'playwright-core';
import { mediaTypes } from '../../services/picture-file.ts';
import type { Content } from '../write-deck.ts';

/** A page that needs no script, and the files that it asks for by relative addresses. Nothing else is within its reach. */
export interface StaticPage {
  readonly html: string;
  readonly files: ReadonlyMap<string, Content>;
}

/** Nobody can have this address: every request is answered here, or not at all. */
const ORIGIN = 'http://deck.invalid/';

/** Lends a page to some work once its fonts and pictures are there, and closes it. Scripts of its own never run. */
export async function withPage<T>(
  browser: Browser,
  { html, files }: StaticPage,
  options: BrowserContextOptions,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    ...options,
    javaScriptEnabled: false,
    serviceWorkers: 'block',
    colorScheme: 'light',
  });
  try {
    // How long anything may take is told from outside.
    context.setDefaultTimeout(0);
    await context.route('**/*', (route) => answer(route, html, files));
    const page = await context.newPage();
    await page.goto(ORIGIN, { waitUntil: 'load' });
    await page.evaluate(LOAD_FONTS);
    return await work(page);
  } finally {
    // A browser that was killed has none any more.
    await context.close().catch(() => undefined);
  }
}

async function answer(route: Route, html: string, files: ReadonlyMap<string, Content>): Promise<void> {
  const url = route.request().url();
  if (url === ORIGIN) return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' });
  const name = url.startsWith(ORIGIN) ? decodeURI(url.slice(ORIGIN.length)) : '';
  const content = files.get(name);
  if (content === undefined) return route.abort();
  const contentType = mediaTypes[extname(name).toLowerCase()] ?? 'application/octet-stream';
  const body = typeof content === 'string' ? content : await bytes(content);
  return route.fulfill({ body, contentType });
}

async function bytes(content: Exclude<Content, string>): Promise<Buffer> {
  return content instanceof Uint8Array ? Buffer.from(content) : readFile(content.copyOf);
}

/** What only shows on paper has not asked for its fonts yet. */
const LOAD_FONTS =
  'Promise.all([...document.fonts].map((font) => font.load().catch(() => null))).then(() => document.fonts.ready).then(() => null)';
