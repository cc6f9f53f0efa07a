import type { Diagram, Edge } from '../model/diagram.ts';

/** One thing of a chain, in the order in which it plays. */
export interface ChainItem {
  readonly kind: 'node' | 'edge';
  readonly id: string;
}

/**
 * The order in which a step plays things that follow one another: each node after the arrow that leads to it. An arrow
 * belongs to a chain when nothing else of the step leaves its source or reaches its target, so the arrows of a hub and
 * those that go back and forth do not. Empty when the step shows no chain; arrows that are not in it play on their own.
 *
 * `nodes` and `edges` are those that enter in the step.
 */
export function chainOf(diagram: Diagram, nodes: ReadonlySet<string>, edges: readonly Edge[]): ChainItem[] {
  const leading = edges.filter(({ from, to }) => edges.every((e) => (e.from === from) === (e.to === to)));
  const against = (edge: Edge) => leading.some((e) => e.from === edge.to && e.to === edge.from);
  const items: ChainItem[] = [];
  const played = new Set<string>();
  for (const { id } of diagram.nodes) {
    if (!nodes.has(id)) continue;
    const link = leading.find((e) => e.to === id);
    // An arrow from a node that is yet to come closes a circle, and waits until all of it is there.
    if (link && !against(link) && (played.has(link.from) || !nodes.has(link.from)))
      items.push({ kind: 'edge', id: link.id });
    items.push({ kind: 'node', id });
    played.add(id);
  }
  return items.some(({ kind }) => kind === 'edge') ? items : [];
}
