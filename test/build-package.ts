import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, createBuilder } from 'vite';
import { PART_NAMES } from '../src/model/parts.ts';

const root = resolve(import.meta.dirname, '..');
const parts = PART_NAMES.map((name) => `part-${name}.js`);
const built = ['player.js', ...parts, 'worker.js', 'live.js', 'cli.js'].map((name) => join(root, 'lib', name));

/** Before all tests: builds the package anew when its source is newer, so that no test looks at what was true yesterday. */
export default async function setup(): Promise<void> {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).map((name) =>
    join(root, 'src', name),
  );
  const newest = Math.max(...[...sources, join(root, 'vite.config.ts'), join(root, 'package.json')].map(changed));
  const oldest = Math.min(...built.map((file) => (existsSync(file) ? changed(file) : 0)));
  if (oldest > newest) return;
  try {
    for (const mode of ['player', 'live', 'cli']) await build({ root, mode, logLevel: 'warn' });
    await (await createBuilder({ root, mode: 'parts', logLevel: 'warn' })).buildApp();
  } catch (error) {
    // Amid work on one part the tests of the others still run, against the package as it was built last.
    if (process.env.CI || oldest === 0) throw error;
    console.error((error as Error).message);
  }
}

function changed(file: string): number {
  return statSync(file).mtimeMs;
}
