import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { mediaTypes } from '../../services/picture-file.ts';
import type { Content } from '../write-deck.ts';

/** A page that needs no script, and the files that it asks for by relative addresses. Nothing else is within its reach. */
export interface StaticPage {
  readonly html: string;
  readonly files: ReadonlyMap<string, Content>;
}

/** Nobody can have this address: every request is answered here, or not at all. */
const ORIGIN = 'http://deck.invalid/';

/** For what a page is opened: to be printed, or to be looked at through a window of so many CSS px. */
export type Medium = 'print' | { readonly width: number; readonly height: number; readonly scale: number };

/** Opens a page, and waits for its fonts and pictures. Scripts of its own never run. Whoever opens it closes it. */
export async function openPage(browser: Browser, { html, files }: StaticPage, medium: Medium): Promise<Page> {
  const page = await browser.newPage();
  // How long anything may take is told from outside.
  page.setDefaultTimeout(0);
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  page.on('request', (request) => answer(request, html, files).catch(() => undefined));
  if (medium !== 'print')
    await page.setViewport({ width: medium.width, height: medium.height, deviceScaleFactor: medium.scale });
  await page.goto(ORIGIN, { waitUntil: 'load' });
  await page.evaluate(LOAD_FONTS);
  return page;
}

async function answer(request: HTTPRequest, html: string, files: ReadonlyMap<string, Content>): Promise<void> {
  const url = request.url();
  if (url === ORIGIN) return request.respond({ body: html, contentType: 'text/html; charset=utf-8' });
  const name = url.startsWith(ORIGIN) ? decodeURI(url.slice(ORIGIN.length)) : '';
  const content = files.get(name);
  if (content === undefined) return request.abort();
  const contentType = mediaTypes[extname(name).toLowerCase()] ?? 'application/octet-stream';
  return request.respond({ body: typeof content === 'string' ? content : await bytes(content), contentType });
}

async function bytes(content: Exclude<Content, string>): Promise<Buffer> {
  return content instanceof Uint8Array ? Buffer.from(content) : readFile(content.copyOf);
}

/** What only shows on paper has not asked for its fonts yet. */
const LOAD_FONTS =
  'Promise.all([...document.fonts].map((font) => font.load().catch(() => null))).then(() => document.fonts.ready).then(() => null)';
