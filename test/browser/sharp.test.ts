import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import type { Scheme } from '../../src/model/scene.ts';
import { renderSvg } from '../../src/render/svg.ts';
import { frameAt } from '../../src/scene/timeline.ts';
import { settle } from './browser.ts';
import { fixturePage, scene } from './fixture.ts';
import { picture, STOP_CLOCK } from './player-page.ts';
import { suite } from './suite.ts';

const deck = suite(fixturePage);

/** How the canvas of the present slide lies on the screen: its pixels per device pixel, and how far off their grid it begins. */
const lie = (page: Page) =>
  page.evaluate(() => {
    const canvas = window.Reveal.getCurrentSlide().querySelector('canvas') as HTMLCanvasElement;
    const box = canvas.getBoundingClientRect();
    const off = (at: number) => Math.abs(at * devicePixelRatio - Math.round(at * devicePixelRatio));
    const width = canvas.width / (box.width * devicePixelRatio);
    const height = canvas.height / (box.height * devicePixelRatio);
    return { width, height, off: Math.max(off(box.left), off(box.top)), pixels: canvas.width * canvas.height };
  });

describe('a canvas', () => {
  const sizes: readonly (readonly [number, number, number])[] = [
    [1280, 720, 1],
    [1280, 720, 2],
    [1920, 1080, 1],
    [1366, 768, 1],
    [1000, 800, 1.5],
    [640, 360, 3],
    [3840, 2160, 1],
  ];
  it.each(sizes)('of %i by %i at %f pixels per px has a pixel for each of the screen', async (width, height, dpr) => {
    const { page, context } = await deck.open({ at: '#/crew-slide/2', width, height, dpr });
    const { width: across, height: down, off } = await lie(page);
    expect(across).toBeCloseTo(1, 3);
    expect(down).toBeCloseTo(1, 3);
    expect(off).toBeLessThan(0.05);
    await context.close();
  });

  it('stays sharp when the window changes, and is not made anew when nothing does', async () => {
    const { page, context } = await deck.open({ at: '#/crew-slide/2' });
    const direct = await deck.open({ at: '#/crew-slide/2', width: 1100, height: 700 });
    const expected = await picture(direct.page);
    await direct.context.close();
    await page.setViewportSize({ width: 1100, height: 700 });
    await settle(page);
    const { width, off } = await lie(page);
    expect(width).toBeCloseTo(1, 3);
    expect(off).toBeLessThan(0.05);
    expect(await picture(page)).toBe(expected);
    const allocations = await page.evaluate(async () => {
      let count = 0;
      const { set } = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, 'width') as PropertyDescriptor;
      Object.defineProperty(HTMLCanvasElement.prototype, 'width', {
        set(value) {
          count++;
          set?.call(this, value);
        },
      });
      dispatchEvent(new Event('resize'));
      window.Reveal.layout();
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return count;
    });
    expect(allocations).toBe(0);
    await context.close();
  });

  it('never takes more memory than a 4K screen', async () => {
    const { page, context } = await deck.open({
      at: '#/crew-slide/2',
      width: 2560,
      height: 1440,
      dpr: 3,
    });
    expect((await lie(page)).pixels).toBeLessThan(3840 * 2160 * 1.001);
    await context.close();
  });
});

/** Where pictures that differ are left to be looked at. */
const evidence = resolve(import.meta.dirname, '../../node_modules/.cache/pictures');

describe('the canvas and the SVG', () => {
  const moments: readonly (readonly [number, Scheme])[] = [
    [1, 'light'],
    [2.5, 'light'],
    [3.4, 'light'],
    [scene.steps.length, 'light'],
    [scene.steps.length, 'dark'],
  ];
  it.each(moments)('are the same picture at moment %f in the %s scheme', async (t, scheme) => {
    const begun = Math.floor(t);
    const { page, context } = await deck.open({
      at: `#/crew-slide/${begun - 1}`,
      scheme,
      reducedMotion: false,
    });
    const svg = renderSvg(scene, frameAt(scene, t), { scheme });
    const clip = { x: 0, y: 112, width: scene.width, height: scene.height };
    // Nothing but the picture, upon the same page.
    await page.addStyleTag({
      content: '.reveal>:not(.slides),.reveal~*,.on-stage,h2{display:none!important} body{background:#fff!important}',
    });
    if (t > begun) {
      await page.evaluate(STOP_CLOCK);
      await page.evaluate(
        (ms) => {
          window.Reveal.next();
          window.advance?.(ms);
        },
        (t - begun) * (scene.steps[begun]?.duration ?? 0),
      );
    }
    const canvas = PNG.sync.read(await page.screenshot({ clip }));
    await page.evaluate((svg) => {
      const host = window.Reveal.getCurrentSlide().querySelector('[data-diagram]') as HTMLElement;
      host.innerHTML = svg;
    }, svg);
    const drawing = PNG.sync.read(await page.screenshot({ clip }));
    const { width, height } = canvas;
    const diff = new PNG({ width, height });
    const different = pixelmatch(canvas.data, drawing.data, diff.data, width, height, {
      threshold: 0.1,
      includeAA: true,
    });
    if (different / (width * height) >= 0.0005) {
      mkdirSync(evidence, { recursive: true });
      for (const [name, image] of Object.entries({ canvas, drawing, diff }))
        writeFileSync(join(evidence, `${t}-${scheme}-${name}.png`), PNG.sync.write(image));
    }
    // Text is drawn by the same rasteriser, so hardly anything may differ: a round end of each line for a square one is more.
    expect(different / (width * height)).toBeLessThan(0.0005);
    await context.close();
  });
});
