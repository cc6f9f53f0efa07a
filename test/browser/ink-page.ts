import { PNG } from 'pngjs';
import type { CDPSession, Page } from 'playwright-core';
import { settle } from './browser.ts';

/** What tests do with pen and laser, and see of them. All places are in px of the slide's own 1280x720. */

/** Takes the pen, and waits for its tools. */
export async function takePen(page: Page): Promise<void> {
  await page.keyboard.press('x');
  await page.waitForSelector('.ink-tools');
}

/** Where a place on the present slide is in the window. */
export function inWindow(page: Page, x: number, y: number): Promise<{ x: number; y: number }> {
  return page.evaluate(
    ([x, y]) => {
      const { left, top, width } = window.Reveal.getCurrentSlide().getBoundingClientRect();
      return { x: left + (x * width) / 1280, y: top + (y * width) / 1280 };
    },
    [x, y] as const,
  );
}

/** Draws from place to place with the mouse; `hold` leaves the button down. */
export async function draw(page: Page, way: readonly (readonly [number, number])[], hold = false): Promise<void> {
  for (const [i, [x, y]] of way.entries()) {
    const point = await inWindow(page, x, y);
    await page.mouse.move(point.x, point.y, { steps: i === 0 ? 1 : 8 });
    if (i === 0) await page.mouse.down();
  }
  if (!hold) await page.mouse.up();
  await settle(page);
}

/** The strokes that show on the present slide: the box of the middle line of each in px of the slide, rounded. */
export function strokes(page: Page): Promise<readonly (readonly number[])[]> {
  return page.evaluate(() => {
    const slide = window.Reveal.getCurrentSlide();
    const { left, top, width } = slide.getBoundingClientRect();
    const scale = width / 1280;
    return [...slide.querySelectorAll('[data-ink] path')].map((path) => {
      const box = path.getBoundingClientRect();
      return [box.left - left, box.top - top, box.right - left, box.bottom - top].map((each) =>
        Math.round(each / scale),
      );
    });
  });
}

export interface Seen {
  /** [red, green, blue] at a place of the present slide. */
  at(x: number, y: number): readonly [number, number, number];
  /** All but those of the lowest part, where controls show for a while after the pointer has moved. */
  readonly pixels: Buffer;
}

/** The window's pixels at this moment. */
export async function look(page: Page): Promise<Seen> {
  const { width, height, data } = PNG.sync.read(await page.screenshot());
  const [origin, far] = [await inWindow(page, 0, 0), await inWindow(page, 1280, 720)];
  const density = width / (await page.evaluate(() => innerWidth));
  return {
    pixels: data.subarray(0, width * 4 * Math.floor(height * 0.85)),
    at(x, y) {
      const px = Math.round((origin.x + ((far.x - origin.x) * x) / 1280) * density);
      const py = Math.round((origin.y + ((far.y - origin.y) * y) / 720) * density);
      const i = (py * width + px) * 4;
      return [data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0];
    },
  };
}

export const isRed = ([red, green, blue]: readonly [number, number, number]): boolean =>
  red > 180 && green < 90 && blue < 90;

/** Everything that pen and laser have put into the page. */
export const leftovers = (page: Page): Promise<number> =>
  page.locator('.ink, .ink-tools, .ink-glass, .ink-live, .laser, .laser-trail').count();

/** Moves a finger or a stylus from place to place. `pressures` has one of each place for a stylus. */
export async function stroke(
  page: Page,
  session: CDPSession,
  way: readonly (readonly [number, number])[],
  pressures: readonly number[] | null,
): Promise<void> {
  const points = await Promise.all(way.map(([x, y]) => inWindow(page, x, y)));
  if (pressures === null) {
    for (const [i, point] of points.entries())
      await session.send('Input.dispatchTouchEvent', { type: i ? 'touchMove' : 'touchStart', touchPoints: [point] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  } else {
    const last = points.length - 1;
    for (const [i, { x, y }] of points.entries()) {
      const event = { x, y, pointerType: 'pen' as const, force: pressures[i] ?? 0.5, clickCount: 1 };
      const held = { ...event, button: 'left' as const, buttons: 1 };
      if (i === 0) await session.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...held });
      else await session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...held });
      if (i === last)
        await session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...event, button: 'left' });
    }
  }
  await settle(page);
}
