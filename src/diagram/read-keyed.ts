import type { Entry } from '../model/brief.ts';
import type { Context } from './context.ts';
import type { GroupDraft } from './draft.ts';
import { withoutColours } from './entry-text.ts';
import type { LineKind } from './line-kind.ts';
import { colourUses, paintNode } from './paint.ts';
import { itemNode } from './read-node.ts';
import { sectionName } from './section-name.ts';

interface Line {
  readonly entry: Entry;
  readonly kind: LineKind;
}

/** `Data Points` and `Zone Colors` list things by keys of their own: `3 features: …`, `Green (#10b981): 1-3 features`. */
export function listsByKey(lines: readonly Line[], key: string): boolean {
  const keyed = lines.filter(({ kind }) => kind === 'keyed');
  if (keyed.length < 2 || lines.some(({ kind }) => kind === 'label')) return false;
  const last = sectionName(key).name.split(' ').at(-1) ?? '';
  return (
    keyed.some(({ entry }) => entry.colours.length > 0 || /^\d/.test(entry.key ?? '')) ||
    (sectionName(key).numbered === null &&
      lines.every(({ kind, entry }) => kind !== 'detail' && (kind !== 'keyed' || entry.quotes.length > 0))) ||
    (/[^s]s$/i.test(last) && sectionName(key).numbered === null)
  );
}

export function readKeyed(
  lines: readonly Line[],
  group: GroupDraft,
  context: Context,
  others: (line: Line) => void,
): void {
  for (const { entry, kind } of lines) {
    if (kind !== 'keyed' && kind !== 'detail') {
      others({ entry, kind });
      continue;
    }
    // A colour as key says how the thing looks; its name is what follows.
    const byColour = context.colours.inText(withoutColours(entry.key ?? '')).length > 0 || entry.colours.length > 0;
    const named: Entry = byColour
      ? { ...entry, key: null, marker: 'ordinal', ordinal: null }
      : { ...entry, marker: 'ordinal', ordinal: null };
    const node = itemNode(named, context);
    if (!node) return;
    for (const use of colourUses(entry, context)) paintNode(node, { ...use, part: '' });
    group.nodes.push(node);
  }
}
