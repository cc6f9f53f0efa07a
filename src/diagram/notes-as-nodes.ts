import type { Context } from './context.ts';
import type { GroupDraft } from './draft.ts';
import { makeNode } from './read-node.ts';

/** When a brief names nothing but notes, its annotations are what is to be drawn. */
export function notesAsNodes(context: Context): void {
  const annotations = context.notes.filter((note) => note.kind === 'annotation' || note.kind === 'badge');
  const first = annotations[0];
  if (!first) return;
  const nodes = annotations.flatMap((note) => {
    const node = makeNode(note.text, note.span, context);
    if (node) {
      node.icon = note.icon;
      node.paint.main = note.colour;
    }
    return node ?? [];
  });
  const group: GroupDraft = {
    key: first.section,
    label: '',
    arrangement: null,
    nodes,
    chain: false,
    cards: false,
    solo: false,
    noun: '',
    span: first.span,
  };
  context.groups.push(group);
  const kept = context.notes.filter((note) => !annotations.includes(note));
  context.notes.splice(0, context.notes.length, ...kept);
}
