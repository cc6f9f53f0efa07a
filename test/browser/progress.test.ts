import type { BrowserContext, Page } from 'playwright-core';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { settle } from './browser.ts';
import { builtDeck, TEAM } from './built-deck.ts';
import { place, press } from './player-page.ts';
import { suite } from './suite.ts';

const lesson = `${TEAM}
## What is to be done

Much.

## The end

Thank you.
`;

const deck = suite(() => builtDeck(lesson));

/** Opens the deck once more in the same browser, as on a later visit. */
async function visit(context: BrowserContext, at = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(pathToFileURL(deck.file).href + at);
  await page.waitForFunction(() => window.Reveal?.isReady());
  await settle(page);
  return page;
}

/** What the browser holds of the deck's reader. */
const record = (
  page: Page,
): Promise<[[string, number, string | null, string | null, number] | null, Record<string, number>]> =>
  page.evaluate(() => {
    const key = Object.keys(localStorage).find((each) => each.endsWith(':progress')) ?? '';
    return JSON.parse(localStorage.getItem(key) ?? '[null,{}]');
  });

const offer = (page: Page) => page.getByRole('button', { name: 'Continue at' });

describe('where one stopped', () => {
  it('is offered on the next plain visit, not before and not with a link', async () => {
    const { page, context, faults } = await deck.open();
    expect(await offer(page).count()).toBe(0);
    // What counts as seen has stood for a moment.
    await page.waitForTimeout(900);
    await press(page, 'n', 'n', 'n');
    await page.waitForTimeout(900);
    expect(await record(page)).toEqual([
      ['who-does-what', 1, 'a-team', 'crew', 2],
      { 'a-team': 0, 'who-does-what': 2 },
    ]);
    await page.close();

    const next = await visit(context);
    expect(await place(next)).toBe('a-team 0');
    expect(await next.evaluate(() => document.activeElement === document.body)).toBe(true);
    // It is the first thing that the keyboard comes to.
    await press(next, 'Tab');
    expect(await next.evaluate(() => document.activeElement?.textContent)).toMatch(/^Continue at “/);
    await press(next, 'Enter');
    expect(await place(next)).toBe('who-does-what 2');
    expect(await offer(next).count()).toBe(0);
    await next.close();

    const linked = await visit(context, '#/the-end');
    expect(await offer(linked).count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('is kept while the deck is only opened, and the offer goes when one goes anywhere or does not want it', async () => {
    const { page, context } = await deck.open({ at: '#/who-does-what/crew' });
    await page.waitForTimeout(900);
    await page.close();
    const second = await visit(context);
    await second.waitForTimeout(900);
    await second.getByRole('button', { name: 'Dismiss' }).click();
    expect(await offer(second).count()).toBe(0);
    await second.close();
    const third = await visit(context);
    expect(await offer(third).textContent()).toBe('Continue at “Who does what”');
    await press(third, 'n');
    expect(await offer(third).count()).toBe(0);
    await context.close();
  });

  it('is found again by its names in a lesson that was edited, or the nearest place is', async () => {
    const edited = (stop: unknown, seen = {}) =>
      `localStorage.setItem('lectern:lesson:' + location.pathname + ':progress', ${JSON.stringify(JSON.stringify([stop, seen]))})`;
    for (const [stop, where] of [
      [['who-does-what', 7, 'gone', 'plans', 1], 'who-does-what 3'],
      [['who-does-what', 7, null, 'gone', 2], 'who-does-what 2'],
      [['who-does-what', 1, null, null, 99], 'who-does-what 4'],
      [['gone', 9, 'who-does-what', 'x', 5], 'what-is-to-be-done 0'],
      [['gone', 99, 'gone', null, 0], 'the-end 0'],
    ] as const) {
      const { page, context } = await deck.open({ before: edited(stop) });
      await offer(page).click();
      await settle(page);
      expect(await place(page)).toBe(where);
      await context.close();
    }
    const { page, context, faults } = await deck.open({ before: edited('nonsense', 'x') });
    expect(await offer(page).count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('leaves out what was only leafed through', async () => {
    const { page, context } = await deck.open();
    await page.evaluate(() => {
      for (let i = 0; i < 3; i++) window.Reveal.right({ skipFragments: true });
    });
    await page.waitForTimeout(900);
    const [, seen] = await record(page);
    expect(Object.keys(seen)).not.toContain('who-does-what');
    expect(Object.keys(seen)).toContain('the-end');
    await context.close();
  });

  it('is joined from two tabs', async () => {
    const { page, context } = await deck.open({ at: '#/who-does-what/0' });
    await page.waitForTimeout(900);
    const other = await visit(context, '#/the-end');
    await other.waitForTimeout(900);
    await press(page, 'n');
    await page.waitForTimeout(900);
    expect(await record(other)).toEqual([
      ['who-does-what', 1, 'a-team', 'crew', 2],
      { 'who-does-what': 2, 'the-end': 0 },
    ]);
    // The line at the edge of the first knows of what the other has seen.
    expect(await page.evaluate(() => document.querySelector<HTMLElement>('.progress')?.style.background)).toMatch(
      /25%.*50%.*75%.*100%/,
    );
    await context.close();
  });

  it('costs nothing where the storage is forbidden or full', async () => {
    const forbid = `Storage.prototype.setItem = Storage.prototype.getItem = () => { throw new DOMException('', 'SecurityError'); }`;
    const { page, context, faults } = await deck.open({ at: '#/who-does-what', before: forbid });
    await press(page, 'n', 'c');
    await page.waitForTimeout(900);
    expect(await place(page)).toBe('who-does-what 1');
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('the link to a step', () => {
  it('is copied with the names of slide and step, and leads there', async () => {
    const { page, context } = await deck.open({ at: '#/who-does-what/1' });
    const copied = await page.evaluate(async () => {
      let text = '';
      Object.defineProperty(navigator, 'clipboard', {
        value: {
          writeText: async (each: string) => {
            text = each;
          },
        },
      });
      dispatchEvent(new KeyboardEvent('keydown', { key: 'y' }));
      await new Promise((done) => setTimeout(done, 50));
      return text;
    });
    expect(copied).toMatch(/lesson\/index\.html#\/who-does-what\/crew$/);
    expect(await page.locator('.toast').textContent()).toBe('Link copied');
    await page.goto(copied);
    await page.reload();
    await page.waitForFunction(() => window.Reveal?.isReady());
    expect(await place(page)).toBe('who-does-what 2');
    await context.close();
  });

  it('is shown, ready to be copied by hand, where the clipboard is closed', async () => {
    const closed = `Object.defineProperty(navigator, 'clipboard', { value: undefined })`;
    const { page, context } = await deck.open({ at: '#/the-end', before: closed });
    await press(page, 'y');
    const dialog = page.getByRole('dialog', { name: 'Link to this step' });
    expect(await dialog.getByRole('textbox').inputValue()).toMatch(/#\/the-end$/);
    expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/#\/the-end$/);
    await context.close();
  });
});
