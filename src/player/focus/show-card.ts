import type { Box } from '../../model/layout.ts';
import type { ArrowShape, Scene, SceneNode } from '../../model/scene.ts';
import type { LiveDiagram } from '../diagram.ts';
import { pointAt } from '../../scene/geometry.ts';
import { type Obstacle, placeCard } from './card-place.ts';

/** px of the screen that a card keeps clear at the edges of the page, and at the lower one, where the controls are. */
const MARGIN = 12;
const FOOT = 52;

/** Puts a card beside its node, where it covers as little as can be of what is at the front with it. */
export function positionCard(card: HTMLElement, viewport: HTMLElement, diagram: LiveDiagram, node: SceneNode): void {
  const page = viewport.getBoundingClientRect();
  const { scene } = diagram;
  const stage = diagram.overlay.getBoundingClientRect();
  const scale = stage.width / scene.width;
  const onPage = ({ x, y, width, height }: Box): Box => ({
    x: stage.left - page.left + x * scale,
    y: stage.top - page.top + y * scale,
    width: width * scale,
    height: height * scale,
  });
  const bounds = {
    x: MARGIN,
    y: MARGIN,
    width: page.width - 2 * MARGIN,
    height: page.height - MARGIN - FOOT,
  };
  const size = { width: card.offsetWidth, height: card.offsetHeight };
  const heading = diagram.port.closest('section')?.querySelector('h1, h2')?.getBoundingClientRect();
  const obstacles = [
    ...obstaclesOf(scene, node).map(({ box, weight }) => ({ box: onPage(box), weight })),
    ...(heading
      ? [
          {
            box: {
              x: heading.left - page.left,
              y: heading.top - page.top,
              width: heading.width,
              height: heading.height,
            },
            weight: 0.5,
          },
        ]
      : []),
  ];
  const { x, y } = placeCard(size, onPage(node.box), bounds, obstacles);
  card.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
}

/** The node matters most, then its arrows with their labels, then what they lead to, and a little all else. */
function obstaclesOf(scene: Scene, node: SceneNode): readonly Obstacle[] {
  const edges = scene.edges.filter(({ from, to }) => from === node.id || to === node.id);
  const front = new Set(edges.flatMap(({ id, channel }) => [id, channel]));
  const ends = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const others = scene.nodes.filter(({ id }) => id !== node.id);
  return [
    { box: grown(node.box, RING), weight: 20 },
    ...others.map(({ id, box }) => ({ box, weight: ends.has(id) ? 2 : 0.1 })),
    ...scene.shapes.flatMap((shape): readonly Obstacle[] => {
      if (!front.has(shape.owner)) return [];
      if (shape.kind === 'arrow') return alongArrow(shape).map((box) => ({ box, weight: 4 }));
      return shape.kind === 'rect' ? [{ box: shape, weight: 4 }] : [];
    }),
  ];
}

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** px of the stage that the ring of a node with the keyboard's focus reaches out. */
const RING = 10;
/** Boxes along an arrow, px apart and across. */
const STRIDE = 20;

function alongArrow(arrow: ArrowShape): readonly Box[] {
  const length = arrow.lengths.at(-1) ?? 0;
  return Array.from({ length: Math.ceil(length / STRIDE) }, (_, i) => {
    const { x, y } = pointAt(arrow, (i + 0.5) * STRIDE);
    return { x: x - STRIDE / 2, y: y - STRIDE / 2, width: STRIDE, height: STRIDE };
  });
}
