import type { Diagram } from '../model/diagram.ts';
import type { Layout, PlacedIcon, PlacedText } from '../model/layout.ts';
import type { Scene, Shape } from '../model/scene.ts';
import { isBackdrop } from '../theme/colour-ground.ts';
import { backdropShape } from './backdrop.ts';
import { chipShapes } from './chips.ts';
import { arrowShape, guideShape } from './edge-shapes.ts';
import { entranceOf, planEntrances } from './entrances.ts';
import { iconShape } from './icon-shapes.ts';
import { isOnBand } from './lettering.ts';
import { lookOf, type NodeLook, paintsSeen } from './node-look.ts';
import { nodeShapes } from './node-shapes.ts';
import { derived, type Paint, paintIn, paletteOf } from './paints.ts';
import { panelLook, panelShape } from './panel-shapes.ts';
import { sceneEdges, sceneNodes } from './semantics.ts';
import { textShapes } from './text-shapes.ts';

/**
 * Gives a laid-out diagram its paints and its timeline. Shapes are painted from back to front by kind (backdrop, guides, panels,
 * edges, nodes, icons, texts), so that nothing covers a text.
 */
export function buildScene(diagram: Diagram, layout: Layout): Scene {
  const { entrances, durations } = planEntrances(diagram, layout);
  const enter = (owner: string) => entranceOf(entrances, owner);
  const colourOf = coloursOf(diagram);
  const backdrop = isBackdrop(diagram.background) ? diagram.background : null;
  const looks = looksOf(diagram, layout, backdrop);
  const nodes: Shape[] = layout.nodes.flatMap((placed) => {
    const node = diagram.nodes.find((n) => n.id === placed.id);
    const look = looks.get(placed.id);
    if (!node || !look) return [];
    const texts = layout.texts.filter((text) => text.owner === node.id);
    return [...nodeShapes(node, placed, look, enter(node.id)), ...chipShapes(placed, look, texts, enter(node.id))];
  });
  const edges: Shape[] = layout.edges.flatMap((placed) => {
    const edge = diagram.edges.find((e) => e.id === placed.id);
    return edge && placed.points.length > 1 ? [arrowShape(diagram, layout, edge, placed, enter(edge.id))] : [];
  });
  const inks = (thing: PlacedText | PlacedIcon): readonly [ink: Paint, soft: Paint] => {
    const look = looks.get(thing.owner);
    const placed = look && layout.nodes.find((n) => n.id === thing.owner);
    if (look && placed) {
      const ink = isOnBand(thing, placed)
        ? look.bandInk
        : thing.role === 'label' || thing.role === 'detail'
          ? look[thing.role].ink
          : look.ink;
      return [ink, ink];
    }
    const colour = colourOf(thing.owner);
    const panel = layout.panels.find((p) => p.owner === thing.owner);
    if (panel) {
      const own = panelLook(panel.role, colour);
      return [thing.role === 'annotation' && 'name' in thing && colour ? derived(colour, 'text') : own.ink, own.soft];
    }
    if (thing.role === 'channel' || thing.role === 'edge' || thing.role === 'badge' || 'name' in thing)
      return colour ? [derived(colour, 'text'), derived(colour, 'text')] : ['ink', 'soft'];
    return [thing.role === 'group' ? 'soft' : 'ink', 'soft'];
  };

  const shapes: Shape[] = [
    ...(backdrop ? [backdropShape(diagram, layout)] : []),
    ...layout.guides.map((guide) => guideShape(guide, colourOf(guide.owner), enter(guide.owner))),
    ...layout.panels.map((panel) =>
      panelShape(panel, panelLook(panel.role, colourOf(panel.owner)), enter(panel.owner)),
    ),
    ...edges,
    ...nodes,
    ...layout.icons.flatMap((icon) => iconShape(icon, inks(icon)[0], enter(icon.owner)) ?? []),
    ...layout.texts.flatMap((text) => textShapes(text, ...inks(text), enter(text.owner))),
  ];
  return {
    id: diagram.id,
    title: diagram.title,
    filename: diagram.filename,
    ...(diagram.size ? { size: diagram.size } : {}),
    name: diagram.name,
    alt: diagram.alt,
    width: layout.width,
    height: layout.height,
    shapes,
    steps: diagram.steps.map(({ id, name, caption, predict, key }, i) => ({
      id,
      name,
      caption,
      duration: durations[i] as number,
      ...(predict ? { predict } : {}),
      ...(key ? { key } : {}),
    })),
    nodes: sceneNodes(diagram, layout, enter),
    edges: sceneEdges(diagram, layout, enter),
    seconds: diagram.graspSeconds,
    palette: { light: paletteOf(shapes, 'light', backdrop), dark: paletteOf(shapes, 'dark', backdrop) },
  };
}

/** Looks of all nodes. They are made twice, since how loudly a node shows a colour depends on where else it is seen. */
function looksOf(diagram: Diagram, layout: Layout, backdrop: string | null): Map<string, NodeLook> {
  const make = (isSeen: (hex: string) => boolean) =>
    layout.nodes.flatMap((placed) => {
      const node = diagram.nodes.find((n) => n.id === placed.id);
      const texts = layout.texts.filter((text) => text.owner === placed.id);
      return node ? [{ placed, look: lookOf(node, placed, texts, { backdrop, isSeen }) }] : [];
    });
  const seen = new Set(diagram.channels.map(({ colour }) => colour));
  for (const { placed, look } of make(() => true))
    for (const paint of paintsSeen(look, placed)) seen.add(paintIn(paint, 'light', backdrop));
  return new Map(make((hex) => seen.has(hex)).map(({ placed, look }) => [placed.id, look]));
}

/** The brief's colour of any owner; an edge has its channel's. */
function coloursOf(diagram: Diagram): (owner: string) => string | null {
  const colours = new Map<string, string | null>();
  for (const { id, colour } of [...diagram.nodes, ...diagram.channels, ...diagram.notes]) colours.set(id, colour);
  for (const { id, channel } of diagram.edges) colours.set(id, colours.get(channel) ?? null);
  return (owner) => colours.get(owner) ?? null;
}
