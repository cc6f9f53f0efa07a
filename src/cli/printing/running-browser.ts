import puppeteer, { type Browser } from 'puppeteer-core';
import { browserFlags, findBrowser } from './find-browser.ts';
import { lateness, within } from './within.ts';

/** A browser at work. */
export interface Running {
  readonly browser: Browser;
  /** Ends it at once, also when it does not answer any more. */
  kill(): void;
}

/** A browser that let us down; its message says how. */
export class Broken extends Error {}

/** ms that a browser is given to start. */
const TO_START = 30_000;

/** Starts the browser that is named, or the one that is found. Throws `Broken` when it does not start within `patience` ms. */
export async function startBrowser(named: string | undefined, patience: number): Promise<Running> {
  const { path, env } = await findBrowser(named);
  const late = new AbortController();
  const timeout = Math.min(TO_START, patience);
  try {
    const starting = puppeteer.launch({
      executablePath: path,
      // Through a pipe it also ends when this process is killed.
      pipe: true,
      headless: 'shell',
      args: [...browserFlags()],
      env: { ...process.env, ...env },
      defaultViewport: null,
      timeout,
      protocolTimeout: 0,
      signal: late.signal,
    });
    const browser = await within(timeout, starting);
    const pid = browser.process()?.pid;
    return { browser, kill: () => pid !== undefined && killGroup(pid) };
  } catch (error) {
    late.abort();
    throw new Broken(`The browser ${path} does not start: ${firstLine(error)}`);
  }
}

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

/** Whether it is the browser that failed, and not what it was told to do. */
export function isBroken(browser: Browser, error: unknown): boolean {
  const { cause, message = '' } = (error ?? {}) as Error;
  return cause === lateness || !browser.connected || /crash|closed|detached/i.test(message);
}

/** Of what went wrong only the first line is for the person at the terminal: browsers add their logs. */
export const firstLine = (error: unknown): string => String((error as Error)?.message ?? error).split('\n')[0] ?? '';
