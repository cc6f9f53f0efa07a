import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch, revealReady } from '../browser.mjs';
import { writeDiagramDeck } from '../diagram-deck.mjs';
import { heapOf, walkDeck, watchHidden } from '../figures/memory.mjs';
import { buildOurs } from '../peers.mjs';
import { round } from '../report.mjs';

const WALKS = 5;
/** ms on every step of a diagram: long enough to be in the middle of it when the next key comes. */
const REST = 30;

/** A deck of 200 slides with 40 diagrams, walked through five times. */
export async function benchMemory(folder) {
  await buildOurs(writeDiagramDeck(join(folder, 'long'), 200, 40), join(folder, 'out'));
  const browser = await launch();
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
    const page = await context.newPage();
    await page.addInitScript(watchHidden);
    await page.goto(pathToFileURL(join(folder, 'out/long/index.html')).href);
    await revealReady(page);
    await page.waitForTimeout(1000);
    const session = await context.newCDPSession(page);
    const before = (await heapOf(session)) / 2 ** 20;
    const { heaps, stages, hidden } = await walkDeck(page, WALKS, REST);
    const ours = `MB before ${round(before)}, after each walk ${heaps.map((heap) => Math.round(heap * 10) / 10).join(', ')}`;
    return [
      {
        what: `growth of the heap over ${WALKS} walks`,
        ours,
        value: round(heaps.at(-1) - before),
        most: 20,
        unit: ' MB',
      },
      { what: 'live stages at the same time', ours: '', value: stages, most: 3 },
      { what: 'frames drawn on hidden slides', ours: '', value: hidden, most: 0 },
    ];
  } finally {
    await browser.close();
  }
}
