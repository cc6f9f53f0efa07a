import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDeck } from '../../src/deck/deck.ts';
import { blockHeight } from '../../src/deck/measure-block.ts';
import type { Deck } from '../../src/model/deck.ts';
import { parseLesson } from '../../src/parse/lesson.ts';
import { renderHtml } from '../../src/render/html.ts';
import { createHighlighter } from '../../src/services/highlight.ts';
import { createMathSetter } from '../../src/services/math.ts';
import { deckCss, fontCss } from '../../src/theme/css.ts';
import { CONTENT_WIDTH } from '../../src/theme/sizes.ts';
import { nastyLesson } from '../deck/nasty-lesson.ts';
import { findBrowser } from './browser.ts';

let browser: Browser;
let folder: string;
let page: Page;
let deck: Deck;

/** The page without its player: style sheet and markup alone decide what fits. */
async function writePage(): Promise<string> {
  const [highlight, math] = await Promise.all([createHighlighter(['ts', 'go']), createMathSetter()]);
  const fonts = join(import.meta.dirname, '../../public/fonts');
  mkdirSync(join(folder, 'assets'));
  const faces = [
    ['Inter', 400],
    ['Inter', 600],
    ['Inter', 700],
    ['JetBrains Mono', 400],
  ] as const;
  const css = faces.map(([family, weight]) => {
    const name = `${family.toLowerCase().replace(' ', '-')}-${weight}.woff2`;
    cpSync(join(fonts, name), join(folder, 'assets', name));
    return { family, weight, url: `assets/${name}` };
  });
  const parts = {
    highlight,
    math: math.render,
    script: { text: '' },
    picture: (url: string) => url,
    later: new Map(),
    hash: (text: string) => createHash('sha256').update(text).digest('base64'),
  };
  // Once to know which fonts the formulas need, once with them.
  renderHtml(deck, { ...parts, css: '' });
  for (const { name, path } of math.fonts()) cpSync(path, join(folder, 'assets', name));
  const sheet = fontCss(css) + deckCss() + math.css(({ name }) => `assets/${name}`);
  writeFileSync(join(folder, 'index.html'), renderHtml(deck, { ...parts, css: sheet }));
  return `file://${join(folder, 'index.html')}`;
}

interface Seen {
  readonly id: string;
  readonly spills: readonly string[];
  readonly heights: readonly number[];
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-fit-'));
  deck = buildDeck(parseLesson(nastyLesson, 'nasty.md', 'nasty').value, 'nasty', new Map(), new Set()).value;
  const { path, env } = await findBrowser();
  // With the flags of an ordinary browser: letters may be hinted, and slides must fit all the same.
  browser = await chromium.launch({
    executablePath: path,
    args: ['--no-sandbox', '--disable-gpu'],
    env: { ...process.env, ...env } as Record<string, string>,
  });
  page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(await writePage());
  await page.evaluate(() => document.fonts.ready);
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Shows each slide in turn, and looks for what leaves it or is cut off. */
const look = (): Promise<Seen[]> =>
  page.evaluate(async () => {
    const slides = [...document.querySelectorAll('.slides section')].filter(
      (section) => !section.querySelector('section'),
    );
    const show = (slide: Element, on: boolean) => {
      for (const section of [slide, slide.parentElement as Element])
        if (section.tagName === 'SECTION') section.classList.toggle('present', on);
    };
    // Reveal's part: it marks the slide that is shown. Without it the first one would stay.
    document.querySelector('.reveal')?.classList.add('ready');
    for (const slide of slides) show(slide, true);
    await document.fonts.ready;
    for (const slide of slides) show(slide, false);
    return slides.map((slide) => {
      show(slide, true);
      const frame = slide.getBoundingClientRect();
      const spills: string[] = [];
      for (const element of slide.querySelectorAll('*')) {
        // Roots are drawn with more line than they need, cut off by the drawing's own edge.
        if (element.closest('aside.notes, .visually-hidden, svg > *')) continue;
        const style = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        if (style.display === 'none' || box.width < 2 || box.height < 2) continue;
        const out = Math.max(
          box.right - frame.left - 1280,
          box.bottom - frame.top - 720,
          frame.left - box.left,
          frame.top - box.top,
        );
        if (out > 0.5) spills.push(`${element.tagName} leaves by ${out}`);
        const hides = style.overflowX !== 'visible' || style.overflowY !== 'visible';
        if (hides && element.scrollHeight > element.clientHeight + 1) spills.push(`${element.tagName} hides text`);
      }
      const heights = [...(slide.querySelector('.body')?.children ?? [])].map(
        (block) => block.getBoundingClientRect().height,
      );
      show(slide, false);
      return { id: slide.id, spills: spills.slice(0, 2), heights };
    });
  });

describe('a lesson that does not fit', () => {
  it('fits, slide by slide, and each block is at most as high as was reckoned', async () => {
    const seen = new Map((await look()).map((slide) => [slide.id, slide]));
    const slides = deck.stacks.flat();
    expect(seen.size).toBe(slides.length);
    expect(slides.length).toBeGreaterThan(120);
    const spills = slides.flatMap(({ id }) =>
      (seen.get(id)?.spills ?? ['is not there']).map((spill) => `${id}: ${spill}`),
    );
    expect(spills).toEqual([]);
    const higher: string[] = [];
    for (const { id, look: kind, density, blocks } of slides) {
      if (kind === 'opening' || kind === 'section' || kind === 'quote') continue;
      for (const [i, block] of blocks.entries()) {
        const drawn = seen.get(id)?.heights[i] ?? 0;
        if (block.kind !== 'plain') continue;
        const reckoned = blockHeight(block.block, CONTENT_WIDTH, block.density ?? density, block.lines);
        if (drawn > reckoned + 0.5)
          higher.push(`${id} ${block.block.kind} at density ${density}: ${drawn} px, reckoned ${reckoned}`);
      }
    }
    expect(higher).toEqual([]);
  });
});
