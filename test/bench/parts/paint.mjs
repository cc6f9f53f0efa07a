import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch, openOffline } from '../browser.mjs';
import { buildMarp, buildOurs } from '../peers.mjs';
import { round } from '../report.mjs';
import { writeSample } from '../sample.mjs';
import { median } from '../statistics.mjs';

const LOADS = 15;
const VIEWPORT = { width: 1280, height: 720 };

/** From the start of navigation to the first slide on the screen, on the same 20 slides; the two pages take turns. */
export async function benchPaint(folder) {
  const sample = writeSample(20, join(folder, 'sample-20.md'));
  const marpPage = join(folder, 'marp.html');
  await buildOurs(sample, folder);
  await buildMarp(sample, marpPage);
  const urls = { ours: pathToFileURL(join(folder, 'sample-20/index.html')).href, theirs: pathToFileURL(marpPage).href };

  const browser = await launch();
  try {
    for (const url of Object.values(urls)) await load(browser, url);
    const loads = [];
    for (let run = 0; run < LOADS; run++) {
      loads.push({ ours: await load(browser, urls.ours), theirs: await load(browser, urls.theirs) });
    }
    return [row('first contentful paint', 'paint', loads), row('heading of the first slide in view', 'heading', loads)];
  } finally {
    await browser.close();
  }
}

function row(what, key, loads) {
  const ours = median(loads.map((load) => load.ours[key]));
  const theirs = median(loads.map((load) => load.theirs[key]));
  return {
    what: `${what}, median of ${LOADS}, ratio`,
    ours: `${Math.round(ours)} ms`,
    peer: `${Math.round(theirs)} ms`,
    value: round(ours / theirs),
    most: 1,
  };
}

/** ms from the start of navigation until something was painted, and until the first frame in which a heading is visible. */
async function load(browser, url) {
  const { page, close } = await openOffline(browser, url, VIEWPORT, (fresh) =>
    fresh.addInitScript(() => {
      const look = () => {
        const seen = [...document.querySelectorAll('h1, h2')].find((heading) => {
          const { width, height, left, top } = heading.getBoundingClientRect();
          const inside = left >= 0 && top >= 0 && left < innerWidth && top < innerHeight;
          return (
            width > 0 &&
            height > 0 &&
            inside &&
            heading.checkVisibility({ opacityProperty: true, visibilityProperty: true })
          );
        });
        if (seen) window.headingSeen = performance.now();
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    }),
  );
  await page.waitForFunction(
    () => window.headingSeen && performance.getEntriesByName('first-contentful-paint').length > 0,
  );
  const times = await page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0].startTime,
    heading: window.headingSeen,
  }));
  await close();
  return times;
}
