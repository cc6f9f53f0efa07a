import type { Diagram } from '../model/diagram.ts';
import type { Box, Layout } from '../model/layout.ts';
import type { Entrance, SceneEdge, SceneNode } from '../model/scene.ts';

type EntranceOf = (owner: string) => Entrance;

/** The nodes that are drawn, in the order of the diagram, with the texts that stand on them. */
export function sceneNodes(diagram: Diagram, layout: Layout, enter: EntranceOf): SceneNode[] {
  const groups = new Map(layout.texts.map(({ owner, role, text }) => [owner, role === 'group' ? text : '']));
  return diagram.nodes.flatMap(({ id, label, group }) => {
    const placed = layout.nodes.find((node) => node.id === id);
    if (!placed) return [];
    const texts = layout.texts.filter(({ owner, role, text }) => owner === id && role !== 'label' && text !== label);
    const lines = texts.map(({ text }) => text);
    return [{ id, label, lines, group: groups.get(group) ?? '', box: whole(placed.box), step: enter(id).step }];
  });
}

/** The edges that are drawn, in the order of the diagram. */
export function sceneEdges(diagram: Diagram, layout: Layout, enter: EntranceOf): SceneEdge[] {
  const drawn = new Set(layout.edges.filter(({ points }) => points.length > 1).map(({ id }) => id));
  const labels = new Map(diagram.channels.map((channel) => [channel.id, channel.label]));
  return diagram.edges
    .filter(({ id }) => drawn.has(id))
    .map(({ id, from, to, channel, label }) => ({
      id,
      from,
      to,
      channel,
      label: label || (labels.get(channel) ?? ''),
      step: enter(id).step,
    }));
}

/** To whole px, edges and not lengths, so that what stands side by side goes on doing so. */
function whole({ x, y, width, height }: Box): Box {
  const [left, top] = [Math.round(x), Math.round(y)];
  return { x: left, y: top, width: Math.round(x + width) - left, height: Math.round(y + height) - top };
}
