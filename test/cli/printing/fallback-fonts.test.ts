import { expect, it } from 'vitest';
import { withPrinter } from '../../../src/cli/printing/printer.ts';

it('names a font for what is written on a page, and none for what drawings stand for', async () => {
  const html = '<!doctype html><html lang="en"><p>Word <svg role="img" aria-label="✅"></svg> \u{f8f0}</p>';
  const { fallbacks } = await withPrinter({}, async (printer) => {
    const { remarks } = await printer.pdf({ html, files: new Map() }, { missing: ['✅', '\u{f8f0}'] });
    return remarks;
  });
  expect(fallbacks.flatMap(({ characters }) => characters)).toEqual(['\u{f8f0}']);
});
