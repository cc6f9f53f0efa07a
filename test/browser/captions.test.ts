import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { settle } from './browser.ts';
import { builtDeck, OPENING } from './built-deck.ts';
import { press } from './player-page.ts';
import { suite } from './suite.ts';

const lesson = `${OPENING}
1. **Lead** — One of them leads and reads everything that the others write.
2. **Crew** — Three work.
3. **Plans** — Plans go down.
4. **Results** — Results come back.

## The end

Thank you.
`;

const deck = suite(() => builtDeck(lesson));

const open = async (at: string, view = {}): Promise<Page> => (await deck.open({ at, ...view })).page;

/** The caption that shows, whether it lies free of the slide and within the window, and the scale of the slides. */
const look = (page: Page) =>
  page.evaluate(() => {
    const strip = document.querySelector('.captions') as HTMLElement;
    const text = strip.querySelector('p')?.getBoundingClientRect();
    const slide = window.Reveal.getCurrentSlide().getBoundingClientRect();
    return {
      shown: getComputedStyle(strip).display !== 'none',
      text: strip.querySelector('p')?.lastChild?.textContent ?? '',
      free: !text || (text.top >= slide.bottom - 0.5 && text.bottom <= innerHeight),
      scale: window.Reveal.getScale(),
      slide: [slide.top, slide.height],
    };
  });

describe('captions', () => {
  it('show the present step below the slide, on and back, and none where there is none', async () => {
    for (const view of [{}, { width: 1920, height: 1080 }, { width: 1024, height: 768 }, { width: 844, height: 390 }]) {
      const page = await open('#/who-does-what', view);
      expect(await look(page)).toMatchObject({ shown: true, text: '', free: true });
      await press(page, 'n');
      expect(await look(page)).toMatchObject({ text: expect.stringContaining('One of them'), free: true });
      await press(page, 'n');
      expect(await look(page)).toMatchObject({ text: 'Three work.', free: true });
      await press(page, 'p');
      expect(await look(page)).toMatchObject({ text: expect.stringContaining('One of them') });
      await press(page, 'Shift+ArrowRight');
      expect(await look(page)).toMatchObject({ shown: true, text: '' });
      await page.context().close();
    }
  });

  it('take their room from all slides alike, before the first is painted', async () => {
    const page = await open('');
    const opening = await look(page);
    // The scale that the page's first script has foreseen.
    expect(opening.scale).toBe(
      Number(await page.evaluate(() => document.documentElement.style.getPropertyValue('--s'))),
    );
    expect(opening.scale).toBeLessThan(1);
    await press(page, 'Shift+ArrowRight');
    expect((await look(page)).slide).toEqual(opening.slide);
    await page.context().close();
  });

  it('can be switched off, which is remembered, and keep diagrams sharp', async () => {
    const page = await open('#/who-does-what/1');
    await press(page, 'c');
    expect(await look(page)).toMatchObject({ shown: false, scale: 1 });
    const sharp = () =>
      page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('.present canvas') as HTMLCanvasElement;
        return canvas.width / canvas.getBoundingClientRect().width;
      });
    expect(await sharp()).toBeCloseTo(1, 2);
    await page.reload();
    await page.waitForFunction(() => window.Reveal?.isReady());
    await settle(page);
    expect(await look(page)).toMatchObject({ shown: false, scale: 1 });
    await press(page, 'c');
    expect(await look(page)).toMatchObject({ shown: true, text: 'Three work.', free: true });
    expect(await sharp()).toBeCloseTo(1, 2);
    await page.context().close();
  });

  it('keep out of the way of who presents on the whole screen, unless they are asked for', async () => {
    const page = await open('#/who-does-what/1');
    await press(page, 'f');
    await page.waitForFunction(() => document.fullscreenElement);
    await settle(page);
    expect(await look(page)).toMatchObject({ shown: false });
    await press(page, 'c');
    expect(await look(page)).toMatchObject({ shown: true, text: 'Three work.' });
    await page.context().close();
  });

  it('are not heard twice, and on a black screen are not seen', async () => {
    const page = await open('#/who-does-what/1');
    expect(await page.locator('.captions').getAttribute('aria-hidden')).toBe('true');
    await press(page, 'b');
    expect(await page.locator('.captions p').isVisible()).toBe(false);
    await page.context().close();
  });
});
