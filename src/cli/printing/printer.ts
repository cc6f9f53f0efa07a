import type { Browser, Page } from 'puppeteer-core';
import { Stop } from '../stop.ts';
import { type Fallback, fallbackFonts } from './fallback-fonts.ts';
import { Broken, firstLine, isBroken, startBrowser } from './running-browser.ts';
import { type Medium, openPage, type StaticPage } from './static-page.ts';
import { within } from './within.ts';

/** What a picture is taken of: so many CSS px of the page's top left corner, and pixels for each of them. */
export interface View {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** Where the page paints nothing the picture is transparent, else white. */
  readonly transparent: boolean;
}

/** A PDF or PNG, and what there is to say about it, which comes a little later: nobody has to wait for it with the bytes at hand. */
export interface Printed {
  readonly bytes: Uint8Array;
  readonly remarks: Promise<Remarks>;
}

export interface Remarks {
  /** What the page answered to the look that was asked for. */
  readonly seen: unknown;
  /** Which fonts stand in for its own. */
  readonly fallbacks: readonly Fallback[];
}

export interface PdfOptions {
  readonly outline?: boolean;
  readonly look?: string;
  readonly missing?: readonly string[];
}

export interface Printer {
  /**
   * A tagged PDF of all pages, of the size that the style sheet asks for.
   *
   * `outline`: bookmarks out of the headings. `look`: an expression whose value is taken from the page as it is printed.
   * `missing`: characters that the page's fonts do not have.
   */
  pdf(page: StaticPage, options?: PdfOptions): Promise<Printed>;
  /** A PNG. `missing`: as for a PDF. */
  png(page: StaticPage, view: View, missing?: readonly string[]): Promise<Printed>;
}

export interface PrinterOptions {
  /** Path of the browser; the machine's own when it is absent. */
  readonly browser?: string;
  /** ms after which a browser that does not get on with one piece of work is given up. */
  readonly patience?: number;
}

/** ms, see `PrinterOptions`. A thousand slides take a quarter of a minute. */
const PATIENCE = 180_000;
/** ms that a browser is given to end by itself. */
const TO_END = 5000;

/**
 * Lends a browser to some work, and ends it whatever happens. It starts right away and is waited for only when it is first
 * used. One that is stuck or breaks is killed, and its piece of work tried once more with another. Throws a `Stop` where
 * there is no browser, or none that works.
 */
export async function withPrinter<T>(options: PrinterOptions, work: (printer: Printer) => Promise<T>): Promise<T> {
  const { browser: named, patience = PATIENCE } = options;
  const begin = () => {
    const starting = startBrowser(named, patience);
    // Nobody may ever ask for it.
    starting.catch(() => undefined);
    return starting;
  };
  let running = begin();

  const once = async <R>(job: (browser: Browser) => Promise<R>): Promise<R> => {
    const { browser, kill } = await running;
    try {
      return await within(patience, job(browser));
    } catch (error) {
      if (!isBroken(browser, error)) throw error;
      kill();
      throw new Broken(`The browser does not print: ${firstLine(error)}`);
    }
  };
  const attempt = <R>(job: (browser: Browser) => Promise<R>): Promise<R> =>
    once(job)
      .catch((error: unknown) => {
        if (!(error instanceof Broken)) throw error;
        running = begin();
        return once(job);
      })
      .catch((error: unknown) => {
        if (!(error instanceof Broken)) throw error;
        throw given(error);
      });

  try {
    return await work({
      pdf: (page, { outline = false, look = 'null', missing = [] } = {}) =>
        attempt((browser) =>
          take(browser, page, 'print', { look, missing, patience }, (at) =>
            at.pdf({ tagged: true, outline, preferCSSPageSize: true, printBackground: true, timeout: 0 }),
          ),
        ),
      png: (page, { width, height, scale, transparent }, missing = []) =>
        attempt((browser) =>
          take(browser, page, { width, height, scale }, { look: 'null', missing, patience }, (at) =>
            at.screenshot({ omitBackground: transparent, clip: { x: 0, y: 0, width, height } }),
          ),
        ),
    });
  } finally {
    await running.then(({ browser, kill }) => within(TO_END, browser.close()).catch(kill)).catch(() => undefined);
  }
}

/** Opens a page, and closes it once it has been printed and looked at. */
async function take(
  browser: Browser,
  page: StaticPage,
  medium: Medium,
  { look, missing, patience }: Required<Pick<PdfOptions, 'look' | 'missing'>> & { readonly patience: number },
  print: (at: Page) => Promise<Uint8Array>,
): Promise<Printed> {
  const at = await openPage(browser, page, medium);
  const bytes = await print(at);
  // Asked for without a pause in between, so that the browser is at it while this process is busy with the bytes. Had it been
  // asked before, a long deck would have been laid out twice.
  const seen = Promise.all([medium === 'print' ? at.emulateMediaType('print') : null, at.evaluate(look)]);
  const remarks = within(
    patience,
    seen.then(async ([, answer]) => ({ seen: answer, fallbacks: await fallbackFonts(at, missing) })),
  )
    .catch((error: unknown) => {
      throw isBroken(browser, error) ? given(new Broken(`The browser does not answer: ${firstLine(error)}`)) : error;
    })
    .finally(() => at.close().catch(() => undefined));
  remarks.catch(() => undefined);
  return { bytes, remarks };
}

const given = ({ message }: Broken): Stop =>
  new Stop(3, message, 'Try another one: --browser PATH, or LECTERN_BROWSER.');
