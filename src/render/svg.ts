import type {
  ArrowShape,
  Frame,
  Palette,
  PathShape,
  RectShape,
  Scene,
  Scheme,
  Shape,
  ShapeState,
  TextShape,
} from '../model/scene.ts';
import { arrowHead, arrowLine, markPlace } from '../scene/geometry.ts';
import { MARKS } from '../scene/marks.ts';
import { escapeXml } from './escape-xml.ts';

export interface SvgOptions {
  /** `css` writes paints as custom properties, see `paletteCss`, with the light colour to fall back on. */
  readonly scheme: Scheme | 'css';
  /** Accessible name; that of the scene when it is absent. */
  readonly label?: string;
  /** How the outline of a path is written; as it is when it is absent. Rounded rectangles are paths, too, when it is there. */
  readonly outline?: (path: string) => string;
}

interface Pen {
  /** Value of a paint attribute. */
  readonly colour: (paint: string | null) => string;
  readonly letter: Letter;
  readonly outline: SvgOptions['outline'];
}

/** Writes a line of text in a colour. */
export type Letter = (shape: TextShape, colour: string) => string;

/** Attributes of an element around shapes: what they share, and what would otherwise have to be said of each. */
export const SHARED_ATTRIBUTES = 'fill="none" stroke-linecap="round" stroke-linejoin="round"';

/** Draws one moment of a scene. It carries no ids, so that copies of it may stand on one page. */
export function renderSvg(scene: Scene, frame: Frame, options: SvgOptions): string {
  const { width, height } = scene;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeXml(options.label ?? scene.name)}"` +
    ` font-family="Inter, sans-serif" text-rendering="geometricPrecision" ${SHARED_ATTRIBUTES}>` +
    `<desc>${escapeXml(scene.alt)}</desc>${drawShapes(scene, frame, { ...options, letter: drawText })}</svg>`
  );
}

/** The shapes of one moment, for an element with the attributes that they share. */
export function drawShapes(
  scene: Scene,
  frame: Frame,
  { scheme, letter, outline }: Pick<SvgOptions, 'scheme' | 'outline'> & { readonly letter: Letter },
): string {
  const pen: Pen = { colour: coloursOf(scene, scheme), letter, outline };
  return scene.shapes.map((shape, i) => shapeSvg(shape, frame.states[i] as ShapeState, pen)).join('');
}

/** The custom properties that a drawing in the scheme `css` asks for, as declarations for a rule of the page's style sheet. */
export function paletteCss(palette: Palette): string {
  return Object.entries(palette)
    .map(([paint, hex]) => `${property(paint)}:${hex}`)
    .join(';');
}

const property = (paint: string): string => `--paint-${paint}`;

function coloursOf(scene: Scene, scheme: Scheme | 'css'): Pen['colour'] {
  const palette = scene.palette[scheme === 'dark' ? 'dark' : 'light'];
  return (paint) => {
    if (paint === null) return 'none';
    const hex = palette[paint] ?? '#000000';
    return scheme === 'css' ? `var(${property(paint)},${hex})` : hex;
  };
}

function shapeSvg(shape: Shape, state: ShapeState, pen: Pen): string {
  if (state.opacity === 0) return '';
  const drawn = drawShape(shape, state, pen);
  const placed = placement(shape, state);
  return placed ? `<g${placed}>${drawn}</g>` : drawn;
}

/** Attributes of the group that moves, swells or fades a shape; empty for one at its place. */
function placement({ enter: { origin } }: Shape, { opacity, dy, scale }: ShapeState): string {
  const moves: string[] = [];
  if (dy) moves.push(`translate(0 ${n(dy)})`);
  if (scale !== 1 && origin)
    moves.push(`translate(${origin[0]} ${origin[1]}) scale(${n(scale)}) translate(${-origin[0]} ${-origin[1]})`);
  return (moves.length ? ` transform="${moves.join(' ')}"` : '') + (opacity < 1 ? ` opacity="${n(opacity)}"` : '');
}

function drawShape(shape: Shape, state: ShapeState, pen: Pen): string {
  switch (shape.kind) {
    case 'rect':
      return drawRect(shape, pen);
    case 'path':
      return drawPath(shape, pen);
    case 'text':
      return pen.letter(shape, pen.colour(shape.fill));
    case 'arrow':
      return drawArrow(shape, state, pen);
  }
}

function drawRect({ x, y, width, height, radius, ...shape }: RectShape, pen: Pen): string {
  if (typeof radius === 'number' && !(radius && pen.outline))
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}"${radius ? ` rx="${radius}"` : ''}${paint(shape, pen)}/>`;
  const [a, b, c, d] = typeof radius === 'number' ? [radius, radius, radius, radius] : radius;
  const arc = (r: number, dx: number, dy: number) => (r ? `a${r} ${r} 0 0 1 ${dx} ${dy}` : '');
  const path =
    `M${n(x + a)} ${y}H${n(x + width - b)}${arc(b, b, b)}V${n(y + height - c)}${arc(c, -c, c)}` +
    `H${n(x + d)}${arc(d, -d, -d)}V${n(y + a)}${arc(a, a, -a)}Z`;
  return `<path d="${outlined(path, pen)}"${paint(shape, pen)}/>`;
}

function drawPath({ d, x, y, scale, ...shape }: PathShape, pen: Pen): string {
  const moves = (x || y ? `translate(${x} ${y})` : '') + (scale === 1 ? '' : `scale(${scale})`);
  return `<path d="${outlined(d, pen)}"${moves ? ` transform="${moves}"` : ''}${paint(shape, pen)}/>`;
}

const outlined = (path: string, { outline }: Pen): string => outline?.(path) ?? path;

function paint(shape: { fill: string | null; stroke: string | null; strokeWidth: number }, { colour }: Pen): string {
  const fill = shape.fill ? ` fill="${colour(shape.fill)}"` : '';
  return shape.stroke ? `${fill} stroke="${colour(shape.stroke)}" stroke-width="${shape.strokeWidth}"` : fill;
}

/** A line of text as text, in the font of the element around it. */
export function drawText(shape: TextShape, colour: string): string {
  return (
    `<text x="${shape.x}" y="${shape.y}" font-size="${shape.fontSize}" font-weight="${shape.weight}" fill="${colour}"` +
    ` xml:space="preserve">${escapeXml(shape.text)}</text>`
  );
}

function drawArrow(arrow: ArrowShape, { grown, mark }: ShapeState, pen: Pen): string {
  const colour = pen.colour(arrow.stroke);
  // A dash with round ends would eat its gap.
  const dash = arrow.dash.length ? ` stroke-dasharray="${arrow.dash.join(' ')}" stroke-linecap="butt"` : '';
  const line = `<polyline points="${flat(arrowLine(arrow, grown))}" stroke="${colour}" stroke-width="${arrow.strokeWidth}"${dash}/>`;
  const head = arrowHead(arrow, grown);
  const tip =
    arrow.head.kind === 'filled'
      ? `<polygon points="${flat(head)}" fill="${colour}"/>`
      : arrow.head.kind === 'open'
        ? `<polyline points="${flat(head)}" stroke="${colour}" stroke-width="${arrow.strokeWidth}"/>`
        : '';
  return line + tip + (mark === null ? '' : drawMark(arrow, mark, grown, pen));
}

function drawMark(arrow: ArrowShape, place: number, grown: number, pen: Pen): string {
  const mark = arrow.mark;
  if (!mark) return '';
  const at = markPlace(arrow, mark, place, grown);
  if (at.scale < 0.01) return '';
  const scale = (mark.size / 24) * at.scale;
  const colour = { fill: mark.fill, ink: mark.ink, page: 'page' };
  const parts = MARKS[mark.kind].map(
    (part) =>
      `<path d="${outlined(part.d, pen)}"${paint({ fill: part.fill && colour[part.fill], stroke: part.stroke && colour[part.stroke], strokeWidth: part.width }, pen)}/>`,
  );
  return `<g transform="translate(${n(at.x - 12 * scale)} ${n(at.y - 12 * scale)}) scale(${n(scale, 4)})">${parts.join('')}</g>`;
}

const n = (value: number, digits = 3): number => Number(value.toFixed(digits));
const flat = (list: readonly number[]): string => list.map((v) => n(v, 2)).join(' ');
