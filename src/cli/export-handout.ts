import { slideAt } from '../deck/slide-at.ts';
import type { Deck } from '../model/deck.ts';
import { renderHandout } from '../render/handout.ts';
import { hasAnswers } from '../render/handout-answers.ts';
import type { HandoutOptions as Looks } from '../render/handout-place.ts';
import { handoutPage, type Orientation, type Paper, PER_PAGE, type PerPage } from '../theme/handout-page.ts';
import { tellsOnlyAnswers } from '../theme/only-answers.ts';
import { exportPdf, type PdfExportOptions } from './export-pdf.ts';
import { Stop } from './stop.ts';

export interface HandoutOptions extends PdfExportOptions {
  readonly paper: Paper;
  readonly orientation: Orientation;
  /** As it was typed. */
  readonly perPage: string;
  readonly beside: Looks['beside'];
  readonly answers?: boolean;
  readonly baseUrl?: string;
}

/** Writes a PDF made for paper: slides with their notes, and diagrams step by step. Gives the exit status. */
export async function exportHandout(target: string, options: HandoutOptions): Promise<number> {
  const page = handoutPage(options.paper, options.orientation, slidesPerPage(options.perPage));
  const baseUrl = options.baseUrl === undefined ? undefined : webAddress(options.baseUrl);
  return exportPdf(target, '-handout.pdf', options, (whole) => {
    const deck = onPaper(whole);
    const { beside, answers = false } = options;
    if (answers && !hasAnswers(deck)) process.stderr.write('The lesson asks nothing, so there are no answers.\n');
    const slides = deck.stacks.flat().filter((slide) => !tellsOnlyAnswers(slide));
    return {
      slides,
      what: `${slides.length} slides`,
      html: (parts) => renderHandout(deck, parts, { page, beside, answers, url: baseUrl ?? deck.url }),
    };
  });
}

/** Every slide with all of its steps. */
const onPaper = (deck: Deck): Deck => ({
  ...deck,
  stacks: deck.stacks.map((stack) => stack.map((slide) => slideAt(slide, Number.POSITIVE_INFINITY))),
});

function slidesPerPage(typed: string): PerPage {
  const found = PER_PAGE.find((count) => `${count}` === typed.trim());
  if (found) return found;
  const counts = `${PER_PAGE.slice(0, -1).join(', ')} or ${PER_PAGE.at(-1)}`;
  throw new Stop(2, `A page does not hold "${typed}" slides.`, `Choose ${counts}: --per-page 3`);
}

function webAddress(typed: string): string {
  const address = typed.trim();
  if (/^https?:\/\//i.test(address) && URL.canParse(address)) return address;
  throw new Stop(
    2,
    `"${typed}" is no address of the web.`,
    'Name the one at which the deck is found, e.g. --base-url https://example.org/lessons/3/',
  );
}
