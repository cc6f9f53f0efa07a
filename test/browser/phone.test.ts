import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage, settle, type View } from './browser.ts';
import { builtDeck } from './built-deck.ts';
import { go, picture, place } from './player-page.ts';
import { drag, pinch, tap } from './touch.ts';
import { suite } from './suite.ts';

const lesson = `# A team that works on its own

Chapter 1

## Who does what

![The team](team.png)

1. **Lead** — One person leads, and keeps track of everything that is going on in the team from morning to evening.
2. **Crew** — Three people work.
3. **Plans** — Plans go down.
4. **Results** — Results come back.

## A list

<!-- steps -->
- One with \`code\` in it, and H<sub>2</sub>O
- Two

## A table

| Name | Kind | Price | Count | Date | Remark |
|---|---|---:|---:|---|---|
| Alpha | first | 1.00 | 12 | 2024-01-01 | a remark that has to break |
| Beta | second | 22.50 | 7 | 2024-02-01 | short |

## Code

\`\`\`ts {1|2-3|12} title="a-file-with-a-name.ts"
export const first = 'a line that is much longer than any phone is wide, so that it has to break somewhere';
const two = 2;
const three = 3;
const four = 4;
const five = 5;
const six = 6;
const seven = 7;
const eight = 8;
const nine = 9;
const ten = 10;
const eleven = 11;
const twelve = 12;
\`\`\`

## A formula

The famous $E = mc^2$ and $$\\sum_{i=1}^{n} i = \\frac{n(n+1)}{2} = 1 + 2 + 3 + \\dots + (n - 1) + n$$

> [!TIP]
> Take care.

## Much text

${'Words and words and more words that fill a page of a phone, and then some. '.repeat(22)}

## The word

> A sentence that stands alone.

## The end

Thank you.
`;

const PHONE = { width: 390, height: 844, touch: true } as const;
const DIAGRAM = '#/who-does-what';

const deck = suite(() => builtDeck(lesson));

const open = async (view: View): Promise<Page> => (await deck.open(view)).page;
const reflows = (page: Page) => page.evaluate(() => document.documentElement.classList.contains('reflow'));

/** Where the picture lies in its port: x, y and scale. */
const camera = (page: Page) =>
  page.evaluate(() => {
    const overlay = window.Reveal.getCurrentSlide().querySelector('.on-stage') as HTMLElement;
    const { e, f, a } = new DOMMatrix(overlay.style.transform);
    return { x: Math.round(e), y: Math.round(f), scale: a };
  });

/** What is wrong with the present slide: type that is too small, or parts of it that cannot be reached. */
const flaws = (page: Page) =>
  page.evaluate(() => {
    const slide = window.Reveal.getCurrentSlide();
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > innerWidth || root.scrollHeight > innerHeight + 1) found.push('the window scrolls');
    const sheet = slide.querySelector('.page') as HTMLElement;
    if (sheet.scrollWidth > sheet.clientWidth + 1) found.push(`the page is ${sheet.scrollWidth} px wide`);
    const bar = document.querySelector('.bar')?.getBoundingClientRect();
    const frame = sheet.getBoundingClientRect();
    const touch = matchMedia('(pointer:coarse)').matches;
    if (bar && touch && bar.top < frame.bottom - 1 && bar.left < frame.right - 1) found.push('buttons cover the page');
    const texts = [document.querySelector('.bar') as Element, slide].flatMap((part) => {
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      const nodes: Node[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode);
      return nodes;
    });
    for (const text of texts) {
      const parent = text.parentElement as HTMLElement;
      // Indices of indices in formulas are as small as they are anywhere.
      if (!text.textContent?.trim() || parent.closest('.visually-hidden,.katex-mathml,.notes,svg,.size1,.vlist-s'))
        continue;
      if (!parent.checkVisibility({ visibilityProperty: true })) continue;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize);
      if (size < 13.95) found.push(`${size} px: ${text.textContent.trim().slice(0, 30)}`);
    }
    for (const host of slide.querySelectorAll<HTMLElement>('[data-diagram]')) {
      const scene = JSON.parse(document.querySelector(`[data-scene="${host.dataset.diagram}"]`)?.textContent ?? '');
      const { a: scale } = new DOMMatrix((host.querySelector('.on-stage') as HTMLElement).style.transform);
      const sizes = scene.shapes.flatMap((shape: { fontSize?: number }) => shape.fontSize ?? []);
      if (Math.min(...sizes) * scale < 13.95) found.push(`the picture is lettered in ${Math.min(...sizes) * scale} px`);
      const port = host.querySelector('.port') as HTMLElement;
      const canvas = port.querySelector('canvas') as HTMLCanvasElement;
      const pixels = port.clientWidth * port.clientHeight * devicePixelRatio ** 2;
      if (canvas.width * canvas.height > pixels * 1.03) found.push('the canvas is larger than what is seen of it');
      if (host.querySelector('.fragment.visible')) {
        const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(
          0,
          0,
          canvas.width,
          canvas.height,
        );
        if (!data.some((value, i) => i % 4 === 3 && value > 0)) found.push('the picture is blank');
      }
    }
    return found;
  });

describe('a small screen', () => {
  const screens: readonly (readonly [string, View])[] = [
    ['a phone that stands upright', PHONE],
    ['a phone that lies on its side', { width: 844, height: 390, touch: true }],
    ['a narrow phone', { width: 320, height: 568, touch: true }],
    ['a tablet that stands upright', { width: 768, height: 1024, touch: true }],
    ['a tablet that lies on its side', { width: 1024, height: 768, touch: true }],
    ['a window enlarged to 400 %', { width: 320, height: 256 }],
    ['a low window enlarged to 400 %', { width: 320, height: 180 }],
  ];
  it.each(screens)('shows everything large enough, and in reach: %s', async (_, view) => {
    const { page, context, faults } = await deck.open(view);
    expect(await reflows(page)).toBe(true);
    const seen: string[] = [];
    for (let moves = 0; moves < 40; moves++) {
      const at = await place(page);
      if (at === seen.at(-1)) break;
      seen.push(at);
      expect(await flaws(page), at).toEqual([]);
      await go(page, 'next');
    }
    expect(seen.at(-1)).toBe('the-end 0');
    expect(seen).toContain('who-does-what 4');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('is one that is touched, or tiny; a projector with a mouse shows slides, and the reader may choose', async () => {
    const page = await open({ width: 1024, height: 768 });
    expect(await reflows(page)).toBe(false);
    const choose = () =>
      page.evaluate(() => {
        const label = [...document.querySelectorAll('.menu .label')].find(
          (each) => each.textContent === 'Slides as pages',
        );
        label?.closest('button')?.click();
      });
    await page.keyboard.press('m');
    await choose();
    await settle(page);
    expect(await reflows(page)).toBe(true);
    expect(await flaws(page)).toEqual([]);
    await page.reload();
    // The page's first script has read the choice before anything was painted.
    expect(await reflows(page)).toBe(true);
    await page.waitForFunction(() => window.Reveal?.isReady());
    await page.keyboard.press('m');
    await choose();
    await settle(page);
    expect(await reflows(page)).toBe(false);
    expect(await page.evaluate(() => localStorage.getItem('lectern:layout'))).toBeNull();
    expect(await page.evaluate(() => window.Reveal.getScale())).toBeLessThan(1);
    await page.context().close();
  });

  it('may be turned in the middle of a build: slide and step stay, and what moved has arrived', async () => {
    const direct = await open({ width: 844, height: 390, touch: true, at: `${DIAGRAM}/1` });
    const expected = [await picture(direct), await camera(direct)];
    await direct.context().close();

    const page = await open({ ...PHONE, at: `${DIAGRAM}/0`, reducedMotion: false });
    await page.evaluate(() => window.Reveal.next());
    await page.waitForTimeout(250);
    const midway = await camera(page);
    await page.setViewportSize({ width: 844, height: 390 });
    await settle(page);
    expect(await place(page)).toBe('who-does-what 2');
    expect([await picture(page), await camera(page)]).toEqual(expected);
    await page.setViewportSize({ width: 390, height: 844 });
    await settle(page);
    expect(await place(page)).toBe('who-does-what 2');
    expect(await camera(page)).not.toEqual(midway);
    expect(await flaws(page)).toEqual([]);
    await page.context().close();
  });
});

describe('hands', () => {
  it('turn pages by swiping and tapping, and not by scrolling or by touching what does something else', async () => {
    const page = await open(PHONE);
    await drag(page, [320, 400], [120, 410]);
    expect(await place(page)).toBe('who-does-what 0');
    await tap(page, [300, 700]);
    expect(await place(page)).toBe('who-does-what 1');
    await tap(page, [40, 700]);
    expect(await place(page)).toBe('who-does-what 0');
    await drag(page, [120, 720], [320, 710]);
    expect(await place(page)).toBe('a-team-that-works-on-its-own 0');

    await page.evaluate(() => window.Reveal.slide(6));
    await settle(page);
    expect(await place(page)).toBe('much-text 0');
    await drag(page, [200, 700], [190, 500]);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => document.querySelector('.present .page')?.scrollTop)).toBeGreaterThan(50);
    expect(await place(page)).toBe('much-text 0');

    // A table of many columns moves within its own box.
    await page.evaluate(() => window.Reveal.slide(3));
    await settle(page);
    const box = await page.evaluate(() => {
      const { left, top, right } = (document.querySelector('.present .table') as Element).getBoundingClientRect();
      return { left, top, right };
    });
    await drag(page, [box.right - 30, box.top + 40], [box.left + 40, box.top + 44]);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => document.querySelector('.present .table')?.scrollLeft)).toBeGreaterThan(20);
    expect(await place(page)).toBe('a-table 0');
    await page.context().close();
  });

  it('move a picture as far as it reaches, make it larger, and see it whole; keys do the same', async () => {
    const page = await open({ ...PHONE, at: `${DIAGRAM}/3` });
    const rest = await camera(page);
    const way = rest.x < -200 ? 150 : -150;
    await drag(page, [200, 400], [200 + way, 400]);
    expect((await camera(page)).x).toBe(rest.x + way);
    expect(await place(page)).toBe('who-does-what 4');
    await pinch(page, [200, 400], 1.6);
    expect((await camera(page)).scale).toBeGreaterThan(rest.scale * 1.4);
    expect(await place(page)).toBe('who-does-what 4');

    await page.click('.bar [aria-label="Whole picture"]');
    await settle(page);
    const whole = await camera(page);
    expect(whole.scale).toBeCloseTo(390 / 1280, 2);
    expect(await page.getAttribute('.bar [aria-label="Whole picture"]', 'aria-pressed')).toBe('true');
    await go(page, 'prev');
    expect(await camera(page)).toEqual(whole);
    await page.click('.bar [aria-label="Whole picture"]');
    await go(page, 'next');
    expect(await camera(page)).toEqual(rest);

    await page.focus('.present .port');
    await page.keyboard.press(way > 0 ? 'ArrowLeft' : 'ArrowRight');
    expect(Math.abs((await camera(page)).x - rest.x)).toBeGreaterThan(50);
    await page.keyboard.press('+');
    expect((await camera(page)).scale).toBeGreaterThan(rest.scale);
    expect(await place(page)).toBe('who-does-what 4');

    // At its end the same movement turns the page.
    await go(page, 'prev');
    await go(page, 'next');
    for (let i = 0; i < 4; i++) await drag(page, [330, 400], [60, 400]);
    expect(await place(page)).not.toBe('who-does-what 4');
    await page.context().close();
  });

  it('are led by the view to what a step brings, in the time in which it builds', async () => {
    const page = await open({ ...PHONE, at: `${DIAGRAM}/0`, reducedMotion: false });
    const views: number[] = [];
    await page.evaluate(() => window.Reveal.next());
    for (let i = 0; i < 12; i++) {
      views.push((await camera(page)).x);
      await page.waitForTimeout(120);
    }
    await page.waitForTimeout(2500);
    expect(new Set(views).size).toBeGreaterThan(3);
    const end = await camera(page);
    await page.context().close();
    const direct = await open({ ...PHONE, at: `${DIAGRAM}/1` });
    expect(await camera(direct)).toEqual(end);
    await direct.context().close();
  });
});

describe('keys in an enlarged window', () => {
  it('scroll a page, and bring what a step lights up into sight', async () => {
    const page = await open({ width: 320, height: 256, at: '#/much-text' });
    const top = () => page.evaluate(() => document.querySelector('.present .page')?.scrollTop ?? 0);
    await page.keyboard.press('ArrowDown');
    const once = await top();
    expect(once).toBeGreaterThan(30);
    await page.keyboard.press('PageDown');
    expect(await top()).toBeGreaterThan(once);
    await page.keyboard.press('ArrowUp');
    expect(await place(page)).toBe('much-text 0');
    await page.evaluate(() => window.Reveal.slide(4, 0, -1));
    await go(page, 'next');
    await go(page, 'next');
    const seen = await page.evaluate(() => {
      const lit = (document.querySelector('.present .line.on') as Element).getBoundingClientRect();
      return lit.top >= 0 && lit.bottom <= innerHeight;
    });
    expect(seen).toBe(true);
    await page.context().close();
  });
});

describe('a long deck on a phone', () => {
  it('holds few stages, each no larger than the screen', async () => {
    const slides = Array.from({ length: 12 }, (_, i) => `## Picture ${i}\n\n![The team](team.png)\n`);
    const long = await builtDeck(`# Long\n\n${slides.join('\n')}`);
    const { page, context, faults } = await openPage(deck.browser, long, { ...PHONE, dpr: 3 });
    for (let i = 0; i <= 12; i++) {
      await page.evaluate((h) => window.Reveal.slide(h, 0, 2), i);
      await page.waitForTimeout(80);
      const sizes = await page.evaluate(() => [...document.querySelectorAll('canvas')].map((c) => c.width * c.height));
      expect(sizes.length).toBeLessThanOrEqual(3);
      expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(390 * 844 * 9);
    }
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('the scroll view', () => {
  it('builds a diagram while one scrolls, on and back, large enough on a phone, and gives the slides back', async () => {
    const { page, context, faults } = await deck.open({ ...PHONE, at: '?view=scroll' });
    expect(await page.evaluate(() => window.Reveal.isScrollView())).toBe(true);
    const scrollTo = async (step: number) => {
      await page.evaluate((step) => {
        const sheet = document.getElementById('who-does-what')?.closest<HTMLElement>('.scroll-page');
        const view = window.Reveal.getViewportElement() as HTMLElement;
        view.scrollTop = (sheet?.offsetTop ?? 0) + step * view.offsetHeight;
      }, step);
      await settle(page);
    };
    for (const step of [0, 1, 2, 3, 4, 3, 2, 1, 0, 4]) {
      await scrollTo(step);
      expect(await place(page)).toBe(`who-does-what ${step}`);
      expect((await flaws(page)).filter((flaw) => flaw !== 'buttons cover the page')).toEqual([]);
      expect(await page.evaluate(() => document.querySelectorAll('canvas').length)).toBeLessThanOrEqual(3);
    }
    await page.evaluate(() => window.Reveal.toggleScrollView(false));
    await page.waitForTimeout(200);
    expect(await place(page)).toBe('who-does-what 4');
    expect(await flaws(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('colours of the system', () => {
  it('hide nothing: lines that are lit, signs, buttons, and diagrams upon their own page', async () => {
    const page = await open({ forcedColors: true, scheme: 'dark', at: '#/code' });
    const background = (selector: string, pseudo?: string) =>
      page.evaluate(
        ([selector, pseudo]) =>
          getComputedStyle(document.querySelector(selector as string) as Element, pseudo ?? null).backgroundColor,
        [selector, pseudo],
      );
    const canvas = await background('body');
    expect(await background('.present .line.on')).not.toBe(await background('.present .line:not(.on)'));
    expect(await background('.present .line.on')).not.toBe(canvas);
    await page.evaluate(() => window.Reveal.slide(2, 0, 1));
    await settle(page);
    expect(await background('.present ul > li', '::before')).not.toBe(canvas);
    await page.evaluate(() => window.Reveal.slide(1, 0, 3));
    await settle(page);
    expect(await background('.present .port')).toBe('rgb(15, 23, 42)');
    const border = await page.evaluate(
      () => getComputedStyle(document.querySelector('.bar button') as Element).borderTopStyle,
    );
    expect(border).toBe('solid');
    await page.context().close();
  });
});
