import { readFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { renderHtml } from '../render/html.ts';
import { mediaTypes } from '../services/picture-file.ts';
import { readText } from '../services/read-text.ts';
import { shownPath } from '../services/shown-path.ts';
import { type CompiledFile, compileText } from './compile-file.ts';
import { findLessons } from './lessons.ts';
import { assemble, dataUrl, foresee } from './page-parts.ts';
import { startProgress } from './progress.ts';
import { coloursFor, hasErrors, printable } from './report.ts';
import { type Content, writeDeck } from './write-deck.ts';

export interface BuildOptions {
  readonly out: string;
  readonly singleFile?: boolean;
  readonly static: readonly string[];
}

/** Compiles all lessons, and only if none of them has errors writes a folder for each. */
export async function build(targets: readonly string[], options: BuildOptions): Promise<number> {
  const lessons = findLessons(targets);
  const progress = startProgress();
  const compiled: CompiledFile[] = [];
  for (const lesson of lessons) {
    progress.say(`Compiling ${lesson.name}`);
    const text = await readText(lesson.file);
    foresee(text.value);
    compiled.push(await compileText(lesson, text, options.static));
  }
  const diagnostics = compiled.flatMap((each) => each.diagnostics).filter(({ severity }) => severity !== 'info');
  const failed = hasErrors(diagnostics);
  for (const { lesson, deck, files } of failed ? [] : compiled) {
    if (!deck) throw new Error('a lesson without errors has a deck');
    progress.say(`Writing ${lesson.name}`);
    const folder = join(resolve(options.out), lesson.name);
    await writeDeck(folder, await pageFiles(deck, files.pictures, options.singleFile ?? false));
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
): Promise<ReadonlyMap<string, Content>> {
  const { parts, assets } = await assemble(deck, single);
  const html = renderHtml(deck, parts);
  if (!single)
    return new Map([
      ['index.html', html],
      ...assets,
      ...[...pictures].map(([url, path]) => [url, { copyOf: path }] as const),
    ]);
  let whole = html;
  for (const [url, path] of pictures) {
    whole = whole.replaceAll(
      `src="${url}"`,
      `src="${dataUrl(await readFile(path), mediaTypes[extname(path).toLowerCase()] ?? '')}"`,
    );
  }
  return new Map([['index.html', whole]]);
}
