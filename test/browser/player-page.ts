import type { Page } from 'playwright-core';
import type {} from '../../src/player/main.ts';
import type {} from '../../src/player/reveal-views.ts';
import { settle } from './browser.ts';

/** What tests do to a page that the player plays, and ask it. Functions given to `evaluate` run in the page. */

declare global {
  interface Window {
    /** Set by `COUNT_FRAMES`: how often a frame was asked for. */
    frameCount?: number;
    /** Set by `LISTEN`: everything that live regions said. */
    said?: string[];
    /** Set by `STOP_CLOCK`: plays so many ms in one frame. */
    advance?(ms: number): void;
  }
}

/** Runs before the page's scripts: counts every frame that is asked for. */
export const COUNT_FRAMES = `(() => {
  const ask = window.requestAnimationFrame.bind(window);
  window.frameCount = 0;
  window.requestAnimationFrame = (act) => { window.frameCount++; return ask(act); };
})()`;

/** Runs before the page's scripts: writes down what the page's live regions say, as a screen reader would hear it. */
export const LISTEN = `(() => {
  window.said = [];
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const region = (target.nodeType === 1 ? target : target.parentElement)?.closest('[aria-live=polite]');
      if (region && getComputedStyle(region).display !== 'none') window.said.push(region.textContent);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
})()`;

/** Stops time once the page stands: from then on it passes only by `advance`. */
export const STOP_CLOCK = `(() => {
  let now = performance.now();
  let acts = [];
  performance.now = () => now;
  window.requestAnimationFrame = (act) => acts.push(act);
  window.advance = (ms) => {
    now += ms;
    const due = acts;
    acts = [];
    for (const act of due) act(now);
  };
})()`;

/** A number for the pixels of the present slide's diagram; null without one. */
export function picture(page: Page): Promise<number | null> {
  return page.evaluate(() => {
    const canvases = [...window.Reveal.getCurrentSlide().querySelectorAll<HTMLCanvasElement>('[data-diagram] canvas')];
    let hash = 2166136261;
    for (const canvas of canvases) {
      const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(
        0,
        0,
        canvas.width,
        canvas.height,
      );
      const words = new Uint32Array(data.buffer);
      for (const word of words) hash = Math.imul(hash ^ word, 16777619);
    }
    return canvases.length ? hash >>> 0 : null;
  });
}

/** Pictures at each frame for some ms after an action, without repeats of the one before. */
export function pictures(page: Page, action: 'next' | 'prev', ms: number): Promise<number[]> {
  return page.evaluate(
    ([action, ms]) =>
      new Promise<number[]>((done) => {
        const seen: number[] = [];
        const canvas = window.Reveal.getCurrentSlide().querySelector('canvas') as HTMLCanvasElement;
        const context = canvas.getContext('2d') as CanvasRenderingContext2D;
        const until = performance.now() + ms;
        const look = () => {
          const words = new Uint32Array(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
          let hash = 0;
          for (let i = 0; i < words.length; i += 3) hash = Math.imul(hash ^ (words[i] as number), 16777619);
          if (seen.at(-1) !== hash) seen.push(hash);
          if (performance.now() < until) requestAnimationFrame(look);
          else done(seen);
        };
        look();
        window.Reveal[action]();
        requestAnimationFrame(look);
      }),
    [action, ms] as const,
  );
}

export async function go(page: Page, action: 'next' | 'prev'): Promise<void> {
  await page.evaluate((action) => window.Reveal[action](), action);
  await settle(page);
}

/** Presses keys one after another, lets each do its work, and tells where they have led to. */
export async function press(page: Page, ...keys: readonly string[]): Promise<string> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await settle(page);
  }
  return place(page);
}

/** Follows a link on the present slide. */
export async function visit(page: Page, hash: string): Promise<void> {
  await page.evaluate((hash) => {
    const link = document.createElement('a');
    link.href = hash;
    window.Reveal.getCurrentSlide().append(link);
    link.click();
    link.remove();
  }, hash);
  await settle(page);
}

/** The slide's id and the number of visible fragments. */
export function place(page: Page): Promise<string> {
  return page.evaluate(() => {
    const slide = window.Reveal.getCurrentSlide();
    return `${slide.id} ${slide.querySelectorAll('.fragment.visible').length}`;
  });
}
