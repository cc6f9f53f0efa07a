import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Bookmark } from '../../../src/cli/printing/bookmarks.ts';
import { finishPdf, type PdfFacts } from '../../../src/cli/printing/finish-pdf.ts';
import { pdfText, updatePdf } from '../../../src/cli/printing/pdf-update.ts';
import { withPrinter } from '../../../src/cli/printing/printer.ts';
import { folderOf } from '../lectern.ts';
import { readPdf } from '../pdf.ts';

const pages = 40;
const sheets = Array.from({ length: pages }, (_, i) => `<h1 style="break-after:page">Page ${i + 1}</h1>`);
const html = `<!doctype html><html lang="de"><title>Before</title>${sheets.join('')}`;
const printed = withPrinter({}, (printer) => printer.pdf({ html, files: new Map() }, { outline: true }));

const facts: PdfFacts = {
  title: 'Größe „(x)“ 图 🦀',
  subject: '',
  labels: [],
  bookmarks: [],
  date: new Date('2026-03-04T05:06:07.089Z'),
};
async function read(change: Partial<PdfFacts>) {
  const file = join(folderOf({}), 'x.pdf');
  writeFileSync(file, finishPdf((await printed).bytes, { ...facts, ...change }).bytes);
  return readPdf(file);
}

it('tells what a document is, in any script, and keeps its pages and bookmarks', async () => {
  const pdf = await read({});
  expect(pdf).toMatchObject({
    title: facts.title,
    language: 'de',
    created: 'D:20260304050607Z',
    tagged: true,
    labels: null,
  });
  expect(pdf.pages).toHaveLength(pages);
  expect(pdf.pages[26]?.text).toContain('Page 27');
  expect(pdf.bookmarks).toEqual(sheets.map((_, i) => `Page ${i + 1}`));
});

it('gives pages their labels, and bookmarks in any depth', async () => {
  const line = (below: fc.Arbitrary<Bookmark[]>) =>
    fc.record({
      title: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
      page: fc.nat(pages - 1),
      folded: fc.boolean(),
      below,
    });
  const some = (each: fc.Arbitrary<Bookmark>) => fc.array(each, { maxLength: 3 });
  const tree = line(some(line(some(line(fc.constant([]))))));
  const told = (all: readonly Bookmark[], indent = ''): string[] =>
    all.flatMap(({ title, below }) => [indent + title, ...told(below, `${indent}  `)]);
  await fc.assert(
    fc.asyncProperty(fc.array(tree, { minLength: 1, maxLength: 4 }), async (bookmarks) => {
      const labels = Array.from({ length: pages }, (_, i) => `${i}/é`);
      const pdf = await read({ bookmarks, labels });
      expect(pdf.labels).toEqual(labels);
      expect(pdf.bookmarks).toEqual(told(bookmarks));
    }),
    { numRuns: 15 },
  );
});

it('knows what is no PDF of a browser', () => {
  expect(() => updatePdf(Buffer.from('%PDF-1.4\n'))).toThrow(/kind that is not known/);
});

it('writes texts as UTF-16', () => {
  expect(pdfText('aé🦀')).toBe('<feff006100e9d83edd80>');
});
