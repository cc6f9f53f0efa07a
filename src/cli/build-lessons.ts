import { join, resolve } from 'node:path';
import type { Outcome } from '../model/diagnostic.ts';
import { renderHtml } from '../render/html.ts';
import type { HighlightAhead } from '../services/highlight-ahead.ts';
import { shownPath } from '../services/shown-path.ts';
import type { BuildOptions } from './build.ts';
import { type CompiledFile, compileText } from './compile-file.ts';
import type { Lesson } from './lessons.ts';
import { offlineScript, workerName } from './offline.ts';
import { assemble } from './page-parts.ts';
import { startProgress } from './progress.ts';
import { coloursFor, hasErrors, printable } from './report.ts';
import { type Content, writeDeck } from './write-deck.ts';

/** A lesson to build, and what its file holds. */
interface Source {
  readonly lesson: Lesson;
  readonly text: Outcome<string>;
}

/** Gives the exit status. */
export async function buildLessons(
  sources: readonly Source[],
  ahead: HighlightAhead | null,
  options: BuildOptions,
): Promise<number> {
  const progress = startProgress();
  const compiled: CompiledFile[] = [];
  for (const { lesson, text } of sources) {
    progress.say(`Compiling ${lesson.name}`);
    compiled.push(await compileText(lesson, text, options.static));
  }
  const diagnostics = compiled.flatMap((each) => each.diagnostics).filter(({ severity }) => severity !== 'info');
  const failed = hasErrors(diagnostics);
  for (const { lesson, deck, files } of failed ? [] : compiled) {
    if (!deck) throw new Error('a lesson without errors has a deck');
    progress.say(`Writing ${lesson.name}`);
    const folder = join(resolve(options.out), lesson.name);
    await writeDeck(folder, await pageFiles(deck, files.pictures, options.singleFile ?? false, ahead));
    progress.done();
    const slides = deck.stacks.flat().length;
    process.stdout.write(
      `${coloursFor(process.stdout).green('✓')} ${shownPath(join(folder, 'index.html'))}  ${slides} slides\n`,
    );
  }
  progress.done();
  if (diagnostics.length > 0) process.stderr.write(`${printable(diagnostics, coloursFor(process.stderr))}\n`);
  if (failed) process.stderr.write('Nothing was written.\n');
  return failed ? 1 : 0;
}

/** All files of a built deck, by their paths inside of its folder. */
async function pageFiles(
  deck: NonNullable<CompiledFile['deck']>,
  pictures: ReadonlyMap<string, string>,
  single: boolean,
  ahead: HighlightAhead | null,
): Promise<ReadonlyMap<string, Content>> {
  const { parts, assets } = await assemble(deck, pictures, single ? 'single' : 'folder', ahead);
  const html = renderHtml(deck, parts);
  const page = new Map<string, Content>([...assets, ['index.html', html]]);
  return single ? page : page.set(workerName, await offlineScript(html, assets.keys()));
}
