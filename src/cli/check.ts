import { dirname, join, resolve } from 'node:path';
import { compileBrief } from '../compile.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { briefsIn } from '../services/briefs-beside.ts';
import { readText } from '../services/read-text.ts';
import { shownPath } from '../services/shown-path.ts';
import { compileFile, filesOf, services } from './compile-file.ts';
import { findLessons, isBrief } from './lessons.ts';
import { startProgress } from './progress.ts';
import { coloursFor, hasErrors, printable, sorted } from './report.ts';

export interface CheckOptions {
  readonly json?: boolean;
  readonly static: readonly string[];
}

/** Prints every diagnostic of lessons and briefs, also of briefs beside a lesson that it does not show. */
export async function check(targets: readonly string[], options: CheckOptions): Promise<number> {
  const briefs = new Set(targets.filter(isBrief).map((path) => resolve(path)));
  const others = targets.filter((target) => !isBrief(target));
  const lessons = briefs.size > 0 && others.length === 0 ? [] : findLessons(others);
  const progress = startProgress();
  const diagnostics: Diagnostic[] = [];
  const shown = new Set<string>();
  for (const lesson of lessons) {
    progress.say(`Checking ${lesson.name}`);
    const compiled = await compileFile(lesson, options.static);
    diagnostics.push(...compiled.diagnostics);
    for (const path of compiled.files.sources) shown.add(path);
    const folder = dirname(lesson.file);
    for (const name of await briefsIn(folder)) briefs.add(join(folder, name));
  }
  for (const path of briefs) {
    if (shown.has(path)) continue;
    progress.say(`Checking ${shownPath(path)}`);
    diagnostics.push(...(await checkBrief(path)));
  }
  progress.done();
  if (options.json) process.stdout.write(`${JSON.stringify({ diagnostics: sorted(diagnostics) }, null, 2)}\n`);
  else process.stdout.write(`${summary(diagnostics, lessons.length, briefs.size)}\n`);
  return hasErrors(diagnostics) ? 1 : 0;
}

async function checkBrief(path: string): Promise<readonly Diagnostic[]> {
  const { value: source, diagnostics } = await readText(path);
  const compiled = await compileBrief(source, shownPath(path), null, services(await filesOf(path, [])));
  return [...diagnostics, ...compiled.diagnostics];
}

function summary(diagnostics: readonly Diagnostic[], lessons: number, briefs: number): string {
  const colours = coloursFor(process.stdout);
  const number = (count: number, noun: string) => (count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 's'}`]);
  const what = [...number(lessons, 'lesson'), ...number(briefs, 'brief')].join(' and ');
  if (diagnostics.length === 0) return `${colours.green('✓')} ${what}, nothing to mend`;
  return `${printable(diagnostics, colours)} in ${what}`;
}
