import type { Deck } from '../model/deck.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { shownPath } from '../services/shown-path.ts';
import { type CompiledFile, compileText } from './compile-file.ts';
import type { Lesson } from './lessons.ts';
import { coloursFor, hasErrors, printable } from './report.ts';

/** A lesson to export; null when it has errors. What there is to say about it is printed. */
export async function compileForExport(
  lesson: Lesson,
  text: Outcome<string>,
  statics: readonly string[],
): Promise<(CompiledFile & { readonly deck: Deck }) | null> {
  const compiled = await compileText(lesson, text, statics);
  const said = compiled.diagnostics.filter(({ severity }) => severity !== 'info');
  sayFaults(said);
  const { deck } = compiled;
  if (deck && !hasErrors(said)) return { ...compiled, deck };
  process.stderr.write('Nothing was written.\n');
  return null;
}

/** Prints what there is to say about an input; nothing when there is nothing. */
export function sayFaults(faults: readonly Diagnostic[]): void {
  if (faults.length > 0) process.stderr.write(`${printable(faults, coloursFor(process.stderr))}\n`);
}

/** Says what was written: `✓ week-3.pdf  34 pages, 210 kB`. */
export function sayWritten(path: string, what: string, bytes: number): void {
  const size = bytes < 999_500 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
  const sign = coloursFor(process.stdout).green('✓');
  process.stdout.write(`${sign} ${shownPath(path)}  ${what}, ${size}\n`);
}

/** When a document was made: what SOURCE_DATE_EPOCH says, so that it can be made anew to the byte. https://reproducible-builds.org/specs/source-date-epoch/ */
export function documentDate(): Date {
  const epoch = Number(process.env.SOURCE_DATE_EPOCH);
  return process.env.SOURCE_DATE_EPOCH && Number.isFinite(epoch) ? new Date(epoch * 1000) : new Date();
}
