import type { Diagram } from '../model/diagram.ts';
import type { Box, Layout } from '../model/layout.ts';
import { contains, grown, overlap, pathHits } from './box.ts';
import { SMALLEST } from './type-scale.ts';

/** px by which boxes may meet without counting as an overlap: what rounding may do. */
const SLACK = 1;

/**
 * What a layout promises, tested on the finished one: everything is on the stage, no two nodes and no two texts overlap, a
 * text stays inside its node and out of the others, an edge passes through no foreign node and no text and hardly enters its
 * own ends, and no type is too small. Gives a sentence about each breach; none for a sound layout.
 */
export function breaches(diagram: Diagram, layout: Layout): string[] {
  const stage: Box = { x: 0, y: 0, width: layout.width, height: layout.height };
  const found: string[] = [];
  const labels = new Map(diagram.nodes.map((node) => [node.id, node.label]));
  const named = (id: string) => `"${labels.get(id) || id}"`;
  const { nodes, texts, edges } = layout;
  const boxes = new Map(nodes.map((node) => [node.id, node.box]));

  for (const node of nodes) if (!contains(stage, node.box, SLACK)) found.push(`${named(node.id)} leaves the stage`);
  for (const text of texts) {
    if (!contains(stage, text.box, SLACK)) found.push(`"${text.text}" leaves the stage`);
    if (text.fontSize < SMALLEST) found.push(`"${text.text}" is smaller than ${SMALLEST} px`);
  }
  for (const panel of layout.panels)
    if (!contains(stage, panel.box, SLACK)) found.push(`the panel of "${panel.owner}" leaves the stage`);
  pairs(nodes, (a, b) => {
    if (overlap(a.box, b.box, SLACK)) found.push(`${named(a.id)} and ${named(b.id)} overlap`);
  });
  pairs(texts, (a, b) => {
    if (overlap(a.box, b.box, SLACK)) found.push(`"${a.text}" and "${b.text}" overlap`);
  });
  for (const text of texts) {
    const own = boxes.get(text.owner);
    if (own && !contains(own, text.box, SLACK)) found.push(`"${text.text}" leaves ${named(text.owner)}`);
    for (const node of nodes) {
      if (node.id !== text.owner && overlap(text.box, node.box, SLACK))
        found.push(`"${text.text}" crosses ${named(node.id)}`);
    }
  }
  const ends = new Map(diagram.edges.map((edge) => [edge.id, edge]));
  for (const edge of edges) {
    const { from, to } = ends.get(edge.id) ?? { from: '', to: '' };
    for (const node of nodes) {
      const own = node.id === from || node.id === to;
      const inside = own ? grown(node.box, -0.25 * Math.min(node.box.width, node.box.height)) : grown(node.box, -2);
      if (pathHits(edge.points, inside)) {
        found.push(`the edge from ${named(from)} to ${named(to)} runs through ${named(node.id)}`);
      }
    }
    for (const text of texts) {
      if (text.owner !== edge.id && pathHits(edge.points, text.box)) {
        found.push(`the edge from ${named(from)} to ${named(to)} runs through "${text.text}"`);
      }
    }
  }
  return found;
}

function pairs<T>(all: readonly T[], visit: (a: T, b: T) => void): void {
  all.forEach((a, i) => {
    for (const b of all.slice(i + 1)) visit(a, b);
  });
}
