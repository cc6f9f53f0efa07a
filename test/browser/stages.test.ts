import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { settle } from './browser.ts';
import { fixturePage, scene } from './fixture.ts';
import { COUNT_FRAMES, go, picture, place, visit } from './player-page.ts';
import { suite } from './suite.ts';

const deck = suite(fixturePage);

/** Frames that are asked for while nobody does anything. */
async function framesWithin(page: Page, ms: number): Promise<number> {
  await page.evaluate(() => {
    window.frameCount = 0;
  });
  await page.waitForTimeout(ms);
  return page.evaluate(() => window.frameCount ?? Number.NaN);
}

/** Waits for the stages that are prepared when there is nothing else to do. */
const idle = (page: Page) => page.waitForTimeout(150);

describe('stages', () => {
  it('are held by the present slide and its neighbours only', async () => {
    const { page, context, faults } = await deck.open();
    for (let walked = 0; ; walked++) {
      await idle(page);
      const held = await page.evaluate(() => {
        const slides = [...document.querySelectorAll('.slides section')].filter(
          (slide) => !slide.querySelector('section'),
        );
        const here = slides.indexOf(window.Reveal.getCurrentSlide());
        return [...document.querySelectorAll('canvas')].map((canvas) =>
          Math.abs(slides.indexOf(canvas.closest('section') as HTMLElement) - here),
        );
      });
      expect(held.length).toBeLessThanOrEqual(3);
      expect(Math.max(0, ...held)).toBeLessThanOrEqual(1);
      expect(
        await page.evaluate(() => document.querySelectorAll('.present [data-diagram]:not(:has(canvas))').length),
      ).toBe(0);
      const bare = await page.evaluate(() =>
        [...document.querySelectorAll('[data-diagram]:not(:has(canvas))')].map((host) => [
          host.querySelectorAll('[data-stage]').length,
          (host.querySelector('svg') as SVGElement).style.display,
        ]),
      );
      expect(bare.every(([left, display]) => left === 0 && display === '')).toBe(true);
      const last = await page.evaluate(() => window.Reveal.isLastSlide() && !window.Reveal.availableFragments().next);
      if (last) break;
      expect(walked).toBeLessThan(100);
      await page.evaluate(
        (step) => window.Reveal.slide(window.Reveal.getIndices().h, window.Reveal.getIndices().v, step),
        scene.steps.length,
      );
      await go(page, 'next');
    }
    expect(faults).toEqual([]);
    await context.close();
  });

  it('ask for no frame once nothing moves, and for none on a slide that was left', async () => {
    const { page, context } = await deck.open({
      at: '#/crew-slide/1',
      reducedMotion: false,
      before: COUNT_FRAMES,
    });
    await idle(page);
    expect(await framesWithin(page, 400)).toBe(0);
    await page.evaluate(() => window.Reveal.next());
    expect(await framesWithin(page, 400)).toBeGreaterThan(10);
    await visit(page, '#/end');
    await idle(page);
    expect(await framesWithin(page, 400)).toBe(0);
    await visit(page, '#/crew-slide/1');
    await page.evaluate(() => window.Reveal.next());
    const longest = Math.max(...scene.steps.map((step) => step.duration)) + 5000;
    await page.waitForTimeout(longest + 200);
    expect(await framesWithin(page, 400)).toBe(0);
    await context.close();
  });

  it('give way to the drawing in print, and come back', async () => {
    const { page, context } = await deck.open({ at: '#/crew-slide/2' });
    const before = await picture(page);
    const drawn = () =>
      page.evaluate(() => {
        const host = document.querySelector('.present [data-diagram]') as HTMLElement;
        return [host.querySelectorAll('canvas').length, getComputedStyle(host.querySelector('svg') as Element).display];
      });
    expect(await drawn()).toEqual([1, 'none']);
    await page.emulateMedia({ media: 'print' });
    await settle(page);
    expect(await drawn()).toEqual([0, 'block']);
    await page.emulateMedia({ media: 'screen' });
    await settle(page);
    expect(await drawn()).toEqual([1, 'none']);
    expect(await picture(page)).toBe(before);
    await context.close();

    const print = await deck.open({ at: '?print-pdf' });
    await print.page.waitForSelector('.pdf-page');
    expect(await print.page.evaluate(() => document.querySelectorAll('canvas').length)).toBe(0);
    expect(print.faults).toEqual([]);
    await print.context.close();
  });

  it('survive the scroll view, which copies the slides as text', async () => {
    const { page, context, faults } = await deck.open({ at: '#/crew-slide' });
    const before = await picture(page);
    await page.evaluate(() => window.Reveal.toggleScrollView(true));
    await settle(page);
    expect(await page.evaluate(() => window.Reveal.isScrollView())).toBe(true);
    expect(await page.evaluate(() => document.querySelectorAll('#crew-slide canvas').length)).toBe(1);
    await page.evaluate(() => window.Reveal.toggleScrollView(false));
    await idle(page);
    expect(await page.evaluate(() => window.Reveal.isScrollView())).toBe(false);
    expect(await place(page)).toBe('crew-slide 0');
    expect(await picture(page)).toBe(before);
    const here = await page.evaluate(() => [
      document.querySelectorAll('.present [data-diagram] canvas').length,
      document.querySelectorAll('[data-stage]:not(:has(canvas)):not(p)').length,
    ]);
    expect(here).toEqual([1, 0]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('follow the colour scheme', async () => {
    const { page, context } = await deck.open({ at: '#/crew-slide/3' });
    const light = await picture(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await settle(page);
    const dark = await picture(page);
    expect(dark).not.toBe(light);
    await page.evaluate(() => document.documentElement.setAttribute('data-scheme', 'light'));
    await settle(page);
    expect(await picture(page)).toBe(light);
    await page.evaluate(() => document.documentElement.setAttribute('data-scheme', 'dark'));
    await settle(page);
    expect(await picture(page)).toBe(dark);
    await context.close();
  });

  it('are made anew when the page has changed', async () => {
    const { page, context } = await deck.open({ at: '#/crew-slide/2' });
    const before = await picture(page);
    await page.evaluate(() => {
      const script = document.querySelector('script[data-scene=crew]') as HTMLScriptElement;
      script.textContent = (script.textContent ?? '').replaceAll('Captain', 'Skipper');
      window.Lectern.refresh();
    });
    await settle(page);
    expect(await picture(page)).not.toBe(before);
    expect(
      await page.evaluate(() => document.querySelector('.present [role=img][data-stage]')?.getAttribute('aria-label')),
    ).toBe('Skipper and crew');
    await context.close();
  });

  it('draw in another font when their own fails to load', async () => {
    const { page, context } = await deck.open({
      at: '#/crew-slide/2',
      before: `document.fonts.load = () => Promise.reject(new Error('no such file'))`,
    });
    expect(
      await page.evaluate(
        () =>
          (document.querySelector('.present canvas') as HTMLCanvasElement).getContext('2d')?.getImageData(640, 70, 1, 1)
            .data[3],
      ),
    ).toBe(255);
    await context.close();
  });
});
