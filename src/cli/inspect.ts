import { resolve } from 'node:path';
import { compileBrief } from '../compile.ts';
import type { DeckSlide } from '../model/deck.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { inspectionReport } from '../render/report.ts';
import { readText } from '../services/read-text.ts';
import { shownPath } from '../services/shown-path.ts';
import { compileFile, filesOf, services } from './compile-file.ts';
import { findLessons, isBrief } from './lessons.ts';
import { coloursFor, hasErrors, printable, sorted } from './report.ts';

export interface InspectOptions {
  readonly json?: boolean;
  readonly static: readonly string[];
}

/** Prints what was understood of a brief or lesson, and where everything is drawn. */
export async function inspect(target: string, options: InspectOptions): Promise<number> {
  const { report, diagnostics, text } = isBrief(target) ? await ofBrief(target) : await ofLesson(target, options);
  if (options.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else process.stdout.write(`${[text, printable(diagnostics, coloursFor(process.stdout))].filter(Boolean).join('\n\n')}\n`);
  return hasErrors(diagnostics) ? 1 : 0;
}
