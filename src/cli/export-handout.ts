import { slideAt } from '../deck/slide-at.ts';
import type { Deck } from '../model/deck.ts';
import { renderHandout } from '../render/handout.ts';
import { hasAnswers } from '../render/handout-answers.ts';
import type { HandoutOptions as Looks } from '../render/handout-place.ts';
import { paperLink } from '../render/paper.ts';
import { readText } from '../services/read-text.ts';
import { handoutPage, type Orientation, type Paper, PER_PAGE, type PerPage } from '../theme/handout-page.ts';
import { compileForExport, documentDate, oneLesson, sayFaults, sayWritten } from './export-lesson.ts';
import { assemble } from './page-parts.ts';
import { FULL_SLIDES, fallbackRemarks, fullSlides } from './printing/paper-faults.ts';
import { withPrinter } from './printing/printer.ts';
import { startProgress } from './progress.ts';
import { expectShortLife } from './short-life.ts';
import { Stop } from './stop.ts';
import { mustBeFile, writeWhole } from './write-whole.ts';

export interface HandoutOptions {
  readonly out?: string;
  readonly paper: Paper;
  readonly orientation: Orientation;
  /** As it was typed. */
  readonly perPage: string;
  readonly beside: Looks['beside'];
  readonly answers?: boolean;
  readonly baseUrl?: string;
  readonly browser?: string;
  readonly static: readonly string[];
}

/** Writes a PDF made for paper: slides with their notes, and diagrams step by step. Gives the exit status. */
export async function exportHandout(target: string, options: HandoutOptions): Promise<number> {
  expectShortLife();
  const perPage = slidesPerPage(options.perPage);
  const baseUrl = options.baseUrl === undefined ? undefined : webAddress(options.baseUrl);
  const lesson = oneLesson(target);
  const out = options.out ?? `${lesson.name}-handout.pdf`;
  await mustBeFile(out);
  const progress = startProgress();
  return withPrinter(options, async (printer) => {
    progress.say(`Compiling ${lesson.name}`);
    const compiled = await compileForExport(lesson, options.static);
    if (!compiled) return 1;
    const deck = onPaper(compiled.deck);
    const { parts, assets, missing } = await assemble(deck, compiled.files.pictures, 'paper');
    const slides = deck.stacks.flat();
    const link = paperLink(new Set(slides.map(({ id }) => id)));
    const html = renderHandout(
      deck,
      { ...parts, paper: { link } },
      {
        page: handoutPage(options.paper, options.orientation, perPage),
        beside: options.beside,
        answers: options.answers ?? false,
        url: baseUrl ?? deck.url,
      },
    );
    progress.say(`Printing ${slides.length} slides`);
    const [{ bytes, seen, fallbacks }, { finishPdf }] = await Promise.all([
      printer.pdf({ html, files: assets }, { outline: true, look: FULL_SLIDES, missing }),
      import('./printing/finish-pdf.ts'),
    ]);
    const full = (seen as readonly number[]).flatMap((place) => slides[place]?.span ?? []);
    const { value: text } = await readText(lesson.file);
    sayFaults([...fallbackRemarks(fallbacks, text, lesson.file), ...fullSlides(full)]);
    const pdf = await finishPdf(bytes, {
      title: deck.title,
      subject: deck.description,
      language: deck.language,
      labels: [],
      bookmarks: [],
      date: documentDate(),
    });
    progress.say(`Writing ${out}`);
    await writeWhole(out, pdf);
    progress.done();
    if (options.answers && !hasAnswers(deck))
      process.stderr.write('The lesson asks nothing, so there are no answers.\n');
    const pages = pagesOf(bytes);
    sayWritten(out, `${pages} ${pages === 1 ? 'page' : 'pages'}`, pdf.length);
    return 0;
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

/** How many pages a browser has printed: it writes each as an object of its own, see ISO 32000-1, 7.7.3.3. */
const pagesOf = (bytes: Uint8Array): number =>
  Buffer.from(bytes)
    .toString('latin1')
    .match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? 0;
