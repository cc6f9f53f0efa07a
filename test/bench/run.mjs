/**
 * Prints how Lectern compares with Marp CLI, each figure beside its target, measured in one run on this machine.
 *
 *   node test/bench/run.mjs [part …]     all parts when none is named: build, page, paint, frame, dev, identical, navigate, axe,
 *                                        announce, memory, key, image, export, kills
 *
 * Ratios carry from machine to machine, times do not: read the ratio first. The peer is installed into a temporary folder.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchAnnounce } from './parts/announce.mjs';
import { benchAxe } from './parts/axe.mjs';
import { benchBuild } from './parts/build.mjs';
import { benchDev } from './parts/dev.mjs';
import { benchExport } from './parts/export.mjs';
import { benchFrame } from './parts/frame.mjs';
import { benchIdentical } from './parts/identical.mjs';
import { benchImage } from './parts/image.mjs';
import { benchKey } from './parts/key.mjs';
import { benchKills } from './parts/kills.mjs';
import { benchMemory } from './parts/memory.mjs';
import { benchNavigate } from './parts/navigate.mjs';
import { benchPage } from './parts/page.mjs';
import { benchPaint } from './parts/paint.mjs';
import { CLI } from './peers.mjs';
import { printTable } from './report.mjs';

const PARTS = {
  build: benchBuild,
  page: benchPage,
  paint: benchPaint,
  frame: benchFrame,
  dev: benchDev,
  identical: benchIdentical,
  navigate: benchNavigate,
  axe: benchAxe,
  announce: benchAnnounce,
  memory: benchMemory,
  key: benchKey,
  image: benchImage,
  export: benchExport,
  kills: benchKills,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`There is no part "${unknown[0]}"; there are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}
if (!existsSync(CLI)) {
  console.error('lib/cli.js is missing; npm run prepare builds it.');
  process.exit(3);
}

const load = loadavg()[0];
if (load > availableParallelism() / 2) {
  console.log(`The machine is busy (load ${load.toFixed(1)}): times below are too long, ratios are rough.`);
}

const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
try {
  for (const name of wanted.length > 0 ? wanted : Object.keys(PARTS)) {
    console.log(`\n${name}`);
    printTable(await PARTS[name](join(folder, name)));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
