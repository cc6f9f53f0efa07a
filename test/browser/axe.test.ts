import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyState, openChecked, VIEWS, violations } from '../bench/figures/axe.mjs';
import { lectern } from '../cli/lectern.ts';
import { launch, pageFolder } from './browser.ts';

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

describe('axe', () => {
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
