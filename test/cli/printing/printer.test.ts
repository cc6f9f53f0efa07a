import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../../src/cli/printing/find-browser.ts';
import { withPrinter } from '../../../src/cli/printing/printer.ts';
import type { StaticPage } from '../../../src/cli/printing/static-page.ts';
import { folderOf, processesWith } from '../lectern.ts';

const page = (html: string): StaticPage => ({ html: `<!doctype html><html lang="en">${html}`, files: new Map() });
const text = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1');

/** A program that starts the real browser, except for its first start, in which it does something else. */
async function lateBrowser(first: string): Promise<{ readonly path: string; readonly starts: () => number }> {
  const folder = folderOf({});
  const { path, env } = await findBrowser();
  const set = Object.entries(env).map(([name, value]) => `export ${name}='${value}'\n`);
  const [program, log] = [join(folder, 'browser'), join(folder, 'starts')];
  writeFileSync(log, '');
  writeFileSync(
    program,
    `#!/bin/sh\n${set.join('')}echo start >> '${log}'\nif [ "$(wc -l < '${log}')" -le 1 ]; then ${first}; fi\nexec '${path}' '--test=${program}' "$@"\n`,
  );
  chmodSync(program, 0o755);
  return { path: program, starts: () => readFileSync(log, 'utf8').split('start').length - 1 };
}

describe('withPrinter', () => {
  it('prints, runs no script, and lets a page reach nothing but its own files', async () => {
    const secret = join(folderOf({ 'secret.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' }), 'secret.svg');
    const square = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
    const html = `<title>before</title><script>document.title = 'script'</script><img src="assets/own.svg" onerror="document.title = 'handler'">
      <img src="file://${secret}"><img src="../../etc/hostname"><img src="http://localhost:1/x.png"><p>Words</p>`;
    const files = new Map([['assets/own.svg', square]]);
    const look = '[document.title, ...[...document.images].map((each) => each.naturalWidth)]';
    const { bytes, seen } = await withPrinter({}, async (printer) => {
      const { bytes, remarks } = await printer.pdf({ ...page(html), files }, { look });
      return { bytes, ...(await remarks) };
    });
    expect(seen).toEqual(['before', 9, 0, 0, 0]);
    expect(text(bytes)).toMatch(/^%PDF-/);
  });

  it('takes pictures at a scale, and leaves out what the page does not paint', async () => {
    const html = '<body style="margin:0"><div style="width:10px;height:10px;background:#ff0000">';
    const view = { width: 20, height: 10, scale: 2, transparent: true };
    const { bytes } = await withPrinter({}, (printer) => printer.png(page(html), view));
    const picture = PNG.sync.read(Buffer.from(bytes));
    expect([picture.width, picture.height]).toEqual([40, 20]);
    expect([...picture.data.subarray(0, 4)]).toEqual([255, 0, 0, 255]);
    expect(picture.data[picture.data.length - 1]).toBe(0);
  });

  it('tries once more when a browser does not start, and gives up when it never does', async () => {
    const late = await lateBrowser('exit 1');
    const { bytes } = await withPrinter({ browser: late.path }, (printer) => printer.pdf(page('<p>Words')));
    expect([text(bytes).slice(0, 5), late.starts()]).toEqual(['%PDF-', 2]);
    const never = withPrinter({ browser: process.execPath }, (printer) => printer.pdf(page('<p>Words')));
    await expect(never).rejects.toMatchObject({ status: 3, message: expect.stringContaining('does not start') });
  });

  it('kills a browser that is stuck, and prints with another', async () => {
    const late = await lateBrowser('true');
    const stuck = withPrinter({ browser: late.path, patience: 6000 }, async (printer) => {
      await printer.pdf(page('<p>Words'));
      const pids = processesWith(`--test=${late.path}`);
      for (const pid of pids) process.kill(pid, 'SIGSTOP');
      const { bytes } = await printer.pdf(page('<p>Others'));
      return { pids, bytes };
    });
    const { pids, bytes } = await stuck;
    expect(pids.length).toBeGreaterThan(0);
    expect([text(bytes).slice(0, 5), late.starts()]).toEqual(['%PDF-', 2]);
    expect(processesWith(`--test=${late.path}`)).toEqual([]);
  });

  it('says what to do when there is no such browser', async () => {
    const none = withPrinter({ browser: '/no/such/browser' }, (printer) => printer.pdf(page('')));
    await expect(none).rejects.toMatchObject({
      status: 3,
      message: 'There is no browser at /no/such/browser.',
      hint: expect.stringContaining('--browser'),
    });
  });

  it('lets through what goes wrong in the work itself', async () => {
    await expect(withPrinter({}, async () => Promise.reject(new Error('mine')))).rejects.toThrow('mine');
    const broken = withPrinter({}, (printer) =>
      printer.pdf(page(''), { look: 'nothing.at.all' }).then(({ remarks }) => remarks),
    );
    await expect(broken).rejects.toThrow(/nothing is not defined/);
  });
});
