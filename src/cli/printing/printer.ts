import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { Stop } from '../stop.ts';
import { type Fallback, fallbackFonts } from './fallback-fonts.ts';
import { browserFlags, findBrowser } from './find-browser.ts';
import { type StaticPage, withPage } from './static-page.ts';

/** What a picture is taken of: so many CSS px of the page's top left corner, and pixels for each of them. */
export interface View {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** Where the page paints nothing the picture is transparent, else white. */
  readonly transparent: boolean;
}

/** A PDF or PNG, what its page answered to the look that was asked for, and which fonts stand in for its own. */
export interface Printed {
  readonly bytes: Uint8Array;
  readonly seen: unknown;
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
   * `outline`: bookmarks out of the headings. `look`: an expression whose value is taken from the page before it is printed.
   * `missing`: characters that the page's fonts do not have.
   */
  pdf(page: StaticPage, options?: PdfOptions): Promise<Printed>;
  /** A PNG. `missing`: as for a PDF. */
  png(page: StaticPage, view: View, missing?: readonly string[]): Promise<Omit<Printed, 'seen'>>;
}

export interface PrinterOptions {
  /** Path of the browser; the machine's own when it is absent. */
  readonly browser?: string;
  /** ms after which a browser that does not get on with one piece of work is given up. */
  readonly patience?: number;
}

/** ms, see `PrinterOptions`. A thousand slides take a quarter of a minute. */
const PATIENCE = 180_000;
/** ms that a browser is given to start, and to end by itself. */
const TO_START = 30_000;
const TO_END = 5000;

/**
 * Lends a browser to some work, and ends it whatever happens. It starts right away and is waited for only when it is first
 * used. One that is stuck or breaks is killed, and its piece of work tried once more with another. Throws a `Stop` where
 * there is no browser, or none that works.
 */
export async function withPrinter<T>(options: PrinterOptions, work: (printer: Printer) => Promise<T>): Promise<T> {
  const { browser: named, patience = PATIENCE } = options;
  const begin = () => {
    const starting = startBrowser(named, Math.min(TO_START, patience));
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
        throw new Stop(3, error.message, 'Try another one: --browser PATH, or LECTERN_BROWSER.');
      });

  try {
    return await work({
      pdf: (page, { outline = false, look = 'null', missing = [] } = {}) =>
        attempt((browser) =>
          withPage(browser, page, {}, async (at) => {
            await at.emulateMedia({ media: 'print' });
            const seen: unknown = await at.evaluate(look);
            const bytes = await at.pdf({ tagged: true, outline, preferCSSPageSize: true, printBackground: true });
            return { bytes, seen, fallbacks: await fallbackFonts(at, missing) };
          }),
        ),
      png: (page, { width, height, scale, transparent }, missing = []) =>
        attempt((browser) =>
          withPage(browser, page, { viewport: { width, height }, deviceScaleFactor: scale }, async (at) => {
            const bytes = await at.screenshot({ omitBackground: transparent, clip: { x: 0, y: 0, width, height } });
            return { bytes, fallbacks: await fallbackFonts(at, missing) };
          }),
        ),
    });
  } finally {
    await running.then(({ browser, kill }) => within(TO_END, browser.close()).catch(kill)).catch(() => undefined);
  }
}

interface Running {
  readonly browser: Browser;
  /** Ends it at once, also when it does not answer any more. */
  kill(): void;
}

async function startBrowser(named: string | undefined, timeout: number): Promise<Running> {
  const { path, env } = await findBrowser(named);
  // To import it would take twice as long, since Node first reads all of it for what it exports.
  const { chromium } = createRequire(import.meta.url)('playwright-core') as typeof import('playwright-core');
  try {
    const browser = await chromium.launch({
      executablePath: path,
      args: [...browserFlags()],
      env: { ...process.env, ...env } as Record<string, string>,
      timeout,
    });
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const own = processInfo.find(({ type }) => type === 'browser')?.id;
    return { browser, kill: () => own !== undefined && killGroup(own) };
  } catch (error) {
    throw new Broken(`The browser ${path} does not start: ${firstLine(error)}`);
  }
}

/** A browser that let us down. */
class Broken extends Error {}

/** A browser leads a group of processes; on Windows the others end with it. */
function killGroup(pid: number): void {
  for (const target of process.platform === 'win32' ? [pid] : [-pid, pid]) {
    try {
      process.kill(target, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
}

const tooLong = Symbol('too long');

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, fail) => {
    timer = setTimeout(
      () => fail(Object.assign(new Error(`no answer for ${Math.round(ms / 1000)} s`), { cause: tooLong })),
      ms,
    );
  });
  try {
    // What comes after the deadline is nobody's any more.
    work.catch(() => undefined);
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}

/** Whether it is the browser that failed, and not what it was told to do. */
function isBroken(browser: Browser, error: unknown): boolean {
  const { cause, message = '' } = (error ?? {}) as Error;
  return cause === tooLong || !browser.isConnected() || /crash|closed/i.test(message);
}

const firstLine = (error: unknown): string => String((error as Error)?.message ?? error).split('\n')[0] ?? '';
