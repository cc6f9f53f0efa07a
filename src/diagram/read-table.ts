import type { Entry } from '../model/brief.ts';
import type { Context } from './context.ts';
import type { GroupDraft } from './draft.ts';
import type { LineKind } from './line-kind.ts';
import { colourUses, paintNode } from './paint.ts';
import { makeNode } from './read-node.ts';

/** `ROW 1 - Capability` with a cell for each column. */
export function isTableRow(
  section: Entry,
  lines: readonly { readonly entry: Entry; readonly kind: LineKind }[],
): boolean {
  return /^row\b/i.test(section.key ?? '') && lines.some(({ entry }) => entry.key !== null && entry.quotes.length > 0);
}

export function readTableRow(section: Entry, group: GroupDraft, name: string, context: Context): void {
  group.label = name;
  group.arrangement = 'row';
  context.hints.push('table');
  for (const entry of section.children) {
    const cell =
      entry.quotes.length > 0
        ? makeNode(entry.quotes[0]?.text ?? '', entry.quotes[0]?.span ?? entry.span, context)
        : null;
    if (cell) {
      cell.column = entry.key ?? '';
      for (const quote of entry.quotes.slice(1)) cell.details.push(quote.text);
      for (const use of colourUses(entry, context)) paintNode(cell, use);
      group.nodes.push(cell);
    }
  }
}
