import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { settle } from './browser.ts';
import { builtDeck, OPENING } from './built-deck.ts';
import { go, picture, place, STOP_CLOCK } from './player-page.ts';
import { suite } from './suite.ts';

const lesson = `${OPENING}
Note:
**Lead** — Leads, *of course*, with <script>alert(1)</script> and [a link](https://example.org).

- **Ann** — Plans nothing.

  And ships it all.

## The end

Thank you.
`;

const deck = suite(() => builtDeck(lesson));

const LAST = '#/who-does-what/9';
const open = async (at = LAST, more = {}): Promise<Page> => (await deck.open({ at, ...more })).page;
const node = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const pressed = (page: Page) =>
  page.locator('.nodes [aria-pressed=true]').evaluateAll((all) => all.map((each) => each.ariaLabel));
const card = (page: Page) => page.locator('.node-card');

describe('a node', () => {
  it('comes to the front when it is pressed, with what there is to say of it, and goes again', async () => {
    const page = await open();
    const whole = await picture(page);
    await node(page, 'Ann').click();
    await settle(page);
    expect(await pressed(page)).toEqual(['Ann']);
    expect(await picture(page)).not.toBe(whole);
    expect(await card(page).locator('h2').innerText()).toBe('Ann');
    expect(await card(page).locator('.told').innerText()).toMatch(/^Plans nothing\.\s+And ships it all\.$/);
    expect((await card(page).locator('li').allInnerTexts()).map((each) => each.trim())).toEqual([
      'Results to Lead',
      'Plans from Lead',
    ]);
    // Another one takes its place.
    await node(page, 'Bob').click();
    expect(await pressed(page)).toEqual(['Bob']);
    expect(await card(page).count()).toBe(1);
    // The same one again, Esc, a press beside it, the overview, and any way elsewhere end it.
    const ends: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['itself', () => node(page, 'Bob').click()],
      ['Esc', () => page.keyboard.press('Escape')],
      ['beside', () => page.mouse.click(20, 400)],
      ['back', () => page.keyboard.press('PageUp')],
    ];
    for (const [name, end] of ends) {
      if ((await pressed(page)).length === 0) await node(page, 'Bob').click();
      await end();
      await settle(page);
      expect(await pressed(page), name).toEqual([]);
      expect(await card(page).count(), name).toBe(0);
      if (name !== 'back') expect(await picture(page), name).toBe(whole);
    }
    expect(await place(page)).toMatch(/^who-does-what/);
    const direct = await open(`#/who-does-what/${Number((await place(page)).split(' ')[1]) - 1}`);
    expect(await picture(page)).toBe(await picture(direct));
    expect(await page.evaluate(() => window.Reveal.isOverview())).toBe(false);
  });

  it('leaves the keys to the deck when it was pressed with the mouse', async () => {
    const page = await open('#/who-does-what/1');
    await node(page, 'Ann').click();
    const before = await place(page);
    await page.keyboard.press('Space');
    await settle(page);
    expect(await place(page)).not.toBe(before);
    expect(await pressed(page)).toEqual([]);
  });

  it('is there only once it has come in, with the arrows that have', async () => {
    const page = await open('#/who-does-what');
    expect(await page.locator('.nodes button:visible').count()).toBe(0);
    await page.keyboard.press('i');
    expect(await card(page).count()).toBe(0);
    await go(page, 'next');
    expect(await page.locator('.nodes button:visible').count()).toBe(1);
    await node(page, 'Lead').click();
    expect(await card(page).locator('li').count()).toBe(0);
    expect(await card(page).innerText()).toContain('alert(1)');
    expect(await card(page).locator('script').count()).toBe(0);
    // No motion: it is drawn at once, and stays.
    const first = await picture(page);
    await page.waitForTimeout(400);
    expect(await picture(page)).toBe(first);
  });
});

describe('the keyboard', () => {
  it('brings nodes to the front with i, leads among them with arrows and Tab, and gets its focus back', async () => {
    const page = await open();
    const menu = page.getByRole('button', { name: 'Menu and keys' });
    await menu.focus();
    await page.keyboard.press('i');
    expect(await pressed(page)).toEqual(['Lead']);
    await page.keyboard.press('ArrowDown');
    expect(await pressed(page)).toEqual(['Bob']);
    await page.keyboard.press('ArrowLeft');
    expect(await pressed(page)).toEqual(['Ann']);
    await page.keyboard.press('Tab');
    expect(await pressed(page)).toEqual(['Bob']);
    const described = await page.evaluate(() => {
      const id = document.activeElement?.getAttribute('aria-describedby') ?? '';
      return document.getElementById(id)?.textContent;
    });
    expect(described).toContain('Plans');
    await page.keyboard.press('Escape');
    expect(await pressed(page)).toEqual([]);
    expect(await menu.evaluate((each) => each === document.activeElement)).toBe(true);
    // Again, and out by a way elsewhere: the next key belongs to the deck.
    await page.keyboard.press('i');
    await page.keyboard.press('PageUp');
    await settle(page);
    const at = await place(page);
    expect(await pressed(page)).toEqual([]);
    expect(await page.locator('.nodes :focus').count()).toBe(0);
    await page.keyboard.press('ArrowRight');
    await settle(page);
    expect(await place(page)).not.toBe(at);
  });

  it('comes by one stop of Tab to the nodes, presses one with Enter, and leaves behind the last', async () => {
    const page = await open();
    expect(
      await page
        .locator('.nodes button')
        .evaluateAll((all) => all.filter((each) => (each as HTMLElement).tabIndex === 0).length),
    ).toBe(1);
    await node(page, 'Lead').focus();
    expect(await pressed(page)).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await pressed(page)).toEqual(['Lead']);
    for (let i = 0; i < 4; i++) await page.keyboard.press('Tab');
    expect(await pressed(page)).toEqual([]);
    expect(await page.locator('.nodes :focus').count()).toBe(0);
  });
});

describe('the picture', () => {
  it('moves there and back smoothly, sharp, and is the same as before', async () => {
    const page = await open(LAST, { reducedMotion: false, dpr: 2 });
    const whole = await picture(page);
    await page.evaluate(STOP_CLOCK);
    const watch = async (): Promise<(number | null)[]> => {
      await page.locator('.present .nodes [aria-label=Ann]').dispatchEvent('click', { detail: 1 });
      const seen = [await picture(page)];
      for (let ms = 0; ms < 400; ms += 40) {
        await page.evaluate(() => window.advance?.(40));
        seen.push(await picture(page));
      }
      return seen;
    };
    const there = await watch();
    expect(new Set(there).size).toBeGreaterThan(5);
    expect(there.at(-1)).not.toBe(whole);
    // It has come to rest.
    expect(there.at(-1)).toBe(there.at(-2));
    const back = await watch();
    expect(new Set(back).size).toBeGreaterThan(5);
    expect(back.at(-1)).toBe(whole);
    await page.context().close();
  });

  it('keeps the node in its own colours and takes the others back', async () => {
    const page = await open();
    const colours = () =>
      page.evaluate(() => {
        const canvas = document.querySelector('.present canvas') as HTMLCanvasElement;
        const context = canvas.getContext('2d') as CanvasRenderingContext2D;
        const stage = canvas.getBoundingClientRect();
        return ['Ann', 'Cid'].map((name) => {
          const box = (
            document.querySelector(`.present .nodes [aria-label=${name}]`) as Element
          ).getBoundingClientRect();
          const ratio = canvas.width / stage.width;
          const { data } = context.getImageData(
            (box.left - stage.left) * ratio,
            (box.top - stage.top) * ratio,
            box.width * ratio,
            box.height * ratio,
          );
          let [dark, count] = [0, 0];
          for (let i = 0; i < data.length; i += 4) {
            if (!data[i + 3]) continue;
            count++;
            if ((data[i] ?? 255) + (data[i + 1] ?? 255) + (data[i + 2] ?? 255) < 600) dark++;
          }
          return dark / count;
        });
      });
    const [annBefore = 0, cidBefore = 0] = await colours();
    await node(page, 'Ann').click();
    await settle(page);
    const [ann, cid] = await colours();
    expect(annBefore).toBeGreaterThan(0.05);
    expect(cidBefore).toBeGreaterThan(0.05);
    expect(ann).toBeCloseTo(annBefore, 3);
    expect(cid).toBe(0);
  });
});

describe('any walk', () => {
  it('with nodes at the front, steps played again and builds played in a row ends where opening the place does', async () => {
    const opened = await deck.open({ at: LAST, reducedMotion: false });
    const { page } = opened;
    // A linear congruential generator, so that a failure can be repeated.
    let seed = 20251128;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    const keys = ['i', 'r', 'Shift+R', 'k', 'ArrowDown', 'ArrowLeft', 'Tab', 'PageDown', 'PageUp', 'Enter'];
    for (let move = 0; move < 80; move++) {
      const kind = random(14);
      if (kind < keys.length) await page.keyboard.press(keys[kind] as string);
      else if (kind === 10) await page.evaluate((f) => window.Reveal.slide(1, 0, f), random(5) - 1);
      else if (kind === 11) await page.setViewportSize({ width: 1000 + random(300), height: 600 + random(150) });
      else if (kind === 12) await page.waitForTimeout(random(250));
      else
        await page.evaluate(
          (i) => document.querySelectorAll<HTMLElement>('.present .nodes button')[i]?.click(),
          random(4),
        );
    }
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.evaluate(() => window.Reveal.slide(0));
    await page.evaluate(() => window.Reveal.slide(1, 0, 2));
    await page.waitForTimeout(6500);
    expect(await card(page).count()).toBe(0);
    const direct = await open('#/who-does-what/2');
    expect(await place(page)).toBe(await place(direct));
    expect(await picture(page)).toBe(await picture(direct));
    expect(opened.faults).toEqual([]);
  });
});

describe('touch', () => {
  it('brings a node to the front by a tap, and swipes over nodes as elsewhere', async () => {
    const context = await deck.browser.newContext({
      // Large enough for the whole picture: in a part of one a swipe moves the picture first.
      viewport: { width: 1400, height: 800 },
      hasTouch: true,
      isMobile: true,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(`file://${deck.file}${LAST}`);
    await page.waitForFunction(() => window.Reveal?.isReady());
    await settle(page);
    await node(page, 'Bob').tap();
    expect(await pressed(page)).toEqual(['Bob']);
    await page.keyboard.press('Escape');
    const client = await context.newCDPSession(page);
    const swipe = async (x: number, y: number, by: number): Promise<string> => {
      const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
        client.send('Input.dispatchTouchEvent', { type, touchPoints });
      await send('touchStart', [{ x, y }]);
      for (let i = 1; i <= 6; i++) await send('touchMove', [{ x: x + (by * i) / 6, y }]);
      await send('touchEnd', []);
      await settle(page);
      return place(page);
    };
    const box = (await node(page, 'Ann').boundingBox()) ?? { x: 0, y: 0 };
    expect(await swipe(box.x + 40, box.y + 10, 160)).toBe('who-does-what 3');
    expect(await pressed(page)).toEqual([]);
    await context.close();
  });
});
