import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brief, folderOf, lectern } from '../cli/lectern.ts';
import { launch, settle } from './browser.ts';

const LESSON = `---
title: A team
duration: 20
---

# A team

Note:
Greet **everybody**.

## Who does what

<!-- minutes: 8 -->

![The team](team.png)

1. **Lead** — One leads.
2. **Crew** — Three do the work.
3. **Plans** — They are told what to do.
4. **Results** — They tell what was done.

   Predict: What comes back?

   - [ ] Nothing
   - [x] Results

Note:
Look at the picture.

**Crew**: Ask who knows them.

## A list

<!-- steps -->
- first
- second

## The end
`;

let browser: Browser;
let address: string;

beforeAll(async () => {
  const folder = folderOf({ 'team/lesson.md': LESSON, 'team/team.prompt.md': brief });
  const built = await lectern(folder, ['build', 'team', '--out', 'dist']);
  expect(built.stderr).toBe('');
  address = pathToFileURL(join(folder, 'dist/team/index.html')).href;
  browser = await launch();
});
afterAll(() => browser?.close());

const SLIDE = 'who-does-what';

interface Stage {
  readonly context: BrowserContext;
  readonly faults: string[];
  open(at?: string, before?: string): Promise<Page>;
  /** Presses the key that opens the speaker's window of a deck. */
  speaker(deck: Page): Promise<Page>;
}

async function stage(): Promise<Stage> {
  const context = await browser.newContext({
    viewport: { width: 960, height: 540 },
    reducedMotion: 'reduce',
    colorScheme: 'light',
  });
  const faults: string[] = [];
  context.on('weberror', (error) => faults.push(error.error().message));
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  context.on('request', (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) faults.push(request.url());
  });
  return {
    context,
    faults,
    async open(at = '', before = '') {
      const page = await context.newPage();
      if (before) await page.addInitScript(before);
      await page.goto(address + at);
      await started(page);
      return page;
    },
    async speaker(deck) {
      const [popup] = await Promise.all([context.waitForEvent('page'), deck.keyboard.press('s')]);
      await popup.setViewportSize({ width: 1280, height: 800 });
      await followed(popup, deck);
      return popup;
    },
  };
}

const started = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => window.Reveal?.isReady() && document.documentElement.classList.contains('started'));
  await settle(page);
};

/** Waits until the speaker's window shows the slide that the deck does. */
async function followed(popup: Page, deck: Page): Promise<void> {
  const title = await deck.evaluate(() => window.Reveal.getCurrentSlide().querySelector('h1, h2')?.textContent ?? '');
  await popup.waitForFunction((title) => document.querySelector('.sv h1')?.textContent === title, title);
  await settle(popup);
}

const text = (page: Page, selector: string): Promise<string> =>
  page.evaluate(
    (at) => (document.querySelector(at) as HTMLElement | null)?.innerText.replace(/\s+/g, ' ') ?? '',
    selector,
  );

/** Number for the pixels of the first canvas in an element. */
const pixels = (page: Page, within: string): Promise<number | null> =>
  page.evaluate((at) => {
    const canvas = document.querySelector<HTMLCanvasElement>(`${at} canvas`);
    const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data.buffer;
    return data
      ? new Uint32Array(data).reduce((hash, word) => Math.imul(hash ^ word, 16777619), 2166136261) >>> 0
      : null;
  }, within);

const hash = (page: Page): Promise<string> => page.evaluate(() => decodeURIComponent(location.hash));

describe('the speaker view', () => {
  it('shows the step, its note, and what the next key will bring, drawn as the deck draws it', async () => {
    const { context, faults, open, speaker } = await stage();
    const asked: string[] = [];
    context.on('request', (request) => asked.push(request.url()));
    const deck = await open(`#/${SLIDE}/1`);
    expect(asked.filter((url) => url.includes('speaker'))).toEqual([]);
    const popup = await speaker(deck);
    const direct: (number | null)[] = [];
    for (const step of [2, 3, 1]) {
      await deck.evaluate((f) => window.Reveal.slide(1, 0, f), step);
      await settle(deck);
      direct[step - 1] = await pixels(deck, '.present');
    }
    expect(new Set(direct).size).toBe(3);
    // What helps a lone reader keeps out of the way of who presents.
    expect(await deck.evaluate(() => document.documentElement.dataset.strip)).toBeUndefined();
    expect(await popup.title()).toBe('Speaker view – A team');
    // Both pictures in the size of the deck's window, to be compared to the pixel.
    await popup.addStyleTag({ content: '.sv{--w:960px!important}.sv-next{grid-template-columns:960px 1fr!important}' });
    await settle(popup);
    expect(await pixels(popup, '.sv-stage>.sv-slide')).toBe(direct[0]);
    expect(await pixels(popup, '.sv-next .sv-slide')).toBe(direct[1]);
    expect(await text(popup, '.sv-step')).toBe('Step 2 of 4 · Crew Three do the work. Crew: Ask who knows them.');
    expect(await text(popup, '.sv-notes section:nth-of-type(2)')).toBe('Notes Look at the picture.');
    expect(await text(popup, '.sv-next h2')).toBe('Plans');
    const covered = () => popup.locator('.sv-track i').evaluate((each) => Number.parseFloat(each.style.width));
    const before = await covered();

    await deck.keyboard.press('PageDown');
    await popup.waitForFunction(() => document.querySelector('.sv-step h2')?.textContent?.startsWith('Step 3'));
    expect(await pixels(popup, '.sv-stage>.sv-slide')).toBe(direct[1]);
    expect(await pixels(popup, '.sv-next .sv-slide')).toBe(direct[2]);
    expect(await text(popup, '.sv-step')).toBe('Step 3 of 4 · Plans They are told what to do.');
    // Each step has its share of the time planned for the slide.
    expect(await covered()).toBeGreaterThan(before);
    expect(await text(popup, '.sv-asked')).toBe('Predict What comes back? Answer: Results');
    // The deck asks first, and goes on at the second key.
    await popup.keyboard.press('PageDown');
    await deck.waitForSelector('text=What comes back?');
    await popup.keyboard.press('PageDown');
    await popup.waitForFunction(() => document.querySelector('.sv-step h2')?.textContent?.startsWith('Step 4'));
    expect(await text(popup, '.sv-next h2')).toBe('A list');
    await deck.evaluate(() => window.Reveal.slide(1, 0, 2));
    await popup.waitForFunction(() => document.querySelector('.sv-step h2')?.textContent?.startsWith('Step 3'));
    await deck.keyboard.press('d');
    await popup.waitForFunction(() => document.documentElement.dataset.scheme === 'dark');
    await settle(deck);
    expect(await pixels(popup, '.sv-stage>.sv-slide')).toBe(await pixels(deck, '.present'));

    await deck.evaluate(() => window.Reveal.slide(2, 0, 0));
    await followed(popup, deck);
    expect(await text(popup, '.sv-next h2')).toBe('second');
    const shown = (at: string) =>
      popup.evaluate(
        (at) => [...document.querySelectorAll(`${at} .fragment.visible`)].map((each) => each.textContent),
        at,
      );
    expect(await shown('.sv-stage>.sv-slide')).toEqual(['first']);
    expect(await shown('.sv-next .sv-slide')).toEqual(['first', 'second']);
    await deck.keyboard.press('End');
    await followed(popup, deck);
    expect(await text(popup, '.sv-next h2')).toBe('End of the lesson');
    expect(await popup.evaluate(() => document.querySelectorAll('[id]').length)).toBeLessThan(5);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('hands the keys of remotes on to the deck, goes to slides, and starts the time with the first move', async () => {
    const { context, faults, open, speaker } = await stage();
    const deck = await open();
    const popup = await speaker(deck);
    expect(await text(popup, '.sv-verdict')).toBe('20 min planned');
    await settle(popup);
    expect(await popup.evaluate(() => document.querySelector('.sv-running'))).toBeNull();
    await popup.keyboard.press('PageDown');
    await deck.waitForFunction((id) => location.hash === `#/${id}`, SLIDE);
    await popup.waitForSelector('.sv-running');
    expect(await text(popup, '.sv-verdict')).toMatch(/^\d+ min ahead$/);
    expect(await text(popup, '.sv-facts')).toMatch(/^Step 0 of 4 This slide \d+:\d\d left until /);
    await popup.keyboard.press(' ');
    await deck.waitForFunction((id) => location.hash === `#/${id}/0`, SLIDE);
    await popup.keyboard.press('PageUp');
    await deck.waitForFunction((id) => location.hash === `#/${id}`, SLIDE);

    await popup.keyboard.press('b');
    await popup.waitForSelector('.sv-cover:not([hidden])');
    expect(await deck.evaluate(() => window.Reveal.isPaused())).toBe(true);
    await popup.keyboard.press('Escape');
    await popup.waitForSelector('.sv-cover', { state: 'hidden' });
    // Pressed once more by habit it must not throw the overview before the class.
    await popup.keyboard.press('Escape');
    await popup.keyboard.press('m');
    await settle(deck);
    expect(await deck.evaluate(() => [window.Reveal.isOverview(), document.querySelector('dialog')])).toEqual([
      false,
      null,
    ]);

    await popup.keyboard.press('g');
    await popup.keyboard.type('3/1');
    await popup.keyboard.press('Enter');
    await deck.waitForFunction(() => location.hash === '#/a-list/0');
    await popup.getByRole('button', { name: 'Go to a slide' }).click();
    await popup.getByRole('button', { name: 'The end' }).click();
    await deck.waitForFunction(() => location.hash === '#/the-end');
    await followed(popup, deck);
    await popup.getByRole('button', { name: 'Step back' }).click();
    await deck.waitForFunction(() => location.hash === '#/a-list/1');

    // A button that was pressed with the mouse does not take the next key for itself.
    await popup.getByRole('button', { name: 'Pause the timer' }).click();
    await popup.keyboard.press(' ');
    await deck.waitForFunction(() => location.hash === '#/the-end');
    expect(await popup.evaluate(() => document.querySelector('.sv-running'))).toBeNull();
    const size = () => popup.evaluate(() => getComputedStyle(document.querySelector('.sv-notes') as Element).fontSize);
    const before = await size();
    await popup.getByRole('button', { name: 'Larger notes' }).click();
    expect(Number.parseFloat(await size())).toBeGreaterThan(Number.parseFloat(before));
    expect(faults).toEqual([]);
    await context.close();
  });

  it('survives the reload of either window, and finds what has changed meanwhile', async () => {
    const { context, faults, open, speaker } = await stage();
    const deck = await open();
    const popup = await speaker(deck);
    await popup.keyboard.press('n');
    await popup.waitForSelector('.sv-running');
    const since = () =>
      popup.evaluate(() => Object.entries(sessionStorage).find(([key]) => key.startsWith('lectern:timer'))?.[1]);
    const running = await since();
    expect(running).toContain('"since":1');

    await popup.reload();
    await followed(popup, deck);
    await popup.waitForSelector('.sv-running');
    expect(await since()).toBe(running);
    await popup.keyboard.press('n');
    await deck.waitForFunction((id) => location.hash === `#/${id}/0`, SLIDE);

    await deck.reload();
    await started(deck);
    // The deck has lost sight of its window, which calls it.
    await deck.evaluate(() => window.Reveal.slide(2));
    await followed(popup, deck);
    await popup.keyboard.press('n');
    await deck.waitForFunction(() => location.hash === '#/a-list/0');
    expect(context.pages()).toHaveLength(2);
    // Another version of the deck is caught up with once, and not for ever.
    let loads = 0;
    popup.on('load', () => loads++);
    await deck.evaluate(() => document.documentElement.setAttribute('data-revision', 'newer'));
    await popup.waitForEvent('load');
    await popup.waitForTimeout(2500);
    expect(loads).toBe(1);
    await deck.evaluate(() => document.documentElement.removeAttribute('data-revision'));
    await followed(popup, deck);
    await deck.bringToFront();
    await deck.keyboard.press('s');
    await settle(deck);
    expect(context.pages()).toHaveLength(2);

    // The timer goes on while its window is closed.
    await popup.close();
    await settle(deck);
    const again = await speaker(deck);
    await again.waitForSelector('.sv-running');
    expect(faults).toEqual([]);
    await deck.close();
    const link = again.getByRole('link', { name: 'Open the deck here' });
    await link.click();
    await started(again);
    const [last] = await Promise.all([context.waitForEvent('page'), again.keyboard.press('s')]);
    await followed(last, again);
    await context.close();
  });

  it('keeps two tabs of one deck apart', async () => {
    const { context, open, speaker } = await stage();
    const [one, two] = [await open(), await open()];
    const popup = await speaker(one);
    const other = await speaker(two);
    await popup.keyboard.press('n');
    await one.waitForFunction((id) => location.hash === `#/${id}`, SLIDE);
    await followed(popup, one);
    await settle(other);
    expect(await hash(two)).not.toContain(SLIDE);
    expect(await text(other, '.sv h1')).toBe('A team');
    // What a stranger sends is not obeyed.
    await one.evaluate(() => postMessage({ lectern: 'another', content: { kind: 'key', key: 'n' } }, '*'));
    await settle(one);
    expect(await hash(one)).toBe(`#/${SLIDE}`);
    await context.close();
  });

  it('offers a link when the browser lets no window open', async () => {
    const { context, faults, open } = await stage();
    const deck = await open(`#/${SLIDE}/0`, 'window.open = () => null');
    await deck.keyboard.press('s');
    const link = deck.getByRole('link', { name: 'Open the speaker view' });
    await link.waitFor();
    const [popup] = await Promise.all([context.waitForEvent('page'), deck.keyboard.press('Enter')]);
    await followed(popup, deck);
    expect(await text(popup, '.sv-step')).toContain('One leads.');
    expect(await deck.locator('dialog').count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('works where nothing may be stored', async () => {
    const { context, faults, open, speaker } = await stage();
    const refused = (name: string): string =>
      `Object.defineProperty(window, '${name}', { get() { throw new DOMException('no', 'SecurityError') } });`;
    await context.addInitScript(refused('localStorage') + refused('sessionStorage'));
    const deck = await open();
    const popup = await speaker(deck);
    await popup.keyboard.press('n');
    await popup.waitForSelector('.sv-running');
    // Reveal writes the address of a place once a second at most.
    await deck.waitForFunction((id) => location.hash.startsWith(`#/${id}`), SLIDE);
    await deck.reload();
    await started(deck);
    await popup.keyboard.press('n');
    await deck.waitForFunction((id) => location.hash === `#/${id}/0`, SLIDE);
    await popup.reload();
    await followed(popup, deck);
    await popup.keyboard.press('n');
    await deck.waitForFunction((id) => location.hash === `#/${id}/1`, SLIDE);
    expect(faults).toEqual([]);
    await context.close();
  });
});
