import { join } from 'node:path';
import type { Deck, DeckSlide } from '../model/deck.ts';
import type { PageParts } from '../render/html-parts.ts';
import { readText } from '../services/read-text.ts';
import { foresee } from './foresee.ts';
import { oneLesson } from './lessons.ts';
import type { Bookmark } from './printing/bookmarks.ts';
import { expectShortLife } from './short-life.ts';
import { mustBeFile } from './write-whole.ts';

export interface PdfExportOptions {
  readonly out?: string;
  readonly browser?: string;
  readonly static: readonly string[];
}

/** A deck as it is to be printed. */
export interface PrintedDeck {
  /** The slides in the order in which they stand on the page; those of one id are targets of links to it. */
  readonly slides: readonly DeckSlide[];
  /** E.g. `17 slides`. */
  readonly what: string;
  html(parts: PageParts): string;
  /** What each page is called; absent where pages just have numbers. */
  readonly labels?: readonly string[];
  /** Absent where headings serve. */
  readonly bookmarks?: readonly Bookmark[];
}

/**
 * Compiles a lesson and prints it into one file, `<lesson><ending>` unless `out` names another, or a folder for it. Gives the
 * exit status: a lesson with errors leaves everything as it is.
 */
export async function exportPdf(
  target: string,
  ending: string,
  options: PdfExportOptions,
  layOut: (deck: Deck) => PrintedDeck,
): Promise<number> {
  expectShortLife();
  const lesson = oneLesson(target);
  const name = `${lesson.name}${ending}`;
  // What ends in a slash is a folder, whether it is there already or not.
  const out = options.out && /[\\/]$/.test(options.out) ? join(options.out, name) : (options.out ?? name);
  await mustBeFile(out, name);
  const text = await readText(lesson.file);
  // Its thread is at work while the compiler and the browser's driver load.
  const ahead = foresee([text.value]);
  const { printLesson } = await import('./print-lesson.ts');
  return printLesson({ lesson, text, ahead }, out, options, layOut);
}
