import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyState, openChecked, VIEWS, violations } from '../bench/figures/axe.mjs';
import { lectern } from '../cli/lectern.ts';
import { launch, pageFolder } from './browser.ts';
import { press } from './player-page.ts';

let browser: Browser;
let url: string;

beforeAll(async () => {
  const folder = pageFolder();
  const lesson = resolve(import.meta.dirname, '../../slides/06-orchestration');
  const [started, { status, stderr }] = await Promise.all([
    launch(),
    lectern(folder, ['build', lesson, '--out', 'out']),
  ]);
  browser = started;
  if (status !== 0) throw new Error(stderr);
  url = pathToFileURL(`${folder}/out/06-orchestration/index.html`).href;
});
afterAll(() => browser?.close());

/** ms: axe looks at the whole page, forty times over. */
const LONG = 240_000;

/** A slide with a diagram that asks for a guess. */
const ASKS = 'orchestration-architecture';

/** What lies over the slides or beside them: the keys that open and close it, and what then is there. */
const OPENED: readonly (readonly [name: string, open: readonly string[], there: string, close: readonly string[]])[] = [
  ['menu', ['m'], 'dialog.menu', ['Escape']],
  ['contents', ['t'], 'dialog.contents', ['Escape']],
  ['search', ['/', 'a', 'g'], 'dialog.search [role=option]', ['Escape']],
  ['reading pane', ['v'], '.reading', ['v']],
];
const ON_DESKTOPS: typeof OPENED = [
  ['jump', ['g', 'a'], 'dialog.jump .hits button', ['Escape']],
  ['pen', ['x'], '.ink-tools', ['x']],
  ['focus', ['i'], '.node-card', ['Escape']],
  ['prediction', ['n'], '.predict', []],
  ['answered prediction', ['1'], '.predict[data-chosen]', ['Escape']],
  ['overview', ['o'], '.reveal.overview', ['o']],
  ['black screen', ['b'], '.reveal.paused', ['b']],
  ['toast', ['e'], '.toast:not([hidden])', []],
];

describe('axe', () => {
  it.each(Object.entries(VIEWS))(
    'has nothing to say against what is opened over a slide, %s',
    async (name, view) => {
      const { page, close } = await openChecked(browser, `${url}#/${ASKS}/1`, view);
      const found: string[] = [];
      const look = async (at: string): Promise<void> => {
        found.push(...(await violations(page)).map((fault: string) => `${at}: ${fault}`));
      };
      for (const [at, keys, there, back] of name === 'phone' ? OPENED : [...OPENED, ...ON_DESKTOPS]) {
        await press(page, ...keys);
        await page.waitForSelector(there, { state: 'attached' });
        await look(at);
        await press(page, ...back);
      }
      if (name !== 'phone') {
        // What was seen counts once it has stood for a moment.
        await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.endsWith(':progress')));
        await page.goto('about:blank');
        await page.goto(url);
        await page.waitForSelector('.resume');
        await look('offer to continue');
      }
      expect(found).toEqual([]);
      await close();
    },
    LONG,
  );

  it.each(Object.entries(VIEWS))(
    'has nothing to say against any step of any slide, %s',
    async (_, view) => {
      const { page, close } = await openChecked(browser, url, view);
      const found: string[] = [];
      const states = await everyState(page, async (state: string) => {
        found.push(...(await violations(page)).map((fault: string) => `${state}: ${fault}`));
      });
      expect(found).toEqual([]);
      expect(states).toBeGreaterThan(40);
      await close();
    },
    LONG,
  );
});
