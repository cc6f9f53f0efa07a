import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildOurs, ROOT } from '../peers.mjs';
import { writeSample } from '../sample.mjs';

/** Builds the founding lesson and a sample twice, into two folders, and counts the files that differ or are missing. */
export async function benchIdentical(folder) {
  const rows = [];
  const sample = writeSample(20, join(folder, 'sample-20.md'));
  for (const lesson of [join(ROOT, 'slides/06-orchestration'), sample]) {
    const outs = ['first', 'second'].map((run) => join(folder, basename(lesson, '.md'), run));
    for (const out of outs) await buildOurs(lesson, out);
    const [first, second] = outs.map(filesBelow);
    const names = new Set([...first.keys(), ...second.keys()]);
    const different = [...names].filter((name) => !first.get(name)?.equals(second.get(name) ?? Buffer.alloc(0)));
    rows.push({
      what: `two builds of ${lesson === sample ? 'a sample' : 'lesson 06'}, files that differ`,
      ours: different.length === 0 ? `${names.size} files alike` : different.join(', '),
      value: different.length,
      most: 0,
    });
  }
  return rows;
}

function filesBelow(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path.slice(folder.length), readFileSync(path)]));
}
