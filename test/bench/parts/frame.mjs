import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch, openOffline, revealReady } from '../browser.mjs';
import { buildOurs, ROOT } from '../peers.mjs';
import { round } from '../report.mjs';
import { median, quantile } from '../statistics.mjs';

const VIEWPORT = { width: 1920, height: 1080 };
/** How often the whole build is played: a busy machine interrupts a frame now and then, and the middle of three runs forgets it. */
const PLAYS = 3;
/** ms after a key: longer than any step, and forward also than most of what the marks then ride. */
const WATCH = { next: 3000, prev: 1500 };

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
    const plays = { next: [], prev: [] };
    for (let play = 0; play < PLAYS; play++) {
      for (const move of ['next', 'prev']) {
        await page.evaluate(() => window.frames$.clear());
        for (let step = 0; step < steps; step++) {
          await page.evaluate((name) => window.Reveal[name](), move);
          await page.waitForTimeout(WATCH[move]);
        }
        plays[move].push(await page.evaluate(() => [...window.frames$.values()]));
      }
    }
    const rows = Object.entries(plays).flatMap(([move, each]) => {
      const way = move === 'next' ? 'forward' : 'back';
      const ours = `${each.flat().length} frames in ${PLAYS} plays of ${steps} steps`;
      const tail = median(each.map((frames) => quantile(frames, 0.99)));
      return [
        {
          what: `${way}: script time of a frame, median`,
          ours,
          value: round(median(each.flat())),
          most: 3,
          unit: ' ms',
        },
        { what: `${way}: script time of a frame, 99 %`, ours, value: round(tail), most: 8, unit: ' ms' },
      ];
    });
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
