import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildMarp, buildOurs, marp } from '../peers.mjs';
import { round } from '../report.mjs';
import { writeSample } from '../sample.mjs';
import { median } from '../statistics.mjs';

const RUNS = 5;

/** Whole process, from Markdown to a deck on disk, on the same file; the two take turns so that both meet the same weather. */
export async function benchBuild(folder) {
  mkdirSync(folder, { recursive: true });
  marp();
  const rows = [];
  for (const slides of [20, 1000]) {
    const lesson = writeSample(slides, join(folder, `sample-${slides}.md`));
    const ours = () => buildOurs(lesson, join(folder, 'ours'));
    const theirs = () => buildMarp(lesson, join(folder, `marp-${slides}.html`));
    await ours();
    await theirs();
    const runs = [];
    for (let run = 0; run < RUNS; run++) runs.push({ ours: await ours(), theirs: await theirs() });
    const middle = (who, key) => median(runs.map((run) => run[who][key]));
    const time = (who) => `${Math.round(middle(who, 'ms'))} ms, processor ${Math.round(middle(who, 'cpu'))} ms`;
    const peak = (who) => Math.max(...runs.map((run) => run[who].peak));
    rows.push({
      what: `build of ${slides} slides, median of ${RUNS}, ratio`,
      ours: time('ours'),
      peer: time('theirs'),
      value: round(middle('ours', 'ms') / middle('theirs', 'ms')),
      most: 0.6,
    });
    rows.push({
      what: `peak memory at ${slides} slides`,
      ours: `${Math.round(peak('ours'))} MB`,
      peer: `${Math.round(peak('theirs'))} MB`,
      value: Math.round(peak('ours')),
      most: 250,
      unit: ' MB',
    });
  }
  return rows;
}
