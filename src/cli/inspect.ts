import { compileBrief } from '../compile.ts';
import type { CompiledBrief } from '../model/compiled.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { List } from '../model/document.ts';
import type { Services } from '../model/services.ts';
import { parseLesson } from '../parse/lesson.ts';
import { type InspectionReport, inspectionReport } from '../render/report.ts';
import { readText } from '../services/read-text.ts';
import { shownPath } from '../services/shown-path.ts';
import { showImages } from '../show-images.ts';
import { compileFile, filesOf, services } from './compile-file.ts';
import { inlineText } from './inline-text.ts';
import { describeDiagram, describeSlides, type SlideLine } from './inspect-text.ts';
import { findLessons, isBrief } from './lessons.ts';
import { coloursFor, hasErrors, printable, sorted } from './report.ts';

export interface InspectOptions {
  readonly json?: boolean;
  readonly static: readonly string[];
}

interface Inspected {
  readonly report: unknown;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Prints what was understood of a brief or lesson, and where everything is drawn. */
export async function inspect(target: string, options: InspectOptions): Promise<number> {
  const { report, text, diagnostics } = await (isBrief(target) ? inspectBrief(target) : inspectLesson(target, options));
  const readable = [text, printable(diagnostics, coloursFor(process.stdout))].filter(Boolean).join('\n\n');
  process.stdout.write(`${options.json ? JSON.stringify(report, null, 2) : readable}\n`);
  return hasErrors(diagnostics) ? 1 : 0;
}

async function inspectBrief(path: string): Promise<Inspected> {
  const { value: source, diagnostics: reading } = await readText(path);
  const compiled = await compileBrief(source, shownPath(path), null, services(await filesOf(path, [])));
  const diagnostics = sorted([...reading, ...compiled.diagnostics]);
  const report = reportOf(compiled.value, diagnostics);
  return { report, text: describeDiagram(report), diagnostics };
}

/** The slides of a lesson, and the report of every diagram with the build script that the lesson gives it. */
async function inspectLesson(target: string, options: InspectOptions): Promise<Inspected> {
  const [lesson] = findLessons([target]);
  if (!lesson) throw new Error('a target that exists names a lesson');
  const { deck, diagnostics: all, files } = await compileFile(lesson, options.static);
  const { value: source } = await readText(lesson.file);
  const document = parseLesson(source, shownPath(lesson.file), lesson.name).value;
  const diagrams: InspectionReport[] = [];
  const recording = async (
    brief: string,
    file: string,
    script: List | null,
    using: Services,
  ): Promise<Outcome<CompiledBrief>> => {
    const compiled = await compileBrief(brief, file, script, using);
    diagrams.push(reportOf(compiled.value, compiled.diagnostics));
    return compiled;
  };
  await showImages(document, services(files), recording);
  const slides: readonly SlideLine[] = (deck?.stacks ?? []).flat().map((slide) => ({
    id: slide.id,
    look: slide.look,
    heading: inlineText(slide.heading ?? []),
    continued: slide.continued,
    notes: slide.notes.length > 0,
    ...slide.span,
  }));
  const diagnostics = sorted(all);
  const report = {
    lesson: lesson.name,
    title: document.title,
    language: document.language,
    slides,
    diagrams,
    diagnostics,
  };
  return {
    report,
    text: [describeSlides(document.title, slides), ...diagrams.map(describeDiagram)].join('\n\n'),
    diagnostics,
  };
}

/** A brief that could not be drawn still has its report, with nothing in it but its names and its diagnostics. */
function reportOf(
  { brief, diagram, layout, scene }: CompiledBrief,
  diagnostics: readonly Diagnostic[],
): InspectionReport {
  if (diagram && layout && scene) return inspectionReport({ diagram, layout, scene, diagnostics });
  const { title, filename, alt } = brief;
  const nothing = { width: 0, height: 0, background: null, nodes: [], edges: [], texts: [], steps: [] };
  return { title, filename: filename ?? '', alt: alt ?? '', ...nothing, diagnostics };
}
