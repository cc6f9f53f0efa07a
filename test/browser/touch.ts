import type { Page } from 'playwright-core';
import { settle } from './browser.ts';

type Spot = readonly [x: number, y: number];

/** One finger that goes from one place of the screen to another, px. */
export async function drag(page: Page, [x0, y0]: Spot, [x1, y1]: Spot): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const steps = 5;
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: x0, y: y0 }] });
  for (let i = 1; i <= steps; i++) {
    const at = { x: x0 + ((x1 - x0) * i) / steps, y: y0 + ((y1 - y0) * i) / steps };
    await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at] });
    await page.waitForTimeout(16);
  }
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await client.detach();
  await settle(page);
}

/** Two fingers, one above the other about a place, that move apart to a multiple of their distance. */
export async function pinch(page: Page, [x, y]: Spot, factor: number): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const fingers = (half: number) => [
    { x, y: y - half, id: 0 },
    { x, y: y + half, id: 1 },
  ];
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(40) });
  for (const part of [0.25, 0.5, 0.75, 1])
    await client.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: fingers(40 * (1 + (factor - 1) * part)),
    });
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await client.detach();
  await settle(page);
}

export async function tap(page: Page, [x, y]: Spot): Promise<void> {
  await page.touchscreen.tap(x, y);
  await settle(page);
}
