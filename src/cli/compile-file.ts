import { compileLesson } from '../compile.ts';
import type { Deck } from '../model/deck.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { TextMeasure } from '../model/layout.ts';
import type { Services } from '../model/services.ts';
import type { Span } from '../model/span.ts';
import { parseBrief } from '../parse/brief.ts';
import { type Files, openFiles, rootsOf } from '../services/files.ts';
import type { MathSetter } from '../services/math.ts';
import { readText } from '../services/read-text.ts';
import { shownPath } from '../services/shown-path.ts';
import type { Lesson } from './lessons.ts';

/** A lesson as compiled from its files. */
export interface CompiledFile {
  readonly lesson: Lesson;
  /** Null when the input has errors. */
  readonly deck: Deck | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly files: Files;
}

/** Reads and compiles a lesson with everything that it shows. `statics`: folders for paths that start with a slash. */
export async function compileFile(lesson: Lesson, statics: readonly string[]): Promise<CompiledFile> {
  return compileText(lesson, await readText(lesson.file), statics);
}

/** Compiles a lesson whose text was read already. */
export async function compileText(
  lesson: Lesson,
  text: Outcome<string>,
  statics: readonly string[],
): Promise<CompiledFile> {
  const files = await filesOf(lesson.file, statics);
  const { value, diagnostics } = await compileLesson(text.value, shownPath(lesson.file), lesson.name, services(files));
  const broken = text.diagnostics.some(({ severity }) => severity === 'error');
  return { lesson, deck: broken ? null : value, diagnostics: [...text.diagnostics, ...diagnostics], files };
}

export async function filesOf(lessonFile: string, statics: readonly string[]): Promise<Files> {
  return openFiles(await rootsOf(lessonFile, statics), (text, file) => parseBrief(text, file).value.filename);
}

export function services(files: Files): Services {
  return { findPicture: files.findPicture, measure, checkFormula };
}

/** The font is loaded once, and only when a diagram is to be laid out. */
async function measure(): Promise<TextMeasure> {
  const { loadTextMeasure } = await import('../services/fonts.ts');
  return loadTextMeasure();
}

async function checkFormula(tex: string, display: boolean, span: Span): Promise<Diagnostic | null> {
  const { brokenFormula } = await import('../services/math.ts');
  const mistake = (await formulas()).mistake(tex, display);
  return mistake === null ? null : brokenFormula(span, mistake);
}

let setter: Promise<MathSetter> | undefined;
function formulas(): Promise<MathSetter> {
  setter ??= import('../services/math.ts').then(({ createMathSetter }) => createMathSetter());
  return setter;
}
