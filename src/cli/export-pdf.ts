import type { Deck, DeckSlide } from '../model/deck.ts';
import type { PageParts } from '../render/html-parts.ts';
import { paperLink } from '../render/paper.ts';
import { readText } from '../services/read-text.ts';
import { compileForExport, documentDate, oneLesson, sayFaults, sayWritten } from './export-lesson.ts';
import { foresee } from './foresee.ts';
import { assemble } from './page-parts.ts';
import type { Bookmark } from './printing/bookmarks.ts';
import { FULL_SLIDES, fallbackRemarks, fullSlides } from './printing/paper-faults.ts';
import { withPrinter } from './printing/printer.ts';
import { startProgress } from './progress.ts';
import { expectShortLife } from './short-life.ts';
import { mustBeFile, writeWhole } from './write-whole.ts';

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
 * Compiles a lesson and prints it into one file, `<lesson><ending>` unless `out` names another. Gives the exit status: a
 * lesson with errors leaves everything as it is.
 */
export async function exportPdf(
  target: string,
  ending: string,
  options: PdfExportOptions,
  layOut: (deck: Deck) => PrintedDeck,
): Promise<number> {
  expectShortLife();
  const lesson = oneLesson(target);
  const out = options.out ?? `${lesson.name}${ending}`;
  await mustBeFile(out);
  const text = await readText(lesson.file);
  // Its thread starts before the browser's driver is loaded, which keeps this one busy for a while.
  const ahead = foresee([text.value]);
  const progress = startProgress();
  return withPrinter(options, async (printer) => {
    progress.say(`Compiling ${lesson.name}`);
    const compiled = await compileForExport(lesson, text, options.static);
    if (!compiled) return 1;
    const { deck, files } = compiled;
    const { slides, what, html, labels = [], bookmarks = [] } = layOut(deck);
    const { parts, assets, missing } = await assemble(deck, files.pictures, 'paper', ahead);
    const link = paperLink(new Set(slides.map(({ id }) => id)));
    const page = { html: html({ ...parts, paper: { link } }), files: assets };
    progress.say(`Printing ${what}`);
    const [{ bytes, seen, fallbacks }, { finishPdf }] = await Promise.all([
      printer.pdf(page, { outline: bookmarks.length === 0, look: FULL_SLIDES, missing }),
      import('./printing/finish-pdf.ts'),
    ]);
    const full = (seen as readonly number[]).flatMap((place) => slides[place]?.span ?? []);
    sayFaults([...fallbackRemarks(fallbacks, text.value, lesson.file), ...fullSlides(full)]);
    progress.say(`Writing ${out}`);
    const { title, description: subject, language } = deck;
    const pdf = await finishPdf(bytes, { title, subject, language, labels, bookmarks, date: documentDate() });
    await writeWhole(out, pdf.bytes);
    progress.done();
    sayWritten(out, pdf.pages === 1 ? '1 page' : `${pdf.pages} pages`, pdf.bytes.length);
    return 0;
  });
}
