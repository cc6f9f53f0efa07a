import type { Diagram } from '../model/diagram.ts';
import type { Layout } from '../model/layout.ts';
import type { RectShape } from '../model/scene.ts';

/** px that the panel keeps from the left and right end of the stage, which reaches over the whole slide. */
const ASIDE = 20;

/** The panel in the brief's background colour, there from the start. What it is painted in is the `page` of its scene. */
export function backdropShape(diagram: Diagram, layout: Layout): RectShape {
  return {
    kind: 'rect',
    id: 'backdrop',
    owner: diagram.id,
    enter: { step: 0, from: 0, to: 1, effect: 'fade', origin: null },
    x: ASIDE,
    y: 0,
    width: layout.width - 2 * ASIDE,
    height: layout.height,
    radius: 20,
    fill: 'page',
    stroke: null,
    strokeWidth: 0,
  };
}
