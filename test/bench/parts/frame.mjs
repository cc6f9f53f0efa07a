import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch, openOffline, revealReady } from '../browser.mjs';
import { buildOurs, ROOT } from '../peers.mjs';
import { round } from '../report.mjs';
import { median, quantile } from '../statistics.mjs';

const VIEWPORT = { width: 1920, height: 1080 };
/** ms: longer than any step, and than the marks that ride on afterwards. */
const WATCH = 3000;

/** Script time of the animation frames of the founding diagram while each of its steps plays, forward and then back. */
export async function benchFrame(folder) {
  await buildOurs(join(ROOT, 'slides/06-orchestration'), folder);
  const browser = await launch();
  try {
    const { page, close } = await openOffline(
      browser,
      pathToFileURL(join(folder, '06-orchestration/index.html')).href,
      VIEWPORT,
      (fresh) => fresh.addInitScript(timeFrames),
    );
    await revealReady(page);
    const steps = await page.evaluate(() => {
      const slide = document.querySelector('[data-diagram]').closest('section');
      const { h, v } = window.Reveal.getIndices(slide);
      window.Reveal.slide(h, v, -1);
      return slide.querySelectorAll('[data-step]').length;
    });
    await page.waitForTimeout(1000);
    const rows = [];
    for (const [way, move] of [
      ['forward', 'next'],
      ['back', 'prev'],
    ]) {
      await page.evaluate(() => window.frames$.clear());
      for (let step = 0; step < steps; step++) {
        await page.evaluate((name) => window.Reveal[name](), move);
        await page.waitForTimeout(WATCH);
      }
      const frames = await page.evaluate(() => [...window.frames$.values()]);
      const note = `${frames.length} frames of ${steps} steps`;
      rows.push({
        what: `${way}: script time of a frame, median`,
        ours: note,
        value: round(median(frames)),
        most: 3,
        unit: ' ms',
      });
      rows.push({
        what: `${way}: script time of a frame, 99 %`,
        ours: note,
        value: round(quantile(frames, 0.99)),
        most: 8,
        unit: ' ms',
      });
    }
    await page.waitForTimeout(5500);
    const idle = await page.evaluate(async () => {
      window.frames$.clear();
      await new Promise((done) => setTimeout(done, 1000));
      return window.frames$.size;
    });
    rows.push({ what: 'frames run in a second at rest', ours: '', value: idle, most: 0 });
    await close();
    return rows;
  } finally {
    await browser.close();
  }
}

/** Runs in the page: adds up, by frame, how long the callbacks of requestAnimationFrame take. */
function timeFrames() {
  const request = window.requestAnimationFrame.bind(window);
  window.frames$ = new Map();
  window.requestAnimationFrame = (callback) =>
    request((time) => {
      const started = performance.now();
      try {
        callback(time);
      } finally {
        window.frames$.set(time, (window.frames$.get(time) ?? 0) + performance.now() - started);
      }
    });
}
