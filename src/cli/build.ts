import { readText } from '../services/read-text.ts';
import { foresee } from './foresee.ts';
import { findLessons } from './lessons.ts';
import { expectShortLife } from './short-life.ts';

export interface BuildOptions {
  readonly out: string;
  readonly singleFile?: boolean;
  readonly static: readonly string[];
}

/** Compiles all lessons, and only if none of them has errors writes a folder for each. */
export async function build(targets: readonly string[], options: BuildOptions): Promise<number> {
  expectShortLife();
  const lessons = findLessons(targets);
  const texts = await Promise.all(lessons.map(({ file }) => readText(file)));
  const ahead = foresee(texts.map(({ value }) => value));
  // The compiler loads while the code is being highlighted.
  const { buildLessons } = await import('./build-lessons.ts');
  return buildLessons(
    lessons.map((lesson, i) => ({ lesson, text: texts[i] ?? { value: '', diagnostics: [] } })),
    ahead,
    options,
  );
}
