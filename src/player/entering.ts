import type { Scene, Shape } from '../model/scene.ts';
import type { Area } from './camera.ts';

/** Something that enters in a step: where it stands on the stage, and during which part of the step it comes in. */
export interface Entering {
  readonly area: Area;
  readonly from: number;
  readonly to: number;
  /** Whether it is a line of text of its own, which is read from its beginning on. */
  readonly line: boolean;
}

/** What enters in each step, from 0, which is what is there from the start. */
export function entering(scene: Scene): readonly (readonly Entering[])[] {
  const boxes = new Map(scene.nodes.map(({ id, box }) => [id, box]));
  const steps: Entering[][] = Array.from({ length: scene.steps.length + 1 }, () => []);
  for (const shape of scene.shapes) {
    const area = boxes.get(shape.owner) ?? areaOf(shape);
    const { step, from, to } = shape.enter;
    const line = !boxes.has(shape.owner) && (shape.kind === 'text' || shape.kind === 'rect');
    if (area) steps[step]?.push({ area, from, to, line });
  }
  return steps;
}

/** Null for outlines: those that matter are nodes', whose boxes are known. */
function areaOf(shape: Shape): Area | null {
  switch (shape.kind) {
    case 'rect':
      return shape;
    case 'text':
      return { x: shape.x, y: shape.y - shape.fontSize, width: shape.width, height: shape.fontSize * 1.3 };
    case 'arrow':
      return around(shape.points.map(([x, y]) => ({ x, y, width: 0, height: 0 })));
    case 'path':
      return null;
  }
}

/** The smallest area that holds all of the given ones; null for none. */
export function around(areas: readonly Area[]): Area | null {
  if (areas.length === 0) return null;
  const x = areas.reduce((least, area) => Math.min(least, area.x), Number.POSITIVE_INFINITY);
  const y = areas.reduce((least, area) => Math.min(least, area.y), Number.POSITIVE_INFINITY);
  const right = areas.reduce((most, area) => Math.max(most, area.x + area.width), Number.NEGATIVE_INFINITY);
  const bottom = areas.reduce((most, area) => Math.max(most, area.y + area.height), Number.NEGATIVE_INFINITY);
  return { x, y, width: right - x, height: bottom - y };
}
