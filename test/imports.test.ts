import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = resolve(import.meta.dirname, '../src');
const stages = ['parse', 'diagram', 'layout', 'scene', 'deck', 'render', 'check'];

/** What the files of a folder may import besides its own. `drawing` is what both drawings of a scene share, see below. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  theme: ['model'],
  ...Object.fromEntries(stages.map((stage) => [stage, ['model', 'theme', 'drawing']])),
  player: ['model', 'drawing'],
  worker: [],
  services: ['model', 'theme'],
  // The files of src itself: compiling.
  '.': ['model', ...stages],
  cli: ['.', 'model', 'theme', 'services', ...stages],
};

/** Folders whose code runs anywhere: they know neither Node nor the DOM. */
const pure = ['model', 'theme', '.', ...stages];

interface Import {
  readonly file: string;
  readonly target: string;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const imports: readonly Import[] = files.flatMap((file) => {
  const source = readFileSync(join(src, file), 'utf8');
  const statements = source.matchAll(
    /^(?:import|export)\b[^'";]*?from\s*'([^']+)'|^import\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm,
  );
  return [...statements].map(([, from, bare, lazy]) => ({ file, target: from ?? bare ?? lazy ?? '' }));
});
const relativeOnes = imports.filter(({ target }) => target.startsWith('.'));

const folderOf = (file: string) => (file.includes('/') ? (file.split('/')[0] ?? '') : '.');
const targetOf = ({ file, target }: Import) => relative(src, resolve(src, dirname(file), target));
const told = ({ file, target }: Import) => `${file} imports ${target}`;

/** What the canvas and the SVG have in common, so that they draw the same: `frameAt`, outlines, marks, and what these import. */
const drawing = new Set<string>();
const follow = (file: string): void => {
  if (drawing.has(file)) return;
  drawing.add(file);
  for (const each of relativeOnes)
    if (each.file === file && folderOf(targetOf(each)) === 'scene') follow(targetOf(each));
};
['scene/timeline.ts', 'scene/geometry.ts', 'scene/marks.ts', 'scene/fading.ts'].forEach(follow);

describe('imports', () => {
  it('are found', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(relativeOnes.map(targetOf)).toContain('parse/lesson.ts');
  });

  it('go one way', () => {
    const wrong = relativeOnes.filter((each) => {
      const [from, to] = [folderOf(each.file), folderOf(targetOf(each))];
      const may = allowed[from] ?? [];
      return from !== to && !may.includes(to) && !(may.includes('drawing') && drawing.has(targetOf(each)));
    });
    expect(wrong.map(told)).toEqual([]);
  });

  it('keep Node out of the compiler and of the player', () => {
    const wrong = imports.filter(
      ({ file, target }) => [...pure, 'player', 'worker'].includes(folderOf(file)) && target.startsWith('node:'),
    );
    expect(wrong.map(told)).toEqual([]);
  });

  it('name files with their ending', () => {
    const wrong = relativeOnes.filter(
      (each) =>
        !/\.(ts|json|css)(\?\w+)?$/.test(each.target) || !existsSync(join(src, targetOf(each).replace(/\?.*/, ''))),
    );
    expect(wrong.map(told)).toEqual([]);
  });

  it('go to the file itself: there are no barrels', () => {
    expect(files.filter((file) => /(^|\/)index\.ts$/.test(file))).toEqual([]);
  });

  it('come from folders that have rules', () => {
    expect(files.map(folderOf).filter((folder) => !(folder in allowed))).toEqual([]);
  });
});
