import type { ArrowShape, Palette, PathShape, RectShape, Shape, ShapeState, TextShape } from '../model/scene.ts';
import { arrowHead, arrowLine, markPlace } from '../scene/geometry.ts';
import { MARKS } from '../scene/marks.ts';
import { fontOf } from './fonts.ts';

/** Draws a shape in a state that shows it. The context's space is the stage's; it may be left changed. */
export type Painter = (context: CanvasRenderingContext2D, state: ShapeState, palette: Palette) => void;

/** Prepares what of a shape stays the same from frame to frame. */
export function painterOf(shape: Shape, family: string): Painter {
  const paint = paintOf(shape, family);
  const [x, y] = shape.enter.origin ?? [0, 0];
  return (context, state, palette) => {
    context.lineCap = context.lineJoin = 'round';
    if (state.opacity < 1) context.globalAlpha = state.opacity;
    if (state.dy) context.translate(0, state.dy);
    if (state.scale !== 1) {
      context.translate(x, y);
      context.scale(state.scale, state.scale);
      context.translate(-x, -y);
    }
    paint(context, state, palette);
  };
}

function paintOf(shape: Shape, family: string): Painter {
  switch (shape.kind) {
    case 'rect':
      return rect(shape);
    case 'path':
      return path(shape);
    case 'text':
      return text(shape, family);
    case 'arrow':
      return arrow(shape);
  }
}

function fillAndStroke(
  context: CanvasRenderingContext2D,
  outline: Path2D,
  palette: Palette,
  { fill, stroke, strokeWidth }: { fill: string | null; stroke: string | null; strokeWidth: number },
): void {
  if (fill) {
    context.fillStyle = palette[fill] ?? fill;
    context.fill(outline);
  }
  if (stroke && strokeWidth > 0) {
    context.strokeStyle = palette[stroke] ?? stroke;
    context.lineWidth = strokeWidth;
    context.stroke(outline);
  }
}

function rect(shape: RectShape): Painter {
  const outline = new Path2D();
  outline.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius as number | number[]);
  return (context, _, palette) => fillAndStroke(context, outline, palette, shape);
}

function path(shape: PathShape): Painter {
  const outline = new Path2D(shape.d);
  return (context, _, palette) => {
    context.translate(shape.x, shape.y);
    context.scale(shape.scale, shape.scale);
    fillAndStroke(context, outline, palette, shape);
  };
}

function text(shape: TextShape, family: string): Painter {
  const font = fontOf(shape, family);
  return (context, _, palette) => {
    context.font = font;
    context.textRendering = 'geometricPrecision';
    context.fillStyle = palette[shape.fill] ?? shape.fill;
    context.fillText(shape.text, shape.x, shape.y);
  };
}

function arrow(shape: ArrowShape): Painter {
  const { mark, head } = shape;
  // Most of the time an arrow is there already, and only its mark moves.
  const wholeLine = once(() => along(arrowLine(shape, 1)));
  const wholeHead = once(() => along(arrowHead(shape, 1)));
  const signs = mark ? MARKS[mark.kind].map((part) => ({ ...part, outline: new Path2D(part.d) })) : [];
  return (context, state, palette) => {
    const colour = palette[shape.stroke] ?? shape.stroke;
    context.strokeStyle = context.fillStyle = colour;
    context.lineWidth = shape.strokeWidth;
    if (shape.dash.length) {
      // A dash with round ends would eat its gap.
      context.lineCap = 'butt';
      context.setLineDash(shape.dash as number[]);
    }
    const whole = state.grown === 1;
    context.stroke(whole ? wholeLine() : along(arrowLine(shape, state.grown)));
    if (shape.dash.length) {
      context.lineCap = 'round';
      context.setLineDash([]);
    }
    if (head.kind !== 'none') {
      const outline = whole ? wholeHead() : along(arrowHead(shape, state.grown));
      if (head.kind === 'filled') context.fill(outline);
      else context.stroke(outline);
    }
    if (!mark || state.mark === null) return;
    const { x, y, scale } = markPlace(shape, mark, state.mark, state.grown);
    if (scale <= 0) return;
    // A mark is drawn in a box of 24 about its middle.
    const size = (mark.size * scale) / 24;
    context.translate(x, y);
    context.scale(size, size);
    context.translate(-12, -12);
    const paints = { fill: mark.fill, ink: mark.ink, page: 'page' };
    for (const { outline, fill, stroke, width } of signs) {
      fillAndStroke(context, outline, palette, {
        fill: fill && paints[fill],
        stroke: stroke && paints[stroke],
        strokeWidth: width,
      });
    }
  };
}

/** A path through a flat list of x, y. */
function along(points: readonly number[]): Path2D {
  const path = new Path2D();
  for (let i = 0; i < points.length; i += 2) path.lineTo(points[i] as number, points[i + 1] as number);
  return path;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
