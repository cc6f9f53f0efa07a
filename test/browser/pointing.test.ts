import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { settle } from './browser.ts';
import { builtDeck, OPENING } from './built-deck.ts';
import { draw, inWindow, isRed, leftovers, look, stroke, strokes, takePen } from './ink-page.ts';
import { COUNT_FRAMES, go, LISTEN, place, visit } from './player-page.ts';
import { suite } from './suite.ts';

const lesson = `${OPENING}
## What is to be done

<!-- steps -->
- One
- Two

## The end

Thank you, and [back to the start](#a-team).
`;

/** Runs before the page's scripts: a browser that stores nothing. */
const FORBID = `Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); };
  Storage.prototype.getItem = () => { throw new DOMException('', 'SecurityError'); };`;

const LIST = '#/what-is-to-be-done';
const DIAGRAM = '#/who-does-what';

const deck = suite(() => builtDeck(lesson));

/** A page that comes back to what was there before. */
async function again(page: Page): Promise<void> {
  await page.reload();
  await page.waitForFunction(() => window.Reveal?.isReady());
  await page.waitForSelector('.ink path', { state: 'attached' });
  await settle(page);
}

describe('the pen', () => {
  it('costs nothing before it is used, and leaves nothing when nothing was drawn', async () => {
    const { page, context, faults } = await deck.open();
    expect(await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))).not.toContain(
      expect.stringContaining('part-ink'),
    );
    expect(await leftovers(page)).toBe(0);
    await takePen(page);
    expect(await leftovers(page)).toBe(3);
    await page.keyboard.press('x');
    expect(await leftovers(page)).toBe(0);
    await takePen(page);
    await page.keyboard.press('Escape');
    expect(await leftovers(page)).toBe(0);
    expect([await page.evaluate(() => window.Reveal.isOverview()), faults]).toEqual([false, []]);
    await context.close();
  });

  for (const view of [
    {},
    { width: 1920, height: 1080, dpr: 2, scheme: 'dark' as const },
    { width: 1000, height: 800 },
  ]) {
    it(`draws under the pointer and keeps what it drew (${JSON.stringify(view)})`, async () => {
      const { page, context, faults } = await deck.open({ at: DIAGRAM, ...view });
      await takePen(page);
      await draw(
        page,
        [
          [300, 300],
          [500, 300],
          [500, 400],
        ],
        true,
      );
      const during = await look(page);
      const red = (seen: typeof during) =>
        [
          [300, 300],
          [400, 300],
          [499, 301],
          [500, 350],
          [500, 398],
        ].map(([x = 0, y = 0]) => {
          const [r, g, b] = seen.at(x, y);
          return r > 180 && r > 1.8 * g && r > 1.8 * b;
        });
      expect(red(during)).toEqual([true, true, true, true, true]);
      await page.mouse.up();
      await page.keyboard.press('x');
      await page.mouse.move(5, 5);
      await settle(page);
      const after = await look(page);
      expect(red(after)).toEqual([true, true, true, true, true]);
      expect(await strokes(page)).toEqual([[300, 300, 500, 400]]);
      await again(page);
      expect((await look(page)).pixels.equals(after.pixels)).toBe(true);
      expect(faults).toEqual([]);
      await context.close();
    });
  }

  it('leaves strokes with their slide and step', async () => {
    const { page, context } = await deck.open({ at: `${LIST}/0` });
    expect(await place(page)).toBe('what-is-to-be-done 1');
    await takePen(page);
    await draw(page, [
      [700, 300],
      [900, 320],
    ]);
    // Keys lead on while the pen is on, and dragging does not.
    expect(await place(page)).toBe('what-is-to-be-done 1');
    const shown: number[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowRight']) {
      await page.keyboard.press(key);
      await settle(page);
      shown.push((await strokes(page)).length);
    }
    // Two, the end, back at two, at one, at none, at one again.
    expect(shown).toEqual([1, 0, 1, 1, 0, 1]);
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('');
    await context.close();
  });

  it('lies in the same place of the slide at every size of the window, and so does a stroke amid which it changes', async () => {
    const { page, context, faults } = await deck.open({ at: LIST });
    await takePen(page);
    await draw(page, [
      [200, 400],
      [600, 500],
    ]);
    const [first] = await strokes(page);
    await draw(
      page,
      [
        [700, 200],
        [800, 200],
      ],
      true,
    );
    await page.setViewportSize({ width: 800, height: 700 });
    await settle(page);
    expect(isRed((await look(page)).at(750, 200))).toBe(true);
    const on = await inWindow(page, 800, 400);
    await page.mouse.move(on.x, on.y);
    expect(isRed((await look(page)).at(800, 300))).toBe(true);
    await page.mouse.up();
    const drawn = await strokes(page);
    expect(drawn[0]).toEqual(first);
    expect(drawn[1]).toEqual([700, 200, 800, 400]);
    await page.setViewportSize({ width: 1700, height: 900 });
    await settle(page);
    expect(await strokes(page)).toEqual(drawn);
    expect(isRed((await look(page)).at(750, 200))).toBe(true);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('takes back, does again, rubs out and clears', async () => {
    const { page, context } = await deck.open({ at: LIST });
    await takePen(page);
    const count = async (...keys: readonly string[]): Promise<number> => {
      for (const key of keys) await page.keyboard.press(key);
      return (await strokes(page)).length;
    };
    await draw(page, [
      [200, 300],
      [400, 300],
    ]);
    await draw(page, [
      [200, 400],
      [400, 400],
    ]);
    await draw(page, [
      [200, 500],
      [400, 500],
    ]);
    expect(await count('u')).toBe(2);
    expect(await count('Shift+u')).toBe(3);
    await page.click('.ink-tools [aria-label=Eraser]');
    await draw(page, [
      [300, 250],
      [300, 450],
    ]);
    expect(await strokes(page)).toEqual([[200, 500, 400, 500]]);
    expect(await count('u')).toBe(3);
    expect(await count('Shift+X')).toBe(0);
    expect(await count('u')).toBe(3);
    expect(await count('u', 'u', 'u', 'u', 'u')).toBe(0);
    // Redoing goes as far as the clearing.
    expect(await count('Shift+u', 'Shift+u', 'Shift+u')).toBe(3);
    expect(await count('Shift+u', 'Shift+u')).toBe(0);
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => /ink/.test(key)))).toEqual([]);
    await context.close();
  });

  it('has tools with names and states that the keyboard reaches', async () => {
    const { page, context } = await deck.open({ at: LIST, before: LISTEN });
    await takePen(page);
    const tools = page.getByRole('toolbar', { name: 'Drawing tools' });
    const pressed = () => tools.locator('[aria-pressed=true]').evaluateAll((all) => all.map((each) => each.ariaLabel));
    expect(await pressed()).toEqual(['Thin pen', 'Red']);
    await tools.getByRole('button', { name: 'Highlighter' }).focus();
    await page.keyboard.press('Enter');
    expect(await pressed()).toEqual(['Highlighter', 'Yellow']);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await pressed()).toEqual(['Highlighter', 'Blue']);
    const left = (await tools.boundingBox())?.x ?? 0;
    await tools.getByRole('button', { name: 'other side' }).click();
    expect((await tools.boundingBox())?.x).toBeGreaterThan(left + 1000);
    expect(await page.evaluate(() => window.said)).toContain('Pen on');
    // What was chosen is in the hand the next time.
    await page.reload();
    await page.waitForFunction(() => window.Reveal?.isReady());
    await takePen(page);
    expect(await pressed()).toEqual(['Highlighter', 'Blue']);
    await context.close();
  });

  it('feels the pressure of a stylus, and takes a finger for a pen', async () => {
    const { page, context, faults } = await deck.open({ at: LIST });
    const session = await context.newCDPSession(page);
    await takePen(page);
    await stroke(
      page,
      session,
      [
        [200, 300],
        [300, 300],
        [400, 300],
        [500, 300],
      ],
      [0.1, 0.3, 0.6, 1],
    );
    const width = (at: number) =>
      page.evaluate((at) => {
        const path = window.Reveal.getCurrentSlide().querySelector('.ink path.filled') as SVGGeometryElement;
        const svg = path.ownerSVGElement as SVGSVGElement;
        let inside = 0;
        for (let y = 290; y < 310; y += 0.25) {
          const point = Object.assign(svg.createSVGPoint(), { x: at, y });
          if (path.isPointInFill(point)) inside += 0.25;
        }
        return inside;
      }, at);
    expect(await width(480)).toBeGreaterThan((await width(215)) + 1.5);
    await stroke(
      page,
      session,
      [
        [900, 400],
        [700, 400],
        [300, 420],
      ],
      null,
    );
    expect(await strokes(page)).toHaveLength(1);
    // The palm beside a stylus draws nothing; a while after it a finger does.
    await page.waitForTimeout(1100);
    await stroke(
      page,
      session,
      [
        [900, 400],
        [700, 400],
        [300, 420],
      ],
      null,
    );
    expect(await strokes(page)).toHaveLength(2);
    expect(await place(page)).toBe('what-is-to-be-done 0');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('goes on in memory where nothing may be stored, and says so once', async () => {
    const { page, context, faults } = await deck.open({ at: LIST, before: `${LISTEN};${FORBID}` });
    await takePen(page);
    await draw(page, [
      [200, 300],
      [400, 300],
    ]);
    await draw(page, [
      [200, 400],
      [400, 400],
    ]);
    expect(await strokes(page)).toHaveLength(2);
    await go(page, 'prev');
    await visit(page, LIST);
    expect(await strokes(page)).toHaveLength(2);
    const said = await page.evaluate(() => window.said ?? []);
    expect(said.filter((text) => /does not keep drawings/.test(text))).toHaveLength(1);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('shares a deck with another tab: neither loses what it drew', async () => {
    const { page: one, context } = await deck.open({ at: LIST });
    const two = await context.newPage();
    await two.goto(one.url());
    await two.waitForFunction(() => window.Reveal?.isReady());
    await takePen(one);
    await draw(one, [
      [200, 300],
      [400, 300],
    ]);
    await takePen(two);
    await two.waitForSelector('.ink path', { state: 'attached' });
    await draw(two, [
      [200, 400],
      [400, 400],
    ]);
    await one.waitForFunction(() => document.querySelectorAll('.ink path').length === 2);
    await one.keyboard.press('u');
    await two.waitForFunction(() => document.querySelectorAll('.ink path').length === 1);
    expect(await strokes(two)).toEqual([[200, 400, 400, 400]]);
    await draw(one, [
      [200, 500],
      [400, 500],
    ]);
    await again(two);
    expect(await strokes(two)).toHaveLength(2);
    await context.close();
  });

  it('shows nothing of a storage that others have written into, and keeps strokes of slides that are gone', async () => {
    const { page, context, faults } = await deck.open({ at: LIST });
    await takePen(page);
    await draw(page, [
      [200, 300],
      [400, 300],
    ]);
    await page.evaluate(() => {
      const key = Object.keys(localStorage).find((each) => /ink/.test(each)) ?? '';
      const good = JSON.parse(localStorage.getItem(key) ?? '')['what-is-to-be-done'];
      localStorage.setItem(
        key,
        JSON.stringify({ gone: good, 'what-is-to-be-done': `${good}.zzz.?`, 'a-team': 7, 'the-end': '<img src=x>' }),
      );
    });
    await again(page);
    expect(await strokes(page)).toEqual([[200, 300, 400, 300]]);
    await go(page, 'next');
    await go(page, 'next');
    await go(page, 'next');
    await takePen(page);
    await draw(page, [
      [200, 300],
      [400, 300],
    ]);
    const slides = await page.evaluate(() => {
      const key = Object.keys(localStorage).find((each) => /ink/.test(each)) ?? '';
      return Object.keys(JSON.parse(localStorage.getItem(key) ?? ''));
    });
    expect(slides.sort()).toEqual(['gone', 'the-end', 'what-is-to-be-done']);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('goes with the diagram on a phone, however it is held, and back to the desk', async () => {
    const size = { width: 390, height: 844 };
    const { page, context, faults } = await deck.open({ at: `${DIAGRAM}/2`, ...size });
    const onStage = (): Promise<readonly (readonly number[])[]> =>
      page.evaluate(() => {
        const stage = window.Reveal.getCurrentSlide().querySelector('.on-stage') as Element;
        const { left, top, width } = stage.getBoundingClientRect();
        return [...document.querySelectorAll('.present .ink path')].map((path) => {
          const box = path.getBoundingClientRect();
          return [box.left - left, box.top - top, box.width, box.height].map((each) =>
            Math.round((each * 1280) / width),
          );
        });
      });
    const across = async (y: number): Promise<void> => {
      await page.mouse.move(120, y);
      await page.mouse.down();
      await page.mouse.move(260, y + 20, { steps: 9 });
      await page.mouse.up();
    };
    await takePen(page);
    await across(400);
    const [drawn] = await onStage();
    // The page around the diagram is another sheet.
    await across(40);
    expect(await onStage()).toHaveLength(2);
    for (const [width, height, count] of [
      [844, 390, 1],
      [1280, 720, 1],
      [390, 844, 2],
    ] as const) {
      await page.setViewportSize({ width, height });
      await settle(page);
      const seen = await onStage();
      expect(seen).toHaveLength(count);
      // Sizes on the screen are rounded.
      const near = (box: readonly number[]) => box.every((each, i) => Math.abs(each - (drawn?.[i] ?? 0)) <= 2);
      expect(seen.filter(near)).toHaveLength(1);
    }
    expect(faults).toEqual([]);
    await context.close();
  });

  it('is not printed', async () => {
    const { page, context } = await deck.open({ at: LIST });
    await takePen(page);
    await draw(page, [
      [200, 300],
      [400, 300],
    ]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.ink:visible, .ink-tools:visible').count()).toBe(0);
    await context.close();
  });
});

describe('the laser', () => {
  it('follows the pointer, lets clicks through, and asks for no frame while it rests', async () => {
    const { page, context, faults } = await deck.open({
      at: '#/the-end',
      reducedMotion: false,
      before: COUNT_FRAMES,
    });
    await page.keyboard.press('l');
    await page.waitForSelector('.laser', { state: 'attached' });
    await page.mouse.move(300, 300);
    await page.mouse.move(640, 500, { steps: 20 });
    const box = await page.locator('.laser').boundingBox();
    expect([(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2].map(Math.round)).toEqual([
      640, 500,
    ]);
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.reveal a') as Element).cursor)).toBe(
      'none',
    );
    await page.waitForTimeout(400);
    expect(await page.locator('.laser-trail').isVisible()).toBe(false);
    const frames = () => page.evaluate(() => window.frameCount);
    const before = await frames();
    await page.waitForTimeout(400);
    expect(await frames()).toBe(before);
    await page.click('a >> text=back to the start');
    await settle(page);
    expect(await place(page)).toBe('a-team 0');
    await page.keyboard.press('l');
    expect(await leftovers(page)).toBe(0);
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.reveal') as Element).cursor)).toBe(
      'auto',
    );
    expect(faults).toEqual([]);
    await context.close();
  });

  it('draws no trail for who wants less motion, and gives way to the pen', async () => {
    const { page, context } = await deck.open({ before: COUNT_FRAMES });
    await page.keyboard.press('l');
    await page.waitForSelector('.laser', { state: 'attached' });
    await page.mouse.move(300, 300);
    await settle(page);
    const before = await page.evaluate(() => window.frameCount ?? 0);
    const there = await inWindow(page, 640, 500);
    await page.mouse.move(there.x, there.y, { steps: 20 });
    expect((await page.evaluate(() => window.frameCount ?? 0)) - before).toBe(0);
    expect(isRed((await look(page)).at(640, 506))).toBe(true);
    await takePen(page);
    expect(await page.locator('.laser').count()).toBe(0);
    await page.keyboard.press('l');
    expect(await page.locator('.ink-tools').count()).toBe(0);
    expect(await page.locator('.laser').count()).toBe(1);
    await context.close();
  });
});
