import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { launch, openOffline, revealReady } from '../browser.mjs';
import { buildMarp, buildOurs, CLI, ROOT } from '../peers.mjs';
import { runNode } from '../process.mjs';
import { writeSample } from '../sample.mjs';

const VIEWPORT = { width: 1280, height: 720 };

/** What a page asks for until its first slide stands, as bytes that a server with gzip would send. */
export async function benchPage(folder) {
  const sample = writeSample(20, join(folder, 'sample-20.md'));
  const lesson = join(ROOT, 'slides/06-orchestration');
  await buildOurs(lesson, folder);
  await buildOurs(sample, folder);
  const marpPage = join(folder, 'marp.html');
  await buildMarp(sample, marpPage);

  const browser = await launch();
  try {
    const lesson06 = await weigh(browser, join(folder, '06-orchestration/index.html'), revealReady);
    const ours = await weigh(browser, join(folder, 'sample-20/index.html'), revealReady);
    const theirs = await weigh(browser, marpPage, async () => {});
    console.log(`  lesson 06 loads, in kB: ${lesson06.files.join(', ')}`);
    const single = await weighSingle(browser, lesson, join(folder, 'single'));
    return [...targets('lesson 06', lesson06, null), ...targets('20 slides', ours, theirs), ...single];
  } finally {
    await browser.close();
  }
}

function targets(name, ours, theirs) {
  const row = (what, key, most, unit) => ({
    what: `${name}, ${what}`,
    ours: `${ours[key]}${unit}`,
    peer: theirs ? `${theirs[key]}${unit}` : '',
    value: ours[key],
    most,
    unit,
  });
  return [
    row('script, gzip', 'script', 140, ' kB'),
    row('all until the first slide, gzip', 'all', 180, ' kB'),
    row('requests', 'requests', 8, ''),
  ];
}

/** The size of a lesson in one file, and what it asks for beside itself until its first slide stands. */
async function weighSingle(browser, lesson, out) {
  await runNode(CLI, ['build', lesson, '--single-file', '--out', out], ROOT);
  const path = join(out, basename(lesson), 'index.html');
  const { requests } = await weigh(browser, path, revealReady);
  const size = Math.round(readFileSync(path).length / 100) / 10;
  return [
    { what: 'lesson 06 in a single file', ours: `${size} kB`, value: size, most: 700, unit: ' kB' },
    { what: 'lesson 06 in a single file, further requests', ours: '', value: requests - 1, most: 0 },
  ];
}

async function weigh(browser, path, ready) {
  const urls = [];
  const { page, close } = await openOffline(browser, pathToFileURL(path).href, VIEWPORT, (fresh) => {
    fresh.on('request', (request) => {
      if (!/^(?:data|blob):/.test(request.url())) urls.push(request.url());
    });
  });
  await ready(page);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  // Scripts in the page count as script; JSON in a script element is data.
  const inline = await page.evaluate(() =>
    [...document.scripts]
      .filter((script) => !script.src && !/json/.test(script.type))
      .map((script) => script.textContent)
      .join('\n'),
  );
  await close();

  const paths = [...new Set(urls.map((url) => url.split(/[?#]/)[0]))].map((url) => fileURLToPath(url));
  const sizes = paths.map((file) => sent(readFileSync(file)));
  const scripts = paths.map((file, index) => (/\.m?js$/.test(file) ? sizes[index] : 0));
  const kB = (bytes) => Math.round(bytes / 100) / 10;
  return {
    script: kB(sum(scripts) + (inline ? sent(Buffer.from(inline)) : 0)),
    all: kB(sum(sizes)),
    requests: urls.length,
    files: paths.map((file, index) => `${file.split('/').pop()} ${kB(sizes[index])}`),
  };
}

/** Bytes on the wire: fonts and pictures are compressed already. */
const sent = (bytes) => Math.min(bytes.length, gzipSync(bytes, { level: 9 }).length);
const sum = (values) => values.reduce((total, value) => total + value, 0);
