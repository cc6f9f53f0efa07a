import { readFileSync } from 'node:fs';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * Each page of a PDF: its text, how many elements its tags have, the texts that stand for its figures, and how many bitmaps
 * it paints. `facts`: language, title and bookmarks of the document.
 */
export async function pagesOf(file) {
  const document = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  const { info } = await document.getMetadata();
  const pages = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const elements = below(await page.getStructTree());
    const { fnArray } = await page.getOperatorList();
    pages.push({
      text: items.map(({ str = '' }) => str).join(' '),
      tags: elements.length,
      figures: elements.filter(({ role }) => role === 'Figure').map(({ alt }) => alt),
      bitmaps: fnArray.filter((operator) => BITMAPS.has(operator)).length,
    });
  }
  const facts = [info.Language, info.Title, (await document.getOutline())?.length];
  await document.destroy();
  return Object.assign(pages, { facts });
}

const BITMAPS = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);

const below = (node) =>
  [node, ...(node?.children ?? []).flatMap((child) => (child.role ? below(child) : []))].filter(Boolean);
