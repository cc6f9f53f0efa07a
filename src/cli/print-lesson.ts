import type { Deck } from '../model/deck.ts';
import type { Outcome } from '../model/diagnostic.ts';
import { paperLink } from '../render/paper.ts';
import type { HighlightAhead } from '../services/highlight-ahead.ts';
import { compileForExport, documentDate, sayFaults, sayWritten } from './export-lesson.ts';
import type { PdfExportOptions, PrintedDeck } from './export-pdf.ts';
import type { Lesson } from './lessons.ts';
import { assemble } from './page-parts.ts';
import { finishPdf } from './printing/finish-pdf.ts';
import { FULL_SLIDES, fallbackRemarks, fullSlides } from './printing/paper-faults.ts';
import { withPrinter } from './printing/printer.ts';
import { startProgress } from './progress.ts';
import { writeWhole } from './write-whole.ts';

/** A lesson to print, what its file holds, and where its code is highlighted already. */
interface Source {
  readonly lesson: Lesson;
  readonly text: Outcome<string>;
  readonly ahead: HighlightAhead | null;
}

/** Gives the exit status. */
export async function printLesson(
  { lesson, text, ahead }: Source,
  out: string,
  options: PdfExportOptions,
  layOut: (deck: Deck) => PrintedDeck,
): Promise<number> {
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
    const { bytes, remarks } = await printer.pdf(page, { outline: bookmarks.length === 0, look: FULL_SLIDES, missing });
    progress.say(`Writing ${out}`);
    const { title, description: subject } = deck;
    const pdf = finishPdf(bytes, { title, subject, labels, bookmarks, date: documentDate() });
    const { seen, fallbacks } = await remarks;
    const full = (seen as readonly number[]).flatMap((place) => slides[place]?.span ?? []);
    sayFaults([...fallbackRemarks(fallbacks, text.value, lesson.file), ...fullSlides(full)]);
    await writeWhole(out, pdf.bytes);
    progress.done();
    sayWritten(out, pdf.pages === 1 ? '1 page' : `${pdf.pages} pages`, pdf.bytes.length);
    return 0;
  });
}
