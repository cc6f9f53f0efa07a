import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderOf, lectern } from '../cli/lectern.ts';
import { launch, openPage, settle } from './browser.ts';

/** Pictures of the founding lesson, and its deck: what the class saw is what other sites show. */
const founding = resolve(import.meta.dirname, '../../slides/06-orchestration');
const slide = 'orchestration-architecture';
const folder = folderOf({});
const SIZE = { width: 1920, height: 1080 };
/** px of page above the stage, which is 1.5 times as large as on its slide. */
const ABOVE = 96;

let browser: Browser;
beforeAll(async () => {
  const runs = await Promise.all([
    lectern(folder, ['build', founding, '--out', 'dist']),
    lectern(folder, ['export', 'image', founding, '--steps', '--out', 'png/']),
    lectern(folder, ['export', 'image', founding, '--steps', '--out', 'svg/', '--format', 'svg']),
    lectern(folder, ['export', 'image', founding, '--out', 'font.svg', '--text', 'font']),
  ]);
  expect(runs.map(({ stderr }) => stderr)).toEqual(['', '', '', '']);
  browser = await launch();
});
afterAll(() => browser?.close());

const pathOf = (step: number, format: 'png' | 'svg') => join(folder, format, `${slide}-step-${step}.${format}`);

/** The live stage of a step, alone on its page, at 1.5 px for each of its own. */
async function liveStage(step: number): Promise<PNG> {
  const { page, context } = await openPage(browser, join(folder, 'dist/06-orchestration/index.html'), {
    ...SIZE,
    at: `#/${slide}/${step - 1}`,
  });
  await page.evaluate(() => {
    // Captions would take room.
    delete document.documentElement.dataset.strip;
    dispatchEvent(new Event('resize'));
  });
  await page.addStyleTag({
    content:
      '.reveal>:not(.slides),.reveal~*,.on-stage,h2,.eyebrow{display:none!important} body{background:#fff!important}',
  });
  await settle(page);
  const canvas = await page.locator('.present [data-diagram] canvas').first().boundingBox();
  if (!canvas) throw new Error('the stage is not shown');
  const picture = PNG.sync.read(await page.screenshot({ clip: canvas }));
  await context.close();
  return picture;
}

/** An SVG as a browser shows it that opens it by itself. */
async function shown(path: string): Promise<PNG> {
  const page = await browser.newPage({ viewport: SIZE });
  await page.goto(pathToFileURL(path).href);
  await page.evaluate(() => document.fonts.ready.then(() => null));
  const picture = PNG.sync.read(await page.screenshot());
  await page.close();
  return picture;
}

/** Part of the pixels that differ between the live stage and a picture. */
function difference(live: PNG, picture: PNG): number {
  const { width, height } = live;
  const stage = new PNG({ width, height });
  PNG.bitblt(picture, stage, 0, ABOVE, width, height, 0, 0);
  return pixelmatch(live.data, stage.data, undefined, width, height, { threshold: 0.1 }) / (width * height);
}

describe('an exported picture', () => {
  it.each([1, 3, 6])('of step %i is the one that the live stage shows', async (step) => {
    const live = await liveStage(step);
    expect([live.width, live.height]).toEqual([1920, 888]);
    const png = PNG.sync.read(readFileSync(pathOf(step, 'png')));
    expect([png.width, png.height]).toEqual([SIZE.width, SIZE.height]);
    expect(difference(live, png)).toBeLessThan(0.0005);
    // A step more or less is another picture.
    const other = PNG.sync.read(readFileSync(pathOf(step === 1 ? 2 : step - 1, 'png')));
    expect(difference(live, other)).toBeGreaterThan(0.002);
    const outlined = await shown(pathOf(step, 'svg'));
    // Outlines are filled by another rule than letters, at their edges.
    expect(difference(live, outlined)).toBeLessThan(0.001);
  });

  it('shows the same letters when it carries its font', async () => {
    expect(difference(await liveStage(6), await shown(join(folder, 'font.svg')))).toBeLessThan(0.0005);
  });

  it('as SVG is XML that any parser takes, with its name and its description', async () => {
    const page = await browser.newPage();
    const texts = [1, 2, 3, 4, 5, 6].map((step) => readFileSync(pathOf(step, 'svg'), 'utf8'));
    const read = await page.evaluate(
      (sources) =>
        sources.map((source) => {
          const { documentElement: root } = new DOMParser().parseFromString(source, 'image/svg+xml');
          const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
          const named = (root.getAttribute('aria-labelledby') ?? '').split(' ');
          const words = named.map((id) => root.querySelector(`#${id}`)?.textContent);
          return { root: root.tagName, distinct: new Set(ids).size === ids.length, words };
        }),
      texts,
    );
    await page.close();
    for (const { root, distinct } of read) expect([root, distinct]).toEqual(['svg', true]);
    expect(read[1]?.words).toEqual([
      'Orchestration Architecture (2/6): Agent Team',
      expect.stringMatching(/^One lead .* Seven specialists/),
    ]);
    expect(read[5]?.words).toEqual([
      'Orchestration Architecture',
      expect.stringMatching(/^Hierarchical orchestration architecture/),
    ]);
  });
});
