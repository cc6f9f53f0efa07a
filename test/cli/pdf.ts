import { readFileSync } from 'node:fs';
import { getDocument, OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element of a tagged PDF: its type, such as `H2`, and what is below it. */
export interface Tag {
  readonly role: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly children: readonly Tag[];
}

interface Line {
  readonly title: string;
  readonly items: readonly Line[];
}

/** What there is on a page of a PDF. */
export interface PdfPage {
  /** Its texts in the order of reading, each with its place: x and y in pt from the top left corner of the page. */
  readonly texts: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  readonly text: string;
  readonly tags: Tag;
  /** Where its links lead: addresses, and names of places within the document. */
  readonly links: readonly string[];
  /** How many bitmaps it paints. */
  readonly bitmaps: number;
  /** What is painted, as a list of operators. */
  readonly operators: readonly number[];
  /** pt */
  readonly width: number;
  readonly height: number;
}

export interface Pdf {
  readonly pages: readonly PdfPage[];
  readonly title: string;
  readonly language: string;
  /** Its date, as it stands there: `D:20231114221320Z`. */
  readonly created: string;
  readonly tagged: boolean;
  readonly labels: readonly string[] | null;
  /** Bookmarks, each indented by two blanks for each level that it stands below the first. */
  readonly bookmarks: readonly string[];
}

/** Reads a PDF, as a viewer would. */
export async function readPdf(file: string): Promise<Pdf> {
  const document = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  const { info } = await document.getMetadata();
  const {
    Title: title = '',
    Language: language = '',
    CreationDate: created = '',
  } = info as Readonly<Record<string, string>>;
  const marked = await document.getMarkInfo();
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++) pages.push(await readPage(document, number));
  const pdf = {
    pages,
    title,
    language,
    created,
    tagged: marked?.Marked === true,
    labels: await document.getPageLabels(),
    bookmarks: told(((await document.getOutline()) ?? []) as readonly Line[], ''),
  };
  await document.destroy();
  return pdf;
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const texts = items.flatMap((item) =>
    'str' in item && item.str.trim() !== ''
      ? [{ text: item.str, x: rounded(item.transform[4]), y: rounded(height - item.transform[5]) }]
      : [],
  );
  const { fnArray } = await page.getOperatorList();
  const bitmaps = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);
  const links = (await page.getAnnotations()).flatMap(({ subtype, url, dest }) =>
    subtype === 'Link' ? [String(url ?? dest)] : [],
  );
  return {
    texts,
    text: items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
    tags: tagOf(await page.getStructTree()),
    links,
    bitmaps: fnArray.filter((operator) => bitmaps.has(operator)).length,
    operators: fnArray,
    width,
    height,
  };
}

/** To hundredths of a point. */
const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Without the elements that mean nothing, whose children move up. */
function tagOf(node: unknown): Tag {
  const { role, alt, lang, children = [] } = (node ?? { role: '' }) as Tag;
  const below = children.flatMap((child): readonly Tag[] => {
    if (!child.role) return [];
    const tag = tagOf(child);
    return tag.role === 'NonStruct' ? tag.children : [tag];
  });
  return { role, ...(alt === undefined ? {} : { alt }), ...(lang === undefined ? {} : { lang }), children: below };
}

/** All elements of a type below one. */
export const tagsOf = (tag: Tag, role: string): readonly Tag[] => [
  ...(tag.role === role ? [tag] : []),
  ...tag.children.flatMap((child) => tagsOf(child, role)),
];

const told = (lines: readonly Line[], indent: string): string[] =>
  lines.flatMap(({ title, items }) => [indent + title, ...told(items, `${indent}  `)]);
