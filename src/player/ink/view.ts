import { type SheetPlace, sheetsOn } from './layout.ts';
import { drawingOf } from './outline.ts';
import type { Stroke } from './stroke.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Marks the drawing that a slide's strokes are. */
const MARKER = 'data-ink';

/** Values of CSS. */
export interface Look {
  readonly colour: string;
  readonly opacity: string;
  readonly blend: string;
}

/**
 * Shows strokes on their slide, as a drawing within the slide's element: so they lie where they were made at every size
 * of the window, fade with the slide and are sharp on every screen, without a thing to be done for it.
 */
export interface InkView {
  /** Shows those strokes of a slide that belong to its step. A slide without strokes gets nothing. */
  show(slide: HTMLElement, strokes: readonly Stroke[], step: number): void;
  /** How a stroke would look on a slide. */
  lookOf(slide: HTMLElement, stroke: Pick<Stroke, 'tool' | 'colour'>): Look;
  /** Takes strokes out of sight that are being rubbed out. */
  hide(ids: ReadonlySet<number>): void;
}

export function createInkView(): InkView {
  const paths = new WeakMap<Stroke, SVGPathElement>();
  let hidden: ReadonlySet<number> = new Set();

  const pathOf = (stroke: Stroke): SVGPathElement => {
    const known = paths.get(stroke);
    if (known) return known;
    const { d, width } = drawingOf(stroke);
    const path = dressed(stroke);
    path.setAttribute('d', d);
    if (width === null) path.classList.add('filled');
    else path.setAttribute('stroke-width', `${width}`);
    path.dataset.stroke = `${stroke.id}`;
    paths.set(stroke, path);
    return path;
  };

  return {
    show(slide, strokes, step) {
      const drawing = drawingOn(slide);
      if (strokes.length === 0) {
        drawing?.remove();
        return;
      }
      const svg = drawing ?? addDrawing(slide);
      svg.replaceChildren(
        ...sheetsOn(slide).map((place) => {
          const group = groupAt(place);
          const shown = strokes.filter(
            (each) => each.sheet === place.sheet && each.step <= step && !hidden.has(each.id),
          );
          group.append(...shown.map(pathOf));
          return group;
        }),
      );
    },
    lookOf(slide, stroke) {
      const probe = addDrawing(slide);
      const { color, opacity, mixBlendMode } = getComputedStyle(probe.appendChild(dressed(stroke)));
      const look = { colour: color, opacity, blend: mixBlendMode };
      probe.remove();
      return look;
    },
    hide(ids) {
      hidden = ids;
    },
  };
}

function dressed({ tool, colour }: Pick<Stroke, 'tool' | 'colour'>): SVGPathElement {
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('class', `ink-line ink-${colour} ${tool === 'marker' ? 'ink-marker' : 'ink-pen'}`);
  return path;
}

function groupAt({ scale, x, y }: SheetPlace): SVGGElement {
  const group = document.createElementNS(SVG, 'g');
  if (scale !== 1 || x || y) group.setAttribute('transform', `translate(${x} ${y}) scale(${scale})`);
  return group;
}

const drawingOn = (slide: Element): SVGSVGElement | null => slide.querySelector<SVGSVGElement>(`:scope > [${MARKER}]`);

function addDrawing(slide: Element): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute(MARKER, '');
  svg.setAttribute('class', 'ink');
  svg.setAttribute('aria-hidden', 'true');
  slide.append(svg);
  return svg;
}
