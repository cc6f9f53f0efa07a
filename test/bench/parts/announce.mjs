import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch, revealReady } from '../browser.mjs';
import { writeDiagramDeck } from '../diagram-deck.mjs';
import { listen, stepThrough } from '../figures/announcements.mjs';
import { buildOurs, ROOT } from '../peers.mjs';

/** What a screen reader is told at every step of a deck, on and back: one sentence each, and none before its time. */
export async function benchAnnounce(folder) {
  const lessons = [join(ROOT, 'slides/06-orchestration'), writeDiagramDeck(join(folder, 'generated'), 14, 4)];
  const browser = await launch();
  try {
    const rows = [];
    for (const lesson of lessons) {
      await buildOurs(lesson, join(folder, 'out'));
      const name = lesson.split(/[\\/]/).pop();
      const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
      const page = await context.newPage();
      await page.addInitScript(listen);
      await page.goto(pathToFileURL(join(folder, 'out', name, 'index.html')).href);
      await revealReady(page);
      await page.waitForTimeout(500);
      const { steps, faults } = await stepThrough(page, ['n', 'p']);
      await context.close();
      for (const fault of faults) console.log(`  ${name}: ${JSON.stringify(fault)}`);
      const early = faults.filter(({ fault }) => fault === 'early').length;
      const ours = `${steps.length} steps on and back`;
      rows.push(
        { what: `${name}: steps without exactly one announcement`, ours, value: faults.length - early, most: 0 },
        { what: `${name}: announcements before their time`, ours, value: early, most: 0 },
      );
    }
    return rows;
  } finally {
    await browser.close();
  }
}
