import type { Diagram } from '../model/diagram.ts';
import type { Box, PlacedText, Point } from '../model/layout.ts';
import { contains, grown, overlap, pathHits } from './box.ts';
import { nearestFree } from './free-place.ts';
import type { Parts, Setting } from './parts.ts';
import { pointAt } from './polyline.ts';
import { breakText, plain, placeText } from './text.ts';

const AIR = 6;

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
    const block =
      breakText(plain(edge.label, 400), type.detail, 160, measure) ??
      breakText(plain(edge.label, 400), type.detail, 300, measure);
    if (!way || !block) return null;
    const boxes = [...placed.nodes, ...placed.texts, ...placed.panels, ...texts].map((thing) => grown(thing.box, 3));
    const others = placed.edges.filter((each) => each !== way).map((each) => each.points);
    const clear = (box: Box) =>
      contains(stage, box) &&
      !boxes.some((other) => overlap(box, other)) &&
      !others.some((path) => pathHits(path, grown(box, 3))) &&
      !pathHits(way.points, grown(box, 2));
    const beside = [0.5, 0.42, 0.58, 0.34, 0.66, 0.25, 0.75].flatMap((share) => {
      const [x, y] = pointAt(way.points, share);
      const corners: Point[] = [
        [x - block.width / 2, y - block.height - AIR],
        [x - block.width / 2, y + AIR],
        [x + AIR + 2, y - block.height / 2],
        [x - block.width - AIR - 2, y - block.height / 2],
      ];
      return corners.map(([left, top]): Box => ({ x: left, y: top, width: block.width, height: block.height }));
    });
    const box =
      beside.find(clear) ??
      nearestFree(block, [pointAt(way.points, 0.5)], { boxes, paths: placed.edges.map((each) => each.points) }, stage);
    if (!box) return null;
    const name = { id: `${edge.id}/text`, owner: edge.id, role: 'edge', text: edge.label } as const;
    texts.push(placeText(block, name, box.x + box.width / 2, box.y, 'centre', measure));
  }
  return { texts };
}
