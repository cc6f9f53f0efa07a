import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { settle } from './browser.ts';
import { builtDeck, OPENING } from './built-deck.ts';
import { picture, place, press } from './player-page.ts';
import { suite } from './suite.ts';

const lesson = `${OPENING}
## What is to be done

<!-- steps -->
- One
- Two

### A detail

Below.

## The end

Thank you, and [a link](https://example.org).
`;

const deck = suite(() => builtDeck(lesson));

const open = async (at = '', more = {}): Promise<Page> => (await deck.open({ at, ...more })).page;

describe('keys', () => {
  it('lead through every step and sub-slide with the two buttons of a remote, and the same way back', async () => {
    for (const [on, back] of [
      ['PageDown', 'PageUp'],
      ['ArrowRight', 'ArrowLeft'],
      ['Space', 'Shift+Space'],
      ['n', 'p'],
    ] as const) {
      const page = await open();
      const way = [await place(page)];
      for (let i = 0; i < 20 && way.at(-1) !== 'the-end 0'; i++) way.push(await press(page, on));
      expect(way).toContain('a-detail 0');
      expect(way).toContain('what-is-to-be-done 1');
      const home: string[] = [];
      for (const _ of way.slice(1)) home.push(await press(page, back));
      expect(home).toEqual(way.slice(0, -1).reverse());
      await page.context().close();
    }
  });

  it('lead to the end of the step before, also out of the middle of an animation', async () => {
    const still = await open('#/who-does-what/1');
    const wanted = await picture(still);
    const page = await open('#/who-does-what/1', { reducedMotion: false });
    await page.keyboard.press('PageDown');
    await page.waitForTimeout(200);
    await page.keyboard.press('PageUp');
    await page.waitForTimeout(2500);
    expect(await picture(page)).toBe(wanted);
    // Coming back to a slide shows all of it.
    expect(await press(page, 'Home', 'Shift+ArrowRight', 'Shift+ArrowRight', 'PageUp')).toBe(
      `who-does-what ${await page.evaluate(() => document.querySelectorAll('#who-does-what .fragment').length)}`,
    );
  });

  it('go up and down, to the first and to the last', async () => {
    const page = await open('#/what-is-to-be-done');
    expect(await press(page, 'ArrowDown')).toBe('a-detail 0');
    expect(await press(page, 'ArrowUp')).toMatch(/^what-is-to-be-done/);
    expect(await press(page, 'End')).toBe('the-end 0');
    expect(await press(page, 'Home')).toBe('a-team 0');
  });

  it('black the screen out, and the next one only brings it back', async () => {
    const page = await open('#/what-is-to-be-done');
    const paused = () => page.evaluate(() => window.Reveal.isPaused());
    for (const key of ['b', '.']) {
      await press(page, key);
      expect(await paused()).toBe(true);
      expect(await press(page, 'PageDown')).toBe('what-is-to-be-done 0');
      expect(await paused()).toBe(false);
    }
    await press(page, 'b');
    await page.waitForTimeout(500);
    await page.mouse.click(640, 360);
    expect(await paused()).toBe(false);
  });

  it('belong to what has the focus where that needs them', async () => {
    const page = await open('#/the-end');
    await page.locator('#the-end a').focus();
    await page.evaluate(() =>
      document.querySelector('#the-end a')?.addEventListener('click', (e) => e.preventDefault()),
    );
    expect(await press(page, 'Enter')).toBe('the-end 0');
    expect(await press(page, 'PageUp')).toBe('a-detail 0');
  });

  it('of a single letter can be switched off, and the others go on working', async () => {
    const page = await open();
    await press(page, 'm');
    await page.getByRole('checkbox').uncheck();
    expect(await page.locator('.menu kbd').allTextContents()).not.toContain('N');
    await press(page, 'Escape');
    expect(await press(page, 'n')).toBe('a-team 0');
    expect(await press(page, 'PageDown')).toBe('who-does-what 0');
    // Reveal writes the address of a place once a second at most.
    await page.waitForURL(/who-does-what/);
    await page.reload();
    await settle(page);
    expect(await press(page, 'n')).toBe('who-does-what 0');
    // The menu can be reached without letters, too.
    await press(page, 'F1');
    await page.getByRole('checkbox').check();
    expect(await press(page, 'Escape', 'n')).toBe('who-does-what 1');
  });
});

describe('the menu', () => {
  it('lists everything with its keys, does it when pressed, and gives the focus back', async () => {
    const page = await open();
    const button = page.getByRole('button', { name: 'Menu and keys' });
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Menu and keys' });
    await dialog.waitFor();
    expect(await dialog.locator('section .label').count()).toBeGreaterThan(10);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await button.evaluate((each) => each === document.activeElement)).toBe(true);
    await button.click();
    await dialog.getByRole('button', { name: 'Last slide' }).click();
    await settle(page);
    expect(await place(page)).toBe('the-end 0');
  });

  it('fits on a phone', async () => {
    const page = await open('', { width: 360, height: 640 });
    await press(page, 'm');
    const box = await page.locator('dialog.menu').boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 360 && box.y >= 0 && box.y + box.height <= 641).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

describe('a jump', () => {
  it('goes to a number, to a step, and to a name, and says when there is none', async () => {
    const page = await open();
    const jump = async (entry: string) => {
      await press(page, 'g');
      await page.keyboard.type(entry);
      return press(page, 'Enter');
    };
    expect(await jump('3')).toBe('what-is-to-be-done 0');
    expect(await jump('2/2')).toBe('who-does-what 2');
    expect(await jump('detail')).toBe('a-detail 0');
    expect(await jump('nowhere')).toBe('a-detail 0');
    expect(await page.getByRole('status').textContent()).toBe('No slide of that name');
    expect(await press(page, 'Escape', 'PageUp')).toBe('what-is-to-be-done 2');
  });
});

describe('the overview', () => {
  it('shows diagrams in their final state, and leads where one goes', async () => {
    const page = await open('#/who-does-what');
    await press(page, 'o');
    const diagram = page.locator('#who-does-what .diagram');
    expect(await diagram.locator(':scope > svg').isVisible()).toBe(true);
    expect(await diagram.locator('canvas').first().isVisible()).toBe(false);
    expect(await press(page, 'ArrowRight', 'ArrowDown', 'Enter')).toBe('a-detail 0');
    expect(await page.evaluate(() => window.Reveal.isOverview())).toBe(false);
    expect(await press(page, 'o', 'Escape')).toBe('a-detail 0');
    expect(await page.evaluate(() => window.Reveal.isOverview())).toBe(false);
  });
});

describe('the colours', () => {
  it('follow the system until the reader chooses, and the choice lasts without a flash', async () => {
    const page = await open('', { scheme: 'light' });
    const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await background();
    await press(page, 'd');
    const dark = await background();
    expect(dark).not.toBe(light);
    await page.reload({ waitUntil: 'commit' });
    await page.waitForFunction(() => document.body !== null);
    expect(await background()).toBe(dark);
    await page.waitForFunction(() => window.Reveal?.isReady());
    await settle(page);
    await press(page, 'd');
    // What the system wishes for is no choice: the deck follows it again.
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await background()).toBe(dark);
  });
});
