/**
 * A PDF as a browser writes it, to which objects are appended: nothing of it is read but what leads to its pages, so that a
 * thousand of them take no longer than one. See ISO 32000-1, 7.5.4 to 7.5.6.
 */
export interface PdfUpdate {
  /** Numbers of the objects that are its pages, in their order. */
  readonly pages: readonly number[];
  /** Whether its catalog says something already. */
  has(entry: string): boolean;
  /** A number for an object that is to come. */
  next(): number;
  /** Sets an object: what it holds, e.g. `<</Title (x)>>`. */
  set(number: number, body: string): void;
  /** Adds to the catalog: an entry such as `/PageMode /UseOutlines`. */
  add(entry: string): void;
  /** Sets what tells of the document: title, dates and so on. */
  describe(body: string): void;
  /** The file as it was, and what has been set behind it. */
  bytes(): Uint8Array;
}

/** Throws when the bytes are no PDF with a plain table of its objects at its end. */
export function updatePdf(bytes: Uint8Array): PdfUpdate {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tail = file.toString('latin1', file.lastIndexOf('trailer'));
  const table = Number(/startxref\s+(\d+)/.exec(tail)?.[1]);
  const size = Number(/\/Size (\d+)/.exec(tail)?.[1]);
  const [root, info] = ['Root', 'Info'].map((name) => referred(tail, name));
  const head = /^xref\s+0 \d+\s*\n/.exec(file.toString('latin1', table, table + 40))?.[0];
  if (!head || !root || !info || !(size > 0))
    throw new Error('the browser has written a PDF of a kind that is not known');

  /** Where what an object holds begins and ends; each entry of the table takes 20 bytes. */
  const placeOf = (number: number): readonly [number, number] => {
    const entry = table + head.length + 20 * number;
    const start = Number(file.toString('latin1', entry, entry + 10));
    return [file.indexOf('obj', start) + 3, file.indexOf('endobj', start)];
  };
  const bodyOf = (number: number): string => file.toString('latin1', ...placeOf(number)).trim();
  const pagesBelow = (number: number): readonly number[] => {
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(bodyOf(number))?.[1];
    return kids === undefined
      ? [number]
      : [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => pagesBelow(Number(kid)));
  };
  const catalog = bodyOf(root);
  const set = new Map<number, string>();
  const added: string[] = [];
  let last = size;
  return {
    pages: pagesBelow(referred(catalog, 'Pages') ?? 0),
    has: (entry) => catalog.includes(`/${entry} `),
    next: () => last++,
    set: (number, body) => set.set(number, body),
    add: (entry) => added.push(entry),
    describe: (body) => set.set(info, body),
    bytes() {
      // What told of the document before holds the moment at which it was printed, in which no two files are alike.
      const before = Buffer.from(file);
      if (set.has(info)) before.fill(' ', ...placeOf(info)).write('<<>>', placeOf(info)[0] + 1);
      set.set(root, catalog.replace(/>>$/, `\n${added.join('\n')}>>`));
      const offsets = new Map<number, number>();
      let behind = file.length;
      const objects = [...set].map(([number, body]) => {
        const text = `${number} 0 obj\n${body}\nendobj\n`;
        offsets.set(number, behind);
        behind += Buffer.byteLength(text, 'latin1');
        return text;
      });
      const end = `trailer\n<</Size ${last}\n/Root ${root} 0 R\n/Info ${info} 0 R\n/Prev ${table}>>\nstartxref\n${behind}\n%%EOF\n`;
      return Buffer.concat([before, Buffer.from(objects.join('') + tableOf(offsets) + end, 'latin1')]);
    },
  };
}

const referred = (dictionary: string, name: string): number | null => {
  const number = new RegExp(`/${name} (\\d+) 0 R`).exec(dictionary)?.[1];
  return number === undefined ? null : Number(number);
};

/** Where objects begin, each run of numbers as a section of its own. */
function tableOf(offsets: ReadonlyMap<number, number>): string {
  const numbers = [...offsets.keys()].sort((a, b) => a - b);
  const sections = numbers.map((number, i) => {
    const entry = `${String(offsets.get(number)).padStart(10, '0')} 00000 n \n`;
    if (numbers[i - 1] === number - 1) return entry;
    const length = numbers.slice(i).findIndex((each, k) => each !== number + k);
    return `${number} ${length < 0 ? numbers.length - i : length}\n${entry}`;
  });
  return `xref\n${sections.join('')}`;
}

/** A text of any script: UTF-16, big endian, behind its mark. ISO 32000-1, 7.9.2.2. */
export function pdfText(text: string): string {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0'));
  return `<feff${units.join('')}>`;
}

/** A moment in UTC, ISO 32000-1, 7.9.4. */
export const pdfDate = (date: Date): string =>
  `(D:${date
    .toISOString()
    .replace(/\.\d+Z$/, '')
    .replace(/\D/g, '')}Z)`;
