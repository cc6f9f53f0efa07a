import type { Entry } from '../model/brief.ts';
import { colourUses, paintNode } from './paint.ts';
import type { Context } from './context.ts';
import type { NodeDraft } from './draft.ts';
import { iconPhrase } from './icon-words.ts';
import { setIcon } from './read-node.ts';
import { shapeIn, sizeIn } from './shape-words.ts';

/** Applies a line such as `Each agent: Small box, worktree icon` to all nodes that it speaks of, where they say nothing else. */
export function applyLooks(nodes: readonly NodeDraft[], entry: Entry, context: Context): void {
  const text = `${entry.key ?? ''} ${entry.value}`;
  const icon = iconPhrase(entry.value);
  const uses = colourUses(entry, context);
  for (const node of nodes) {
    node.shape ??= shapeIn(entry.value);
    node.size ??= sizeIn(entry.value);
    if (icon && !/\bno\b/i.test(text)) setIcon(node, icon, entry, context);
    for (const use of uses) paintNode(node, { ...use, part: `${use.part} ${text}` });
  }
}
