import type { Diagram, Edge, Group } from '../model/diagram.ts';

/** One node that leads a neighbouring group: all edges between the two groups are the leader's. */
export interface Hub {
  readonly node: string;
  readonly group: string;
  readonly teamGroup: string;
  readonly team: readonly string[];
  readonly edges: readonly Edge[];
  /** Where the team stands, seen from the hub. */
  readonly side: 'below' | 'above';
  /** Whether the edges only lead away, one to each: then they are drawn as the branches of a tree. */
  readonly tree: boolean;
}

/** The hubs of a diagram whose groups stand below each other in their order. */
export function hubsOf(diagram: Diagram): Hub[] {
  const hubs: Hub[] = [];
  diagram.groups.forEach((upper, i) => {
    const lower = diagram.groups[i + 1];
    if (!lower) return;
    const hub = hubBetween(diagram, upper, lower, 'below') ?? hubBetween(diagram, lower, upper, 'above');
    if (hub) hubs.push(hub);
  });
  return hubs;
}

function hubBetween(diagram: Diagram, leader: Group, team: Group, side: Hub['side']): Hub | null {
  const [node] = leader.nodes;
  if (leader.nodes.length !== 1 || node === undefined || team.nodes.length < 2) return null;
  const members = new Set(team.nodes);
  const edges = diagram.edges.filter(
    (edge) => (edge.from === node && members.has(edge.to)) || (edge.to === node && members.has(edge.from)),
  );
  if (edges.length < 2) return null;
  const tree = team.arrangement !== 'arc' && new Set(edges.map((edge) => edge.channel)).size === 1;
  return { node, group: leader.id, teamGroup: team.id, team: team.nodes, edges, side, tree };
}
