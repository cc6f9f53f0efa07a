import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, openPage, settle } from './browser.ts';
import { fixturePage, scene } from './fixture.ts';
import { go, LISTEN, visit } from './player-page.ts';

let browser: Browser;
let file: string;

beforeAll(async () => {
  browser = await launch();
  file = fixturePage();
});
afterAll(() => browser?.close());

async function said(page: Page, act: () => Promise<void>): Promise<string[]> {
  await page.evaluate(() => {
    window.said = [];
  });
  await act();
  return page.evaluate(() => window.said ?? []);
}

describe('the live region', () => {
  it('reads a slide without what has not come in yet, and without notes', async () => {
    const { page, context } = await openPage(browser, file, { before: LISTEN });
    expect(await said(page, () => go(page, 'next'))).toEqual(['A list. first.']);
    expect(await said(page, () => go(page, 'next'))).toEqual(['second.']);
    expect(await said(page, () => visit(page, '#/crew-slide'))).toEqual(['Slide crew. Captain and crew.']);
    expect(await said(page, () => visit(page, '#/opening'))).toEqual(['The crew. To the orders To the reports.']);
    await context.close();
  });

  it('says the caption of each step once, on and back', async () => {
    const { page, context } = await openPage(browser, file, { at: '#/crew-slide', before: LISTEN });
    const captions = scene.steps.map((step) => step.caption);
    for (const caption of captions) expect(await said(page, () => go(page, 'next'))).toEqual([caption]);
    for (const caption of captions.slice(0, -1).reverse())
      expect(await said(page, () => go(page, 'prev'))).toEqual([caption]);
    expect(await said(page, () => go(page, 'prev'))).toEqual(['Slide crew.']);
    expect(await said(page, () => visit(page, '#/crew-slide/3'))).toEqual([captions[3]]);
    await context.close();
  });

  it('says the present step of a slide that is turned to, and the lines that a step of code lights up', async () => {
    const { page, context } = await openPage(browser, file, { before: LISTEN });
    expect(await said(page, () => visit(page, '#/crew-slide/1'))).toEqual([
      `Slide crew. Captain and crew. ${scene.steps[1]?.caption}`,
    ]);
    await visit(page, '#/code');
    expect(await said(page, () => go(page, 'next'))).toEqual(['two three.']);
    await context.close();
  });

  it('says where several quick keys have led', async () => {
    const { page, context } = await openPage(browser, file, { at: '#/crew-slide', before: LISTEN });
    const quick = async () => {
      await page.evaluate(() => {
        for (let i = 0; i < 4; i++) window.Reveal.next();
      });
      await settle(page);
    };
    expect(await said(page, quick)).toEqual([scene.steps[3]?.caption]);
    await context.close();
  });

  it('stands beside a picture with a name and a description', async () => {
    const { page, context } = await openPage(browser, file, { at: '#/crew-slide' });
    const told = await page.evaluate(() => {
      const image = document.querySelector('.present [data-diagram] [role=img]:not(svg)');
      const description = document.getElementById(image?.getAttribute('aria-describedby') ?? '');
      return [image?.getAttribute('aria-label'), description?.textContent];
    });
    expect(told).toEqual([scene.name, scene.alt]);
    await context.close();
  });
});
