import { renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PART_NAMES } from '../../src/model/parts.ts';
import { brief, folderOf, lectern, lesson, startLectern } from '../cli/lectern.ts';
import { launch, openPage } from './browser.ts';

let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = folderOf({ 'one/lesson.md': lesson, 'one/team.prompt.md': brief });
  browser = await launch();
  await lectern(folder, ['build', 'one']);
  await lectern(folder, ['build', 'one', '--single-file', '--out', 'single']);
});
afterAll(() => browser?.close());

/** Asks for every part, each twice at once; gives what each offers, whether both got the same, or what went wrong. */
const loadAll = (page: Page): Promise<readonly unknown[]> =>
  page.evaluate(
    (names) =>
      Promise.all(
        names.map(async (name) => {
          try {
            const [one, other] = await Promise.all([window.Lectern.load(name), window.Lectern.load(name)]);
            return one === other && typeof one === 'object';
          } catch (error) {
            return (error as Error).message;
          }
        }),
      ),
    PART_NAMES,
  );

/** The scripts of parts that a page has asked for. */
function watchParts(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const part = /part-([a-z]+)\.[0-9a-f]+\.js$/.exec(request.url())?.[1];
    if (part) asked.push(part);
  });
  return asked;
}

const all = PART_NAMES.map(() => true);

describe('the parts of the player', () => {
  it('load from a folder once each, and only when they are used', async () => {
    const { page, context, faults } = await openPage(browser, join(folder, 'dist/one/index.html'));
    const asked = watchParts(page);
    await page.reload();
    await page.waitForFunction(() => window.Reveal?.isReady());
    expect(asked).toEqual([]);
    expect(await loadAll(page)).toEqual(all);
    expect(await loadAll(page)).toEqual(all);
    expect([...asked].sort()).toEqual([...PART_NAMES].sort());
    expect(faults).toEqual([]);
    await context.close();
  });

  it('come with a single file, which asks for nothing', async () => {
    const { page, context, faults } = await openPage(browser, join(folder, 'single/one/index.html'));
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    expect(await loadAll(page)).toEqual(all);
    expect([asked, faults]).toEqual([[], []]);
    await context.close();
  });

  it('can fail to load without harm, and be had later', async () => {
    const { page, context, faults } = await openPage(browser, join(folder, 'dist/one/index.html'));
    const [assets, away] = ['assets', 'away'].map((name) => join(folder, 'dist/one', name)) as [string, string];
    renameSync(assets, away);
    expect(await loadAll(page)).toEqual(
      PART_NAMES.map((name) => `The part "${name}" of the player could not be loaded.`),
    );
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => window.Reveal.getIndices().h)).toBe(1);
    expect(faults.filter((fault) => !/ERR_FILE_NOT_FOUND/.test(fault))).toEqual([]);
    await page.keyboard.press('/');
    await page.locator('.toast', { hasText: 'could not be loaded' }).waitFor();
    renameSync(away, assets);
    expect(await loadAll(page)).toEqual(all);
    await context.close();
  });

  it('come with the preview', async () => {
    const { process, said } = await startLectern(folder, ['dev', 'one', '--port', '5387']);
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(/http\S+/.exec(said.replaceAll('\u001b', ' '))?.[0] ?? '');
    await page.waitForFunction(() => window.Reveal?.isReady());
    expect(await loadAll(page)).toEqual(all);
    await context.close();
    process.kill('SIGTERM');
  });
});
