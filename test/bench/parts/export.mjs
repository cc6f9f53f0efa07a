import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { executable } from '../browser.mjs';
import { pagesOf } from '../figures/pdf.mjs';
import { treePeak } from '../figures/tree-memory.mjs';
import { CLI, marp, ROOT } from '../peers.mjs';
import { outputOf, runNode } from '../process.mjs';
import { round } from '../report.mjs';
import { writeSample } from '../sample.mjs';
import { median } from '../statistics.mjs';

const RUNS = 5;
const LESSON = join(ROOT, 'slides/06-orchestration');
const BRIEF = 'orchestration-architecture';

/** Slides and handouts as PDF: how long, how large, and whether all of it is there. Both tools print with one browser. */
export async function benchExport(folder) {
  mkdirSync(folder, { recursive: true });
  marp();
  process.env.LECTERN_BROWSER = process.env.CHROME_PATH = await executable();
  process.env.CHROME_NO_SANDBOX = '1';
  return [
    ...(await times(folder)),
    ...(await memory(folder)),
    ...(await founding(folder, 'slides', 300)),
    ...(await founding(folder, 'handout', 400)),
    ...(await diagramPage(folder)),
    ...(await alike(folder)),
  ];
}

const exported = (kind, lesson, out, ...args) =>
  runNode(CLI, ['export', kind, lesson, '--out', out, ...args], ROOT).then((usage) => ({ ...usage, out }));
const marpPdf = (lesson, out) =>
  runNode(marp(), ['--no-stdin', lesson, '--pdf', '--browser', 'chrome', '--output', out], ROOT);

/** Whole process, from Markdown to a PDF on disk; the two take turns so that both meet the same weather. */
async function times(folder) {
  const rows = [];
  for (const [slides, most] of [
    [20, 0.8],
    [200, 0.6],
  ]) {
    const lesson = writeSample(slides, join(folder, `sample-${slides}.md`));
    const runs = [];
    for (let run = 0; run < RUNS; run++) {
      const ours = await exported('slides', lesson, join(folder, 'ours.pdf'));
      runs.push({ ours: ours.ms, theirs: (await marpPdf(lesson, join(folder, 'marp.pdf'))).ms });
    }
    const [ours, theirs] = ['ours', 'theirs'].map((who) => median(runs.map((run) => run[who])));
    rows.push({
      what: `PDF of ${slides} slides, median of ${RUNS}, ratio`,
      ours: `${Math.round(ours)} ms`,
      peer: `${Math.round(theirs)} ms`,
      value: round(ours / theirs),
      most,
    });
  }
  const many = await exported('slides', writeSample(1000, join(folder, 'sample-1000.md')), join(folder, 'many.pdf'));
  const pages = await pagesOf(many.out);
  rows.push({
    what: '1000 slides, pages that are missing',
    ours: `${pages.length} pages in ${round(many.ms / 1000)} s`,
    value: 1000 - pages.length,
    most: 0,
  });
  return rows;
}

async function memory(folder) {
  const lesson = join(folder, 'sample-200.md');
  const peak = await treePeak([CLI, 'export', 'slides', lesson, '--out', join(folder, 'ours.pdf')]);
  return [
    {
      what: 'peak memory at 200 slides, browser included, pages that are shared counted once',
      ours: `${peak} MB`,
      value: peak,
      most: 500,
      unit: ' MB',
    },
  ];
}

/** The founding lesson: what it weighs, and what of its diagram, its tags and its names is missing. */
async function founding(folder, kind, most) {
  const { out } = await exported(kind, LESSON, join(folder, `${kind}.pdf`));
  const report = JSON.parse(await outputOf(CLI, ['inspect', join(LESSON, `${BRIEF}.prompt.md`), '--json'], ROOT));
  const labels = [...new Set(report.texts.map(({ text }) => plain(text)))];
  const pages = await pagesOf(out);
  const text = plain(pages.map((page) => page.text).join(' '));
  const missing = labels.filter((label) => !text.includes(label));
  const figures = pages.flatMap((page) => page.figures);
  const row = (what, ours, value) => ({ what: `lesson 06, ${kind}: ${what}`, ours, value, most: 0 });
  const size = round(statSync(out).size / 1000);
  return [
    { what: `lesson 06, ${kind}: size`, ours: `${size} kB`, value: size, most, unit: ' kB' },
    row(
      'texts of the diagram that are not found',
      `${labels.length - missing.length} of ${labels.length}`,
      missing.length,
    ),
    row(
      'bitmaps',
      '',
      pages.reduce((sum, page) => sum + page.bitmaps, 0),
    ),
    row('pages without tags', `${pages.length} pages`, pages.filter(({ tags }) => tags === 0).length),
    row('figures without a text', `${figures.length} figures`, figures.filter((alt) => !alt).length),
    row('of language, title and bookmarks missing', '', pages.facts.filter((fact) => !fact).length),
  ];
}

const plain = (text) => text.replace(/\s+/g, '');

/** What one more page with the founding diagram adds to a PDF. */
async function diagramPage(folder) {
  const home = join(folder, 'diagrams');
  mkdirSync(home, { recursive: true });
  copyFileSync(join(LESSON, `${BRIEF}.prompt.md`), join(home, `${BRIEF}.prompt.md`));
  const size = async (count) => {
    const slides = Array.from({ length: count }, (_, i) => `## Slide ${i + 1}\n\n![It](${BRIEF}.png)\n`);
    writeFileSync(join(home, 'lesson.md'), slides.join('\n'));
    return statSync((await exported('slides', home, join(folder, 'diagrams.pdf'))).out).size;
  };
  const [one, six] = [await size(1), await size(6)];
  const each = round((six - one) / 5 / 1000);
  return [{ what: 'a page with the founding diagram', ours: `${each} kB`, value: each, most: 15, unit: ' kB' }];
}

/** Twice the same lesson at one date. */
async function alike(folder) {
  process.env.SOURCE_DATE_EPOCH = '1700000000';
  try {
    const rows = [];
    for (const kind of ['slides', 'handout']) {
      const outs = [];
      for (const run of [1, 2]) outs.push((await exported(kind, LESSON, join(folder, `${kind}-${run}.pdf`))).out);
      const [first, second] = outs.map((path) => readFileSync(path));
      const different = first.equals(second) ? 0 : 1;
      rows.push({
        what: `two exports of ${kind} at one date that differ`,
        ours: basename(outs[0]),
        value: different,
        most: 0,
      });
    }
    return rows;
  } finally {
    delete process.env.SOURCE_DATE_EPOCH;
  }
}
