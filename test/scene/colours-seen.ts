import type { Scene, Scheme, Shape, TextShape } from '../../src/model/scene.ts';

/** The colour behind the middle of a text, as one would find it by looking through the pile of shapes from above. */
export function behind(of: Scene, text: TextShape, scheme: Scheme): string {
  const [x, y] = [text.x + text.width / 2, text.y - text.fontSize / 3];
  const holds = (shape: Shape) =>
    shape.kind === 'rect'
      ? shape.x <= x && x <= shape.x + shape.width && shape.y <= y && y <= shape.y + shape.height
      : shape.kind === 'path' && shape.owner === text.owner;
  const under = of.shapes.slice(0, of.shapes.indexOf(text)).findLast((s) => 'fill' in s && s.fill && holds(s));
  return of.palette[scheme][(under && 'fill' in under && under.fill) || 'page'] as string;
}

/** All colours in which the shapes of an owner are painted. */
export function coloursOf(scene: Scene, owner: string, scheme: Scheme): Set<string> {
  const paints = scene.shapes
    .filter((shape) => shape.owner === owner)
    .flatMap((shape) => ['fill' in shape && shape.fill, 'stroke' in shape && shape.stroke]);
  return new Set(paints.flatMap((paint) => (paint ? [scene.palette[scheme][paint] as string] : [])));
}
