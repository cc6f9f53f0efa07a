import type { Context } from './context.ts';
import { duplicateNode } from './messages.ts';
import { sameName } from './words.ts';

/** Reports things of one name in the same group. The same name in two groups is a comparison; `+` is no name at all. */
export function checkDuplicates(context: Context): void {
  for (const group of context.groups) {
    const first = new Map<string, number>();
    for (const node of group.nodes) {
      const name = sameName(node.label).replace(/^[+×%\s]+$/, '');
      if (name === '') continue;
      const line = first.get(name);
      if (line === undefined) first.set(name, node.span.line);
      else if (!isTableCell(group.key)) context.diagnostics.push(duplicateNode(node.span, node.label, line));
    }
  }
}

/** Cells of a table may well say the same. */
function isTableCell(key: string): boolean {
  return /^row\b/i.test(key);
}
