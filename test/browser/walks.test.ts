import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDiagramDeck } from '../bench/diagram-deck.mjs';
import { listen, stepThrough } from '../bench/figures/announcements.mjs';
import { walkDeck, watchHidden } from '../bench/figures/memory.mjs';
import { differs, directStates, moveOf, openWalk } from '../bench/figures/navigate.mjs';
import { lectern } from '../cli/lectern.ts';
import { launch, pageFolder } from './browser.ts';

let browser: Browser;
let url: string;

beforeAll(async () => {
  const folder = pageFolder();
  writeDiagramDeck(join(folder, 'deck'), 12, 4);
  const [started, { status, stderr }] = await Promise.all([
    launch(),
    lectern(folder, ['build', 'deck', '--out', 'out']),
  ]);
  browser = started;
  if (status !== 0) throw new Error(stderr);
  url = pathToFileURL(join(folder, 'out/deck/index.html')).href;
});
afterAll(() => browser?.close());

/** ms: each of these makes some hundred moves, and waits for what they set in motion. */
const LONG = 180_000;

/** Opens the deck with a script that runs before its own. */
async function open(before: () => void) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  await page.addInitScript(before);
  await page.goto(url);
  await page.waitForFunction(() => window.Reveal?.isReady() && document.querySelector('.bar'));
  await page.waitForTimeout(400);
  return { page, context };
}

describe('any walk through a deck', () => {
  it(
    'ends in the picture of its state opened directly, whatever keys, links, jumps and resizes it is made of',
    async () => {
      const direct = directStates(browser, url);
      const { page, close } = await openWalk(browser, url);
      // Moves are drawn from numbers, so that fast-check can leave some out and name the shortest walk that fails.
      const move = fc.array(fc.nat(1e6), { minLength: 5, maxLength: 5 }).map((numbers) => {
        let used = 0;
        return moveOf((below: number) => (numbers[used++ % numbers.length] as number) % below);
      });
      await fc.assert(
        fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 6 }), async (moves) => {
          expect(await differs(page, moves, direct)).toBeNull();
        }),
        { numRuns: 30, seed: 20251123, endOnFailure: true },
      );
      await close();
    },
    LONG,
  );

  it(
    'is heard step by step: one announcement each, on and back, and none before its time',
    async () => {
      const { page, context } = await open(listen);
      const { steps, faults } = await stepThrough(page, ['PageDown', 'PageUp']);
      expect(faults).toEqual([]);
      expect(steps.length).toBeGreaterThan(50);
      await context.close();
    },
    LONG,
  );

  it(
    'keeps few stages, draws nothing out of sight, and holds on to no memory',
    async () => {
      const { page, context } = await open(watchHidden);
      const { heaps, stages, hidden } = await walkDeck(page, 4, 30);
      expect(stages).toBeLessThanOrEqual(3);
      expect(hidden).toBe(0);
      // The first walk fills what is kept on purpose; megabytes.
      expect((heaps.at(-1) as number) - (heaps[0] as number)).toBeLessThan(1);
      await context.close();
    },
    LONG,
  );
});
