import { PDFDict, PDFDocument, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import type { Bookmark } from './bookmarks.ts';

/** What a browser does not write into a PDF, or writes anew each time. */
export interface PdfFacts {
  readonly title: string;
  readonly subject: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** What each page is called, in a viewer's page field; none where pages have their numbers only. */
  readonly labels: readonly string[];
  /** None where the browser's own are to stay. */
  readonly bookmarks: readonly Bookmark[];
  readonly date: Date;
}

/** From so many bytes on a file would take longer to pack than to print. */
const LARGE = 700_000;

/**
 * Gives a PDF its title, language, page labels and bookmarks, and packs its objects, which takes off a third of it, unless it is
 * large. The same input gives the same bytes. See ISO 32000-1, 7.7.2, 12.3.3, 12.4.2 and 14.3.3.
 */
export async function finishPdf(
  bytes: Uint8Array,
  facts: PdfFacts,
): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> {
  const document = await PDFDocument.load(bytes, {
    updateMetadata: false,
    parseSpeed: Number.POSITIVE_INFINITY,
  });
  const { catalog, context } = document;
  document.setTitle(facts.title, { showInWindowTitleBar: true });
  if (facts.subject) document.setSubject(facts.subject);
  document.setLanguage(facts.language);
  document.setCreator('Lectern');
  document.setCreationDate(facts.date);
  document.setModificationDate(facts.date);
  const labels = facts.labels.flatMap((label, i) => [i, context.obj({ P: PDFHexString.fromText(label) })]);
  if (labels.length > 0) catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: labels }));
  if (facts.bookmarks.length > 0) catalog.set(PDFName.of('Outlines'), addBookmarks(document, facts.bookmarks));
  if (catalog.has(PDFName.of('Outlines'))) catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  const packed = await document.save({
    useObjectStreams: bytes.length < LARGE,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
  return { bytes: packed, pages: document.getPageCount() };
}

/** The root of a tree of bookmarks, each a doubly linked list of siblings below its parent. */
function addBookmarks(document: PDFDocument, bookmarks: readonly Bookmark[]): PDFRef {
  const { context } = document;
  const pages = document.getPages();
  const add = (each: Bookmark, parent: PDFRef): { readonly ref: PDFRef; readonly dict: PDFDict } => {
    const ref = context.nextRef();
    const page = pages[each.page];
    const dict = context.obj({
      Title: PDFHexString.fromText(each.title),
      Parent: parent,
      ...(page ? { Dest: [page.ref, 'Fit'] } : {}),
    });
    addBelow(dict, each.below, ref);
    // A negative count is a bookmark that opens folded.
    if (each.below.length > 0 && each.folded) dict.set(PDFName.of('Count'), context.obj(-each.below.length));
    context.assign(ref, dict);
    return { ref, dict };
  };
  const addBelow = (dict: PDFDict, below: readonly Bookmark[], ref: PDFRef): void => {
    const added = below.map((each) => add(each, ref));
    added.forEach((each, i) => {
      const [before, after] = [added[i - 1], added[i + 1]];
      if (before) each.dict.set(PDFName.of('Prev'), before.ref);
      if (after) each.dict.set(PDFName.of('Next'), after.ref);
    });
    const [first, last] = [added[0], added.at(-1)];
    if (!first || !last) return;
    dict.set(PDFName.of('First'), first.ref);
    dict.set(PDFName.of('Last'), last.ref);
    dict.set(PDFName.of('Count'), context.obj(shownBelow(below)));
  };
  const root = PDFDict.withContext(context);
  const ref = context.nextRef();
  root.set(PDFName.of('Type'), PDFName.of('Outlines'));
  addBelow(root, bookmarks, ref);
  context.assign(ref, root);
  return ref;
}

/** How many lines a viewer shows for them when it opens. */
const shownBelow = (bookmarks: readonly Bookmark[]): number =>
  bookmarks.reduce((count, { below, folded }) => count + 1 + (folded ? 0 : shownBelow(below)), 0);
