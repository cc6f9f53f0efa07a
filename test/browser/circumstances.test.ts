import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { settle, type View } from './browser.ts';
import { builtDeck, OPENING } from './built-deck.ts';
import { LISTEN, picture, place, STOP_CLOCK, visit } from './player-page.ts';
import { suite } from './suite.ts';

const lesson = `${OPENING}
## What is to be done

<!-- steps -->
- One
- Two
- Three

## The end

Thank you.
`;

const DIAGRAM = '#/who-does-what';
const LIST = '#/what-is-to-be-done';
const SIZES = [
  [1280, 720],
  [1000, 800],
  [1500, 640],
] as const;

const deck = suite(() => builtDeck(lesson));

const open = (at: string, view: View = {}) => deck.open({ at, ...view });

/** The picture of a state that is opened directly. */
async function direct(at: string, [width, height]: readonly [number, number]): Promise<number | null> {
  const { page, context } = await open(at, { width, height });
  const seen = await picture(page);
  await context.close();
  return seen;
}

describe('a window that changes its size amid an animation', () => {
  it('shows the animation on in its new size, and ends as if it had always had it', async () => {
    const { page, context, faults } = await open(DIAGRAM, { reducedMotion: false });
    await page.evaluate(STOP_CLOCK);
    const frames = new Set<number | null>();
    for (const [width, height] of SIZES) {
      await page.evaluate(() => window.Reveal.next());
      await page.evaluate(() => window.advance?.(200));
      frames.add(await picture(page));
      await page.setViewportSize({ width, height });
      await page.waitForTimeout(50);
      await page.evaluate(() => window.advance?.(60));
      frames.add(await picture(page));
    }
    // At every moment there was a picture, and another one.
    expect(frames.has(null)).toBe(false);
    expect(frames.size).toBe(2 * SIZES.length);
    for (let i = 0; i < 300; i++) await page.evaluate(() => window.advance?.(50));
    expect(await place(page)).toBe('who-does-what 3');
    const ended = await picture(page);
    expect(faults).toEqual([]);
    await context.close();
    expect(ended).toBe(await direct(`${DIAGRAM}/2`, SIZES[2]));
  });
});

describe('ten keys within a moment', () => {
  it('lead ten steps on, with the picture that stands there, and back again', async () => {
    const press = (page: Page, key: string) =>
      page.evaluate((key) => {
        for (let i = 0; i < 10; i++)
          document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      }, key);
    const { page, context, faults } = await open('', { reducedMotion: false });
    const way = [await place(page)];
    for (let i = 0; i < 10; i++) {
      await page.keyboard.press('ArrowRight');
      way.push(await place(page));
    }
    await page.goto(`${page.url().replace(/#.*/, '')}#/a-team`);
    await settle(page);
    await press(page, 'ArrowRight');
    expect(await place(page)).toBe(way.at(-1));
    await press(page, 'ArrowLeft');
    expect(await place(page)).toBe(way[0]);
    await visit(page, DIAGRAM);
    await page.evaluate(() => window.Reveal.next());
    await page.evaluate(() => window.Reveal.next());
    await page.evaluate(() => window.Reveal.next());
    expect(await picture(page)).toBe(await direct(`${DIAGRAM}/2`, SIZES[0]));
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('a link to what is no longer there', () => {
  const told = async (page: Page): Promise<string> =>
    (await page.locator('.toast:not([hidden])').textContent({ timeout: 2000 })) ?? '';
  const ids = async (page: Page): Promise<string[]> =>
    page.evaluate(() => [...document.querySelectorAll('#who-does-what .fragment[id]')].map(({ id }) => id));

  it('leads to the nearest step with a quiet word, when the deck is opened and later', async () => {
    const { page, context, faults } = await open(`${LIST}/17`, { before: LISTEN });
    expect(await place(page)).toBe('what-is-to-be-done 3');
    expect(await told(page)).toBe('This step is no longer on the slide. This is the nearest one.');
    await page.waitForFunction(() => (window.said ?? []).some((text) => /no longer/.test(text)));
    const names = (await ids(page)).map((id) => id.replace('who-does-what-step-', ''));
    await visit(page, `${DIAGRAM}/${names[1]}s-of-all`);
    expect(await place(page)).toBe('who-does-what 2');
    expect(await told(page)).toMatch(/This step/);
    await visit(page, `${DIAGRAM}/nothing-like-it`);
    expect(await place(page)).toBe('who-does-what 0');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('leads to the slide whose name is most like it', async () => {
    const { page, context, faults } = await open('#/what-is-left-to-be-done/2');
    expect(await place(page)).toBe('what-is-to-be-done 0');
    expect(await told(page)).toBe('This slide is no longer in the deck. This is the nearest one.');
    await visit(page, '#/%E0%A4%A/x%');
    expect(await place(page)).toMatch(/ \d+$/);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('says nothing of links that lead where they should', async () => {
    const { page, context } = await open(`${DIAGRAM}/0`);
    for (const hash of [
      `${DIAGRAM}/${(await ids(page))[2]?.replace('who-does-what-step-', '')}`,
      LIST,
      `${LIST}/2`,
      '#/3',
      '#/',
    ]) {
      await visit(page, hash);
      expect(await page.locator('.toast:not([hidden])').count()).toBe(0);
    }
    await context.close();
  });
});

describe('a browser without WebGL and without a processor for graphics', () => {
  it('shows everything: pictures need no more than a plain canvas', async () => {
    const before = `const get = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (kind, options) {
        if (kind !== '2d') throw new Error('asked for ' + kind);
        return get.call(this, kind, options);
      };
      delete window.OffscreenCanvas; delete window.WebGLRenderingContext; delete window.WebGL2RenderingContext; delete Navigator.prototype.gpu;`;
    const { page, context, faults } = await open(`${DIAGRAM}/2`, { before });
    expect(await picture(page)).toBe(await direct(`${DIAGRAM}/2`, SIZES[0]));
    for (const key of ['l', 'x', 'x', 'o', 'o']) await page.keyboard.press(key);
    await settle(page);
    expect(faults).toEqual([]);
    await context.close();
  });
});
