import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { settle } from './browser.ts';
import { builtDeck, TEAM } from './built-deck.ts';
import { place, press } from './player-page.ts';
import { suite } from './suite.ts';

const lesson = `${TEAM}
Note:
Let the picture build itself.

**Plans** — Ask what is in a plan, and [read on](https://example.org).

Then wait.

**Ann** — She was here first.

## A list

<!-- steps -->
- Bread
- Butter

> [!TIP]
> Buy both.

## Nothing but a note

Note:
${'A long note, which goes on and on. '.repeat(80)}
`;

const deck = suite(() => builtDeck(lesson));

const pane = (page: Page) => page.getByRole('complementary', { name: 'Reading pane' });

async function openPane(page: Page): Promise<void> {
  await press(page, 'v');
  await pane(page).waitFor();
  await settle(page);
}

/** Boxes of the slides and of the pane, in px of the screen. */
const boxes = (page: Page) =>
  page.evaluate(() => {
    const box = (at: string): { x: number; y: number; right: number; bottom: number } => {
      const { x, y, right, bottom } = (document.querySelector(at) as HTMLElement).getBoundingClientRect();
      return { x, y, right, bottom };
    };
    return { slide: box('.slides section.present'), pane: box('.reading') };
  });

describe('the reading pane', () => {
  it('stands beside the slides on wide windows and below them on tall ones, and covers nothing', async () => {
    for (const [width, height, beside] of [
      [1280, 720, true],
      [1920, 1080, true],
      [834, 1112, false],
      [390, 844, false],
    ] as const) {
      const { page, context, faults } = await deck.open({ width, height, at: '#/who-does-what' });
      expect(await page.evaluate(() => document.querySelectorAll('.reading').length)).toBe(0);
      await openPane(page);
      const { slide, pane } = await boxes(page);
      expect([pane.right, pane.bottom]).toEqual([width, height]);
      if (beside) expect(slide.right).toBeLessThanOrEqual(pane.x + 0.5);
      else expect(slide.bottom).toBeLessThanOrEqual(pane.y + 0.5);
      // The picture is drawn for its new size, pixel by pixel.
      const pixels = await page.evaluate(() => {
        const canvas = document.querySelector('.present canvas') as HTMLCanvasElement;
        return canvas.width / canvas.getBoundingClientRect().width;
      });
      expect(pixels).toBeCloseTo(1, 1);
      await press(page, 'v');
      expect(await page.locator('.reading').count()).toBe(0);
      expect(faults).toEqual([]);
      await context.close();
    }
  });

  it('tells the steps with their notes, marks the present one, and leads to any', async () => {
    const { page, context } = await deck.open({ at: '#/who-does-what' });
    await openPane(page);
    const told = pane(page).locator('.told > li');
    expect(await told.allTextContents()).toEqual([
      '1One leads.',
      '2Three work.',
      expect.stringMatching(/^3Plans go down\.Plans — Ask what is in a plan/),
      '4Results come back.',
    ]);
    const body = pane(page).getByRole('region');
    expect(await body.innerText()).toMatch(
      /^Let the picture build itself\.[\s\S]*Results come back\.[\s\S]*Then wait\.\s[\s\S]*\sAnn — She was here first\.$/,
    );
    // What opens with the name of what it is about has no heading that says it once more.
    expect(await pane(page).locator('h4').count()).toBe(0);
    expect(await pane(page).locator('.now').count()).toBe(0);
    await press(page, 'n', 'n', 'n');
    expect(await pane(page).locator('.now').textContent()).toContain('Ask what is in a plan');
    expect(await pane(page).locator('[aria-current=step]').textContent()).toBe('3Plans go down.');
    await told.nth(1).getByRole('link').click();
    await settle(page);
    expect(await place(page)).toBe('who-does-what 2');
    const link = pane(page).getByRole('link', { name: 'read on' });
    expect([await link.getAttribute('href'), await link.getAttribute('target')]).toEqual([
      'https://example.org',
      '_blank',
    ]);
    await context.close();
  });

  it('has the text of slides that have no notes, without steps, and follows the deck', async () => {
    const { page, context } = await deck.open({ at: '#/who-does-what' });
    await openPane(page);
    await press(page, 'Shift+ArrowRight');
    const text = pane(page).getByRole('group');
    expect(await text.getAttribute('open')).toBe('');
    expect(await pane(page).innerText()).toMatch(/There are no notes[\s\S]*Bread[\s\S]*Butter[\s\S]*Buy both/);
    expect(await pane(page).locator('.fragment, [id], [style*=opacity]').count()).toBe(0);
    expect(await page.evaluate(() => document.querySelectorAll('[id=a-list]').length)).toBe(1);
    await press(page, 'Shift+ArrowRight');
    expect(await pane(page).innerText()).toContain('A long note');
    await context.close();
  });

  it('scrolls by keys when it has the focus, and leaves them to the deck else', async () => {
    const { page, context } = await deck.open({ at: '#/nothing-but-a-note' });
    await openPane(page);
    const body = pane(page).getByRole('region');
    await body.focus();
    const scrolled = () => body.evaluate((each) => each.scrollTop);
    await press(page, 'PageDown');
    await page.waitForFunction(() => (document.querySelector('.reading-body')?.scrollTop ?? 0) > 100);
    expect(await place(page)).toBe('nothing-but-a-note 0');
    expect(await scrolled()).toBeGreaterThan(100);
    await press(page, 'ArrowLeft');
    expect(await place(page)).toBe('a-list 2');
    await press(page, 'Escape');
    expect(await pane(page).count()).toBe(0);
    await press(page, 'PageUp');
    expect(await place(page)).toBe('a-list 1');
    await context.close();
  });

  it('closes with Esc after what lies over the slides, and leaves the focus where the next key goes on', async () => {
    const { page, context } = await deck.open({ at: '#/who-does-what/2' });
    await openPane(page);
    const open = () =>
      page.evaluate(() =>
        ['.overview', '.ink-tools', '.node-card', '.reading'].filter((at) =>
          [...document.querySelectorAll(at)].some((each) => each.checkVisibility()),
        ),
      );
    await press(page, 'o');
    expect(await open()).toEqual(['.overview', '.reading']);
    await press(page, 'Escape', 'x', 'i');
    expect(await open()).toEqual(['.ink-tools', '.node-card', '.reading']);
    const left: string[][] = [];
    while (left.at(-1)?.length !== 0 && left.length < 6) {
      await press(page, 'Escape');
      left.push(await open());
    }
    expect(left).toEqual([['.node-card', '.reading'], ['.reading'], []]);
    await press(page, 'Escape');
    expect(await open()).toEqual(['.overview']);
    await press(page, 'Escape', 'v');
    const body = pane(page).getByRole('region');
    const menu = page.getByRole('button', { name: 'Menu and keys' });
    await menu.focus();
    await body.focus();
    await press(page, 'Escape');
    expect(await menu.evaluate((each) => each === document.activeElement)).toBe(true);
    await menu.evaluate((each) => each.blur());
    await press(page, 'v');
    await body.focus();
    await press(page, 'Escape');
    expect(await page.evaluate(() => document.activeElement?.className)).toMatch(/^reveal\b/);
    expect(await press(page, 'Space')).toBe('who-does-what 4');
    await context.close();
  });

  it('is resized by keys and by drawing its edge, grows its type, and remembers both', async () => {
    const { page, context } = await deck.open({ at: '#/who-does-what/1' });
    await openPane(page);
    const edge = pane(page).getByRole('separator', { name: 'Size of the reading pane' });
    expect(await edge.getAttribute('aria-orientation')).toBe('vertical');
    const before = await boxes(page);
    await edge.focus();
    await press(page, 'ArrowLeft', 'ArrowLeft');
    const wider = await boxes(page);
    expect(wider.pane.x).toBeLessThan(before.pane.x - 50);
    expect(wider.slide.right).toBeLessThanOrEqual(wider.pane.x + 0.5);
    expect(await edge.getAttribute('aria-valuenow')).toBe('40');
    await page.mouse.move(wider.pane.x, 300);
    await page.mouse.down();
    await page.mouse.move(700, 320, { steps: 4 });
    await page.mouse.up();
    await settle(page);
    expect((await boxes(page)).pane.x).toBeCloseTo(700, -1);
    const size = () =>
      pane(page)
        .getByRole('region')
        .evaluate((each) => getComputedStyle(each).fontSize);
    const usual = await size();
    await pane(page).getByRole('button', { name: 'Larger type' }).click();
    const larger = await size();
    expect(Number.parseFloat(larger)).toBeGreaterThan(Number.parseFloat(usual));
    expect(await place(page)).toBe('who-does-what 2');
    await page.reload();
    await page.waitForFunction(() => window.Reveal?.isReady());
    await pane(page).waitFor();
    expect((await boxes(page)).pane.x).toBeCloseTo(700, -1);
    expect(await size()).toBe(larger);
    await context.close();
  });

  it('hides while one presents, unless it is opened then', async () => {
    const { page, context } = await deck.open({ at: '#/who-does-what' });
    await openPane(page);
    await press(page, 'f');
    await page.waitForFunction(() => document.fullscreenElement);
    await settle(page);
    expect(await pane(page).count()).toBe(0);
    await openPane(page);
    await page.evaluate(() => document.exitFullscreen());
    await settle(page);
    expect(await pane(page).count()).toBe(1);
    await context.close();
  });

  it('opens at a note that was searched for, and marks its words', async () => {
    const { page, context } = await deck.open();
    await press(page, '/');
    await page.getByRole('combobox').fill('ask in plan');
    await page.getByRole('option').first().waitFor();
    expect(await page.getByRole('option').first().textContent()).toMatch(/^Note/);
    await press(page, 'Enter');
    expect(await place(page)).toBe('who-does-what 3');
    await pane(page).waitFor();
    const marked = () => page.evaluate(() => [...(CSS.highlights.get('lectern-found') ?? [])].map(String));
    expect(await marked()).toContain('Ask');
    await context.close();
  });
});
