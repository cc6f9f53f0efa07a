import type { Bookmark } from './bookmarks.ts';
import { type PdfUpdate, pdfDate, pdfText, updatePdf } from './pdf-update.ts';

/** What a browser does not write into a PDF, or writes anew each time. */
export interface PdfFacts {
  readonly title: string;
  readonly subject: string;
  /** What each page is called, in a viewer's page field; none where pages have their numbers only. */
  readonly labels: readonly string[];
  /** None where the browser's own are to stay. */
  readonly bookmarks: readonly Bookmark[];
  readonly date: Date;
}

/**
 * Gives a PDF its facts, page labels and bookmarks, and tells how many pages it has. The same input gives the same bytes.
 * See ISO 32000-1, 7.7.2, 12.3.3, 12.4.2 and 14.3.3.
 */
export function finishPdf(
  bytes: Uint8Array,
  { title, subject, labels, bookmarks, date }: PdfFacts,
): { readonly bytes: Uint8Array; readonly pages: number } {
  const pdf = updatePdf(bytes);
  const when = pdfDate(date);
  const about = subject ? `/Subject ${pdfText(subject)}\n` : '';
  pdf.describe(`<</Title ${pdfText(title)}\n${about}/Creator (Lectern)\n/CreationDate ${when}\n/ModDate ${when}>>`);
  const named = labels.map((label, i) => `${i} <</P ${pdfText(label)}>>`);
  if (labels.length > 0) pdf.add(`/PageLabels <</Nums [${named.join('\n')}]>>`);
  if (bookmarks.length > 0) pdf.add(`/Outlines ${addBookmarks(pdf, bookmarks)} 0 R`);
  if (bookmarks.length > 0 || pdf.has('Outlines')) pdf.add('/PageMode /UseOutlines');
  return { bytes: pdf.bytes(), pages: pdf.pages.length };
}

/** Number of the root of a tree of bookmarks, each a doubly linked list of siblings below its parent. */
function addBookmarks(pdf: PdfUpdate, bookmarks: readonly Bookmark[]): number {
  const root = pdf.next();
  pdf.set(root, `<</Type /Outlines\n${addBelow(pdf, bookmarks, root, false)}>>`);
  return root;
}

/** The entries that lead from a parent to its bookmarks. `folded`: whether a viewer shows them only when somebody asks. */
function addBelow(pdf: PdfUpdate, bookmarks: readonly Bookmark[], parent: number, folded: boolean): string {
  if (bookmarks.length === 0) return '';
  const numbers = bookmarks.map(() => pdf.next());
  const link = (name: string, number: number | undefined) => (number === undefined ? '' : `/${name} ${number} 0 R\n`);
  bookmarks.forEach((each, i) => {
    const number = numbers[i] ?? 0;
    const siblings = link('Prev', numbers[i - 1]) + link('Next', numbers[i + 1]);
    const place = `/Dest [${pdf.pages[each.page] ?? pdf.pages[0]} 0 R /Fit]\n`;
    const below = addBelow(pdf, each.below, number, each.folded);
    pdf.set(number, `<</Title ${pdfText(each.title)}\n${link('Parent', parent)}${siblings}${place}${below}>>`);
  });
  // A negative count is a list that opens folded.
  const count = folded ? -bookmarks.length : shownBelow(bookmarks);
  return `${link('First', numbers[0])}${link('Last', numbers.at(-1))}/Count ${count}`;
}

/** How many lines a viewer shows for them when it opens. */
const shownBelow = (bookmarks: readonly Bookmark[]): number =>
  bookmarks.reduce((count, { below, folded }) => count + 1 + (folded ? 0 : shownBelow(below)), 0);
