import type { Diagram } from '../model/diagram.ts';
import type { Members } from './layer.ts';

/** The groups of a diagram that hold anything, with their nodes. */
export function membersOf(diagram: Diagram): Members[] {
  const nodes = new Map(diagram.nodes.map((node) => [node.id, node]));
  return diagram.groups
    .map((group): Members => ({ group, nodes: group.nodes.flatMap((id) => nodes.get(id) ?? []) }))
    .filter((each) => each.nodes.length > 0);
}
