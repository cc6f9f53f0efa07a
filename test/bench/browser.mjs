import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of the browser that everything here runs in. */
export async function executable() {
  const found = process.env.LECTERN_BROWSER ?? INSTALLED.find((path) => existsSync(path));
  return found ?? (await (await import('@sparticuz/chromium')).default.executablePath());
}

/** Chromium of the machine, else the one inside `@sparticuz/chromium`; it draws in software, as a machine without a GPU does. */
export async function launch() {
  return chromium.launch({
    executablePath: await executable(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
    ],
  });
}

/** Loads a page of a built deck with the network off, in a fresh profile, and waits until the deck is ready. */
export async function openOffline(browser, url, viewport, prepare) {
  const context = await browser.newContext({ viewport, offline: true });
  const page = await context.newPage();
  await prepare?.(page);
  await page.goto(url, { waitUntil: 'load' });
  return { page, close: () => context.close() };
}

/** Waits for Reveal, as every page of ours has it. */
export const revealReady = (page) => page.waitForFunction(() => window.Reveal?.isReady?.() === true);
