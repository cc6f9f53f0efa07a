import type { Diagram } from '../model/diagram.ts';
import type { Box, PlacedText, Point } from '../model/layout.ts';
import { contains, grown, overlap, pathHits } from './box.ts';
import { nearestFree } from './free-place.ts';
import type { Parts, Setting } from './parts.ts';
import { pointAt } from './polyline.ts';
import { type Block, breakText, plain, placeText } from './text.ts';

const AIR = 6;
/** px: the widths that a text is broken to, tried in this order. */
const WIDTHS = [160, 110, 80, 60];

/** Texts of single edges, beside the middle of their edge or as near to it as there is room. Null when one finds none. */
export function labelEdges(
  diagram: Diagram,
  placed: Parts,
  stage: Box,
  { type, measure }: Setting,
): Partial<Parts> | null {
  const texts: PlacedText[] = [];
  for (const edge of diagram.edges) {
    if (edge.label === '') continue;
    const way = placed.edges.find((each) => each.id === edge.id);
    const blocks = WIDTHS.flatMap((width) => breakText(plain(edge.label, 400), type.edge, width, measure) ?? []);
    if (!way || blocks.length === 0) return null;
    const boxes = [...placed.nodes, ...placed.texts, ...placed.panels, ...texts].map((thing) => grown(thing.box, 3));
    const others = placed.edges.filter((each) => each !== way).map((each) => each.points);
    const clear = (box: Box) =>
      contains(stage, box) &&
      !boxes.some((other) => overlap(box, other)) &&
      !others.some((path) => pathHits(path, grown(box, 3))) &&
      !pathHits(way.points, grown(box, 2));
    const taken = { boxes, paths: placed.edges.map((each) => each.points) };
    const anywhere = (all: readonly Block[]) => {
      for (const [block, air] of all.flatMap((each) => [[each, 10] as const, [each, 3] as const])) {
        const box = nearestFree(block, [pointAt(way.points, 0.5)], taken, stage, air);
        if (box) return { block, box };
      }
      return null;
    };
    const found = blocks
      .map((block) => ({ block, box: besideOf(way.points, block).find(clear) }))
      .find(({ box }) => box);
    const { block, box } = found?.box ? { block: found.block, box: found.box } : (anywhere(blocks) ?? {});
    if (!block || !box) return null;
    const name = { id: `${edge.id}/text`, owner: edge.id, role: 'edge', text: edge.label } as const;
    texts.push(placeText(block, name, box.x + box.width / 2, box.y, 'centre', measure));
  }
  return { texts };
}

/** Places above, below and at both sides of an edge, the middle of it first. */
const besideOf = (points: readonly Point[], { width, height }: Block): Box[] =>
  [0.5, 0.42, 0.58, 0.34, 0.66, 0.25, 0.75].flatMap((share) => {
    const [x, y] = pointAt(points, share);
    const corners: Point[] = [
      [x - width / 2, y - height - AIR],
      [x - width / 2, y + AIR],
      [x + AIR + 2, y - height / 2],
      [x - width - AIR - 2, y - height / 2],
    ];
    return corners.map(([left, top]): Box => ({ x: left, y: top, width, height }));
  });
