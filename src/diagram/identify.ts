import type { Edge } from '../model/diagram.ts';
import type { Connection } from './connect.ts';
import type { GroupDraft, NodeDraft, NoteDraft } from './draft.ts';
import { idRegistry } from './ids.ts';

/** Drafts with their final ids, no id given twice. */
export interface Identified {
  readonly groups: readonly { readonly id: string; readonly draft: GroupDraft }[];
  readonly nodeIds: ReadonlyMap<NodeDraft, string>;
  readonly connections: readonly {
    readonly id: string;
    readonly connection: Connection;
    readonly edges: readonly Edge[];
  }[];
  readonly notes: readonly { readonly id: string; readonly draft: NoteDraft }[];
}

/** Gives ids out of labels, so that an edit elsewhere leaves them as they are. */
export function identify(
  groups: readonly GroupDraft[],
  connections: readonly Connection[],
  notes: readonly NoteDraft[],
): Identified {
  const register = idRegistry();
  const nodeIds = new Map<NodeDraft, string>();
  for (const group of groups) for (const node of group.nodes) nodeIds.set(node, register(node.label, 'node'));
  return {
    nodeIds,
    groups: groups.map((draft) => ({ id: register(`group ${draft.key || draft.label}`, 'group'), draft })),
    connections: connections.map((connection) => {
      const id = register(`channel ${connection.draft.label || 'flow'}`, 'channel');
      const edges = connection.pairs.map((pair) => {
        const [from, to] = [nodeIds.get(pair.from) ?? '', nodeIds.get(pair.to) ?? ''];
        return { id: register(`edge ${from} to ${to}`, 'edge'), from, to, channel: id, label: '' };
      });
      return { id, connection, edges };
    }),
    notes: notes.map((draft) => ({ id: register(`note ${draft.text.slice(0, 48)}`, 'note'), draft })),
  };
}
