import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch, openOffline, revealReady } from '../browser.mjs';
import { buildOurs, ROOT } from '../peers.mjs';
import { round } from '../report.mjs';
import { median, quantile } from '../statistics.mjs';

const ROUNDS = 4;
const VIEWPORT = { width: 1280, height: 720 };

/** From a real key to the first frame in which the picture of the founding diagram has changed, at every one of its steps, on and back. */
export async function benchKey(folder) {
  await buildOurs(join(ROOT, 'slides/06-orchestration'), folder);
  const browser = await launch();
  try {
    const { page, close } = await openOffline(
      browser,
      pathToFileURL(join(folder, '06-orchestration/index.html')).href,
      VIEWPORT,
    );
    await revealReady(page);
    // A question before a step would wait for its answer.
    await page.keyboard.press('e');
    const steps = await page.evaluate(() => {
      const slide = document.querySelector('[data-diagram]').closest('section');
      const { h, v } = window.Reveal.getIndices(slide);
      window.Reveal.slide(h, v, -1);
      return JSON.parse(document.querySelector('[data-scene]').textContent).steps.length;
    });
    await page.waitForTimeout(1500);
    const times = [];
    for (let round = 0; round < ROUNDS; round++) {
      for (const key of ['PageDown', 'PageUp']) {
        for (let step = 0; step < steps; step++) {
          await page.evaluate(watchForChange);
          await page.keyboard.press(key);
          times.push(await page.evaluate(() => window.changed));
          await page.waitForTimeout(key === 'PageDown' ? 1800 : 1200);
        }
      }
    }
    await close();
    const ours = `${times.length} keys, slowest ${round(quantile(times, 1))} ms`;
    return [{ what: 'key to first changed pixel, median', ours, value: round(median(times)), most: 50, unit: ' ms' }];
  } finally {
    await browser.close();
  }
}

/**
 * Runs in the page: promises the ms from the moment at which the system took the key to the first frame whose picture is
 * another one. The picture is read off a small copy, since reading all of it would itself take several frames.
 */
function watchForChange() {
  const small = document.createElement('canvas');
  small.width = 320;
  small.height = 148;
  const context = small.getContext('2d', { willReadFrequently: true });
  const look = () => {
    const canvas = window.Reveal.getCurrentSlide().querySelector('[data-diagram] canvas');
    context.clearRect(0, 0, small.width, small.height);
    context.drawImage(canvas, 0, 0, small.width, small.height);
    let hash = 0;
    for (const word of new Uint32Array(context.getImageData(0, 0, small.width, small.height).data.buffer)) {
      hash = Math.imul(hash ^ word, 16777619);
    }
    return hash;
  };
  const before = look();
  window.changed = new Promise((done) => {
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const check = () => {
          if (look() !== before) done(performance.now() - timeStamp);
          else requestAnimationFrame(check);
        };
        requestAnimationFrame(check);
      },
      { once: true, capture: true },
    );
  });
}
