import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { crowdedScene } from '../crowded-scene.mjs';
import { launch, openOffline, revealReady } from '../browser.mjs';
import { buildOurs, ROOT } from '../peers.mjs';
import { round } from '../report.mjs';
import { median, quantile } from '../statistics.mjs';

const VIEWPORT = { width: 1920, height: 1080 };
/** How often the whole build is played: a busy machine interrupts a frame now and then, and the middle of three runs forgets it. */
const PLAYS = 3;
/** ms after a key: longer than any step, and forward also than most of what the marks then ride. */
const WATCH = { next: 3000, prev: 1500 };

/**
 * Script time of the animation frames while each step of a diagram plays, forward and then back: of the founding diagram, and
 * of one with 100 nodes and 300 edges.
 */
export async function benchFrame(folder) {
  await buildOurs(join(ROOT, 'slides/06-orchestration'), folder);
  const page = join(folder, '06-orchestration/index.html');
  const crowd = join(folder, '06-orchestration/crowd.html');
  writeFileSync(crowd, withCrowd(readFileSync(page, 'utf8')));
  const browser = await launch();
  try {
    return [
      ...(await play(browser, page, 'founding diagram', [3, 8])),
      ...(await play(browser, crowd, '100 nodes, 300 edges', [6, 12])),
    ];
  } finally {
    await browser.close();
  }
}

/** The same page, whose diagram has become a crowd. */
const withCrowd = (html) =>
  html.replace(
    /(<script type="application\/json" data-scene="([^"]*)">)[^<]*/,
    (_, tag, id) => `${tag}${JSON.stringify(crowdedScene(id))}`,
  );

async function play(browser, file, name, [middle, most]) {
  const { page, close } = await openOffline(browser, pathToFileURL(file).href, VIEWPORT);
  await revealReady(page);
  const steps = await page.evaluate(() => {
    const slide = document.querySelector('[data-diagram]').closest('section');
    const scene = JSON.parse(document.querySelector('[data-scene]').textContent);
    const { h, v } = window.Reveal.getIndices(slide);
    window.Reveal.slide(h, v, -1);
    return scene.steps.length;
  });
  await page.waitForTimeout(1000);
  const plays = { next: [], prev: [] };
  for (let play = 0; play < PLAYS; play++) {
    for (const move of ['next', 'prev']) {
      const frames = await timeFrames(browser, page);
      for (let step = 0; step < steps; step++) {
        await page.evaluate((name) => window.Reveal[name](), move);
        await page.waitForTimeout(WATCH[move]);
      }
      plays[move].push(await frames.stop());
    }
  }
  const rows = Object.entries(plays).flatMap(([move, each]) => {
    const way = `${name}, ${move === 'next' ? 'forward' : 'back'}`;
    const ours = `${each.flat().length} frames in ${PLAYS} plays of ${steps} steps`;
    const tail = median(each.map((frames) => quantile(frames, 0.99)));
    const unit = ' ms';
    return [
      { what: `${way}: script of a frame, median`, ours, value: round(median(each.flat())), most: middle, unit },
      { what: `${way}: script of a frame, 99 %`, ours, value: round(tail), most, unit },
    ];
  });
  await page.waitForTimeout(5500);
  const idle = await timeFrames(browser, page);
  await page.waitForTimeout(1000);
  const { length } = await idle.stop();
  await close();
  return [...rows, { what: `${name}: frames run in a second at rest`, ours: '', value: length, most: 0 }];
}

/**
 * Takes down how long the script of each frame of a page keeps its thread busy, in ms: the browser's own record of it, which
 * leaves out the time for which other processes had the processor.
 */
async function timeFrames(browser, page) {
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  return {
    async stop() {
      const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
      return traceEvents
        .filter((event) => event.name === 'FireAnimationFrame' && event.ph === 'X')
        .map((event) => (event.tdur ?? event.dur) / 1000);
    },
  };
}
