import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, openPage, settle } from './browser.ts';
import { fixturePage, scene } from './fixture.ts';
import { go, picture, pictures, place, visit } from './player-page.ts';

let browser: Browser;
let file: string;
/** The picture after each step, each from a page of its own that was opened there. */
const direct: (number | null)[] = [];

beforeAll(async () => {
  browser = await launch();
  file = fixturePage();
  for (let step = 0; step <= scene.steps.length; step++) {
    const { page, context } = await openPage(browser, file, { at: `#/crew-slide/${step - 1}` });
    direct.push(await picture(page));
    await context.close();
  }
});
afterAll(() => browser?.close());

describe('the viewport', () => {
  it('tells the style sheet which look it shows', async () => {
    const { page, context } = await openPage(browser, file, { at: '#/crew-slide/4' });
    const shows = () => page.evaluate(() => document.body.dataset.shows);
    expect(await shows()).toBe('diagram');
    await visit(page, '#/text');
    expect(await shows()).toBe('');
    await context.close();
  });
});

describe('a diagram', () => {
  it('looks different after every step', () => {
    expect(new Set(direct).size).toBe(scene.steps.length + 1);
  });

  it('looks the same stepping on, stepping back and opened there', async () => {
    const { page, context, faults } = await openPage(browser, file, { at: '#/crew-slide' });
    for (let step = 0; step <= scene.steps.length; step++) {
      expect(await picture(page), `on to step ${step}`).toBe(direct[step]);
      if (step < scene.steps.length) await go(page, 'next');
    }
    for (let step = scene.steps.length; step >= 0; step--) {
      expect(await picture(page), `back to step ${step}`).toBe(direct[step]);
      await go(page, 'prev');
    }
    expect(faults).toEqual([]);
    await context.close();
  });

  it('is reached by links with the names and numbers of steps', async () => {
    const { page, context } = await openPage(browser, file);
    await page.click('text=To the orders');
    await settle(page);
    expect(await picture(page)).toBe(direct[3]);
    await visit(page, '#/opening');
    await page.click('text=To the reports');
    await settle(page);
    expect(await place(page)).toBe('crew-slide 4');
    expect(await picture(page)).toBe(direct[4]);
    await visit(page, '#/crew-slide/0');
    expect(await picture(page)).toBe(direct[1]);
    await visit(page, '#/2/0/4');
    expect(await picture(page)).toBe(direct[5]);
    await context.close();
    const named = await openPage(browser, file, { at: '#/crew-slide/crew' });
    expect(await picture(named.page)).toBe(direct[2]);
    await named.context.close();
  });

  it('ends equal to the direct state after any walk', async () => {
    const { page, context, faults } = await openPage(browser, file, { at: '#/crew-slide', reducedMotion: false });
    // A linear congruential generator, so that a failure can be repeated.
    let seed = 20251123;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    for (let move = 0; move < 60; move++) {
      const kind = random(10);
      if (kind < 4) await page.keyboard.press('ArrowRight');
      else if (kind < 7) await page.keyboard.press('ArrowLeft');
      else if (kind === 7) await page.evaluate((f) => window.Reveal.slide(2, 0, f), random(7) - 1);
      else if (kind === 8) await page.evaluate((h) => window.Reveal.slide(h), random(8));
      else await page.waitForTimeout(random(300));
    }
    await page.evaluate(() => window.Reveal.slide(2, 0, 3));
    await page.waitForTimeout(6500);
    expect(await picture(page)).toBe(direct[4]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('is drawn at once where motion is not wanted, and from the moment on when it is not', async () => {
    const still = await openPage(browser, file, { at: '#/crew-slide/1' });
    expect((await pictures(still.page, 'next', 700)).length).toBe(2);
    expect(await picture(still.page)).toBe(direct[3]);
    await still.context.close();

    const { page, context } = await openPage(browser, file, { at: '#/crew-slide/1', reducedMotion: false });
    await page.evaluate(() => window.Reveal.next());
    await page.waitForTimeout(200);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await settle(page);
    expect(await picture(page)).toBe(direct[3]);
    await context.close();
  });
});

describe('a step', () => {
  it('is played on and back, and a jump is not', async () => {
    const { page, context } = await openPage(browser, file, { at: '#/crew-slide', reducedMotion: false });
    expect((await pictures(page, 'next', 1500)).length).toBeGreaterThan(5);
    expect(await picture(page)).toBe(direct[1]);
    expect((await pictures(page, 'prev', 1500)).length).toBeGreaterThan(5);
    expect(await picture(page)).toBe(direct[0]);
    await page.evaluate(() => window.Reveal.slide(2, 0, 4));
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await picture(page)).toBe(direct[5]);
    await context.close();
  });

  it('is not played when its slide is turned to', async () => {
    const { page, context } = await openPage(browser, file, { at: '#/text', reducedMotion: false });
    // Its stage is there already, at the step before.
    await page.waitForSelector('#crew-slide canvas', { state: 'attached' });
    await page.evaluate(() => window.Reveal.slide(2, 0, 0));
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await picture(page)).toBe(direct[1]);
    await context.close();
  });

  it('goes on from where an interrupted one is', async () => {
    const { page, context } = await openPage(browser, file, { at: '#/crew-slide/0', reducedMotion: false });
    await page.evaluate(() => window.Reveal.next());
    await page.waitForTimeout(450);
    const midway = await pictures(page, 'prev', 1200);
    expect(midway.length).toBeGreaterThan(3);
    expect([direct[1], direct[2]]).not.toContain(midway[0]);
    expect(await picture(page)).toBe(direct[1]);
    await context.close();
  });

  it('is skipped by quick keys, which end at once in the right place', async () => {
    const { page, context } = await openPage(browser, file, { at: '#/text', reducedMotion: false });
    await page.evaluate(() => {
      for (let i = 0; i < 3; i++) window.Reveal.next();
    });
    await settle(page);
    expect(await place(page)).toBe('crew-slide 0');
    await page.evaluate(() => {
      for (let i = 0; i < 5; i++) window.Reveal.next();
    });
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await place(page)).toBe('crew-slide 5');
    expect(await picture(page)).toBe(direct[5]);
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowLeft', { delay: 5 });
    await settle(page);
    expect(await picture(page)).toBe(direct[0]);
    await context.close();
  });
});

describe('code with line steps', () => {
  it('lights up the lines of the step that shows', async () => {
    const { page, context } = await openPage(browser, file, { at: '#/code' });
    const lit = () =>
      page.evaluate(() => [...document.querySelectorAll('.present .line.on')].map((line) => line.textContent?.trim()));
    expect(await lit()).toEqual(['one']);
    await go(page, 'next');
    expect(await lit()).toEqual(['two', 'three']);
    await go(page, 'next');
    expect(await lit()).toEqual(['one', 'four']);
    await go(page, 'prev');
    expect(await lit()).toEqual(['two', 'three']);
    await visit(page, '#/code/-1');
    expect(await lit()).toEqual(['one']);
    await context.close();
  });
});
