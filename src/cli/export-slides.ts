import { type PaperPage, type PaperSteps, paperPages } from '../deck/paper-pages.ts';
import { renderPaper } from '../render/paper.ts';
import { exportPdf, type PdfExportOptions } from './export-pdf.ts';
import { bookmarksOf } from './printing/bookmarks.ts';

export interface SlidesOptions extends PdfExportOptions {
  readonly steps: PaperSteps;
}

/** Writes a PDF with a page for each slide, or for its steps. Gives the exit status. */
export async function exportSlides(target: string, options: SlidesOptions): Promise<number> {
  return exportPdf(target, '.pdf', options, (deck) => {
    const pages = paperPages(deck, options.steps);
    const slides = pages.map(({ slide }) => slide);
    return {
      slides,
      what: pages.length === 1 ? '1 page' : `${pages.length} pages`,
      html: (parts) => renderPaper(deck, slides, parts),
      labels: pages.map(labelOf),
      bookmarks: bookmarksOf(pages),
    };
  });
}

/** `8` is slide 8, `8/2` its second step, as in the deck's own addresses. */
const labelOf = ({ number, step }: PaperPage): string => (step === null ? `${number}` : `${number}/${step}`);
