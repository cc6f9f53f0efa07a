import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, revealReady } from '../browser.mjs';
import { CLI, ROOT } from '../peers.mjs';
import { sampleLesson, writeSample } from '../sample.mjs';
import { median, quantile } from '../statistics.mjs';

const EDITS = 10;
const VIEWPORT = { width: 1280, height: 720 };

/**
 * Edits a slide in the middle of a lesson while it is on the screen, its second step shown, and waits until the new text
 * is in the slide. Every other edit also inserts a slide before it. Time runs from before the file is written to the
 * first frame that has the text.
 */
export async function benchDev(folder) {
  const rows = [];
  const browser = await launch();
  try {
    for (const [slides, most] of [
      [20, 120],
      [1000, 250],
    ]) {
      const edits = await editWhileShown(browser, join(folder, `lesson-${slides}.md`), slides);
      const times = edits.map(({ ms }) => ms);
      const kept = edits.filter((edit) => edit.kept).length;
      const note = `${edits.length} edits, slowest ${Math.round(quantile(times, 1))} ms`;
      rows.push({
        what: `edit to screen at ${slides} slides, median`,
        ours: note,
        value: Math.round(median(times)),
        most,
        unit: ' ms',
      });
      rows.push({
        what: `slide and step lost at ${slides} slides`,
        ours: `kept ${kept} times of ${EDITS}`,
        value: EDITS - kept,
        most: 0,
      });
    }
  } finally {
    await browser.close();
  }
  return rows;
}

async function editWhileShown(browser, lesson, slides) {
  writeSample(slides, lesson);
  writeFileSync(lesson, withMarkedSlide(sampleLesson(slides), slides));
  const server = spawn(process.execPath, [CLI, 'dev', lesson], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  });
  try {
    const page = await (await browser.newContext({ viewport: VIEWPORT })).newPage();
    const seen = new Map();
    await page.exposeFunction('textSeen', (text, time) => seen.set(text, time));
    await page.addInitScript(watchSlide);
    await page.goto(await address(server));
    await revealReady(page);
    await page.evaluate(() => {
      const { h, v } = window.Reveal.getIndices(document.getElementById('the-marked-slide'));
      window.Reveal.slide(h, v, 1);
    });
    const before = await place(page);
    const edits = [];
    for (let edit = 1; edit <= EDITS; edit++) {
      await page.waitForTimeout(400);
      const text = readFileSync(lesson, 'utf8').replace(/state \d+/, `state ${edit}`);
      const inserted =
        edit % 2 === 0 ? text.replace('## Slide 2:', `## Inserted ${edit}\n\nA new slide.\n\n## Slide 2:`) : text;
      const started = performance.timeOrigin + performance.now();
      writeFileSync(lesson, inserted);
      await until(() => seen.has(`state ${edit}`), 30_000, `the edited text is not on the screen after edit ${edit}`);
      await page.waitForTimeout(100);
      const after = await place(page);
      edits.push({ ms: seen.get(`state ${edit}`) - started, kept: JSON.stringify(after) === JSON.stringify(before) });
    }
    await page.context().close();
    return edits;
  } finally {
    server.kill();
  }
}

/** Puts a slide with fragments into the middle. */
function withMarkedSlide(lesson, slides) {
  const marked = '## The marked slide\n\nIt is in state 0.\n\n<!-- steps -->\n- first\n- second\n- third\n\n';
  return lesson.replace(`## Slide ${slides / 2}:`, `${marked}## Slide ${slides / 2}:`);
}

/** Runs in the page, again after each reload: reports the first frame at which the present slide holds a new state. */
function watchSlide() {
  let last = '';
  const look = () => {
    const text = window.Reveal?.isReady?.()
      ? (window.Reveal.getCurrentSlide()?.textContent.match(/state \d+/)?.[0] ?? last)
      : last;
    if (text !== last) window.textSeen(text, performance.timeOrigin + performance.now());
    last = text;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Identity of the present slide, and how many of its fragments show. */
const place = (page) =>
  page.evaluate(() => {
    const slide = window.Reveal.getCurrentSlide();
    return { id: slide.id, shown: slide.querySelectorAll('.fragment.visible').length };
  });

/** The address that the server prints. */
async function address(server) {
  let printed = '';
  server.stdout.on('data', (chunk) => (printed += chunk));
  server.stderr.on('data', (chunk) => (printed += chunk));
  await until(
    () => /https?:\/\/\S+/.test(printed),
    30_000,
    () => `dev printed no address:\n${printed}`,
  );
  return printed.match(/https?:\/\/\S+/)[0];
}

async function until(holds, limit, complaint) {
  const deadline = performance.now() + limit;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error(typeof complaint === 'string' ? complaint : complaint());
    await new Promise((done) => setTimeout(done, 5));
  }
}
