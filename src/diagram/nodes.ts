import type { Node, NodePaints } from '../model/diagram.ts';
import type { NodeDraft } from './draft.ts';
import type { Identified } from './identify.ts';

/** Nodes in their final form. A tag needs a card, whose head can hold it. */
export function finishedNodes(things: Identified): Node[] {
  return things.groups.flatMap(({ id: group, draft }) =>
    draft.nodes.map((node) => {
      const colour = node.paint.main ?? node.paint.label ?? node.paint.border ?? node.paint.surface;
      const paints = paintsOf(node);
      return {
        id: things.nodeIds.get(node) ?? '',
        label: node.label,
        details: node.details,
        tag: node.tag,
        icon: node.icon,
        tagIcon: node.tagIcon,
        shape: node.tag && (node.shape === null || node.shape === 'box') ? 'card' : (node.shape ?? 'box'),
        size: node.size ?? 'medium',
        colour,
        ...(paints ? { paints } : {}),
        group,
        span: node.span,
      };
    }),
  );
}

function paintsOf({ paint: { main, surface, border, label, detail } }: NodeDraft): NodePaints | null {
  const parts = [surface, border, label, detail].filter((one) => one !== null);
  return parts.length > 0 ? { main, surface, border, label, detail } : null;
}
