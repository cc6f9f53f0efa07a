import type { Entry } from '../model/brief.ts';

/**
 * Turns a section that holds a Markdown table into one section for each of its rows, as `ROW 1 - First cell` would write it.
 * A section without a table stays as it is.
 */
export function tableSections(section: Entry): Entry[] {
  const rows = section.children.filter(isRow);
  const [head, ...body] = rows.filter((row) => !/^[|\s:-]+$/.test(row.value));
  if (!head || body.length === 0) return [section];
  const columns = cells(head);
  const rest = section.children.filter((entry) => !isRow(entry));
  const keep = rest.length > 0 || section.quotes.length > 0 ? [{ ...section, children: rest }] : [];
  return [
    ...keep,
    ...body.map((row) => ({
      ...row,
      marker: 'section' as const,
      key: `Row - ${unquoted(cells(row)[0] ?? '')}`,
      value: '',
      quotes: [],
      children: cells(row)
        .slice(1)
        .map((cell, i) => cellEntry(row, cell, columns[i + 1] ?? '')),
    })),
  ];
}

function isRow(entry: Entry): boolean {
  return entry.key === null && /^\|.*\|$/.test(entry.value);
}

function cells(row: Entry): string[] {
  return row.value
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
}

function cellEntry(row: Entry, cell: string, column: string): Entry {
  const text = unquoted(cell);
  const quote = row.quotes.find((one) => one.text === text) ?? { text, span: row.span };
  return {
    ...row,
    marker: 'plain',
    key: unquoted(column),
    value: `"${text}"`,
    quotes: text ? [quote] : [],
    colours: [],
    parens: [],
    count: null,
    children: [],
  };
}

function unquoted(text: string): string {
  return text.replace(/["“”]/g, '').trim();
}
