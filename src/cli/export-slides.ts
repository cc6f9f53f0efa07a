import { type PaperPage, type PaperSteps, paperPages } from '../deck/paper-pages.ts';
import { paperLink, renderPaper } from '../render/paper.ts';
import { readText } from '../services/read-text.ts';
import { compileForExport, documentDate, oneLesson, sayFaults, sayWritten } from './export-lesson.ts';
import { assemble } from './page-parts.ts';
import { bookmarksOf } from './printing/bookmarks.ts';
import { FULL_SLIDES, fallbackRemarks, fullSlides } from './printing/paper-faults.ts';
import { withPrinter } from './printing/printer.ts';
import { startProgress } from './progress.ts';
import { expectShortLife } from './short-life.ts';
import { mustBeFile, writeWhole } from './write-whole.ts';

export interface SlidesOptions {
  readonly out?: string;
  readonly steps: PaperSteps;
  readonly browser?: string;
  readonly static: readonly string[];
}

/** Writes a PDF with a page for each slide, or for its steps. Gives the exit status. */
export async function exportSlides(target: string, options: SlidesOptions): Promise<number> {
  expectShortLife();
  const lesson = oneLesson(target);
  const out = options.out ?? `${lesson.name}.pdf`;
  await mustBeFile(out);
  const progress = startProgress();
  return withPrinter(options, async (printer) => {
    progress.say(`Compiling ${lesson.name}`);
    const compiled = await compileForExport(lesson, options.static);
    if (!compiled) return 1;
    const { deck, files } = compiled;
    const pages = paperPages(deck, options.steps);
    const { parts, assets, missing } = await assemble(deck, files.pictures, 'paper');
    const slides = pages.map(({ slide }) => slide);
    const link = paperLink(new Set(slides.map(({ id }) => id)));
    const html = renderPaper(deck, slides, { ...parts, paper: { link } });
    progress.say(`Printing ${pages.length} pages`);
    const [{ bytes, seen, fallbacks }, { finishPdf }] = await Promise.all([
      printer.pdf({ html, files: assets }, { look: FULL_SLIDES, missing }),
      import('./printing/finish-pdf.ts'),
    ]);
    const full = (seen as readonly number[]).flatMap((page) => slides[page]?.span ?? []);
    const { value: text } = await readText(lesson.file);
    sayFaults([...fallbackRemarks(fallbacks, text, lesson.file), ...fullSlides(full)]);
    const pdf = await finishPdf(bytes, {
      title: deck.title,
      subject: deck.description,
      language: deck.language,
      labels: pages.map(labelOf),
      bookmarks: bookmarksOf(pages),
      date: documentDate(),
    });
    progress.say(`Writing ${out}`);
    await writeWhole(out, pdf);
    progress.done();
    sayWritten(out, `${pages.length} pages`, pdf.length);
    return 0;
  });
}

/** `8` is slide 8, `8/2` its second step, as in the deck's own addresses. */
const labelOf = ({ number, step }: PaperPage): string => (step === null ? `${number}` : `${number}/${step}`);
