import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launch, type Opened, openPage, type View } from './browser.ts';

/** The browser and the page of a test file. Both are there in its tests, not before. */
export interface Suite {
  readonly browser: Browser;
  /** Path of the page. */
  readonly file: string;
  /** Opens the page in a context of its own, as for a visitor who has never been there. */
  open(view?: View): Promise<Opened>;
}

/** Starts a browser and makes a page before all tests of a file, and closes the browser after them. */
export function suite(make: () => string | Promise<string>): Suite {
  let browser: Browser;
  let file: string;
  beforeAll(async () => {
    [browser, file] = await Promise.all([launch(), make()]);
  });
  afterAll(() => browser?.close());
  return {
    get browser() {
      return browser;
    },
    get file() {
      return file;
    },
    open: (view) => openPage(browser, file, view),
  };
}
