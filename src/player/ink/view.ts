import { type Ground, groundsOf } from './layout.ts';
import { drawingOf } from './outline.ts';
import type { Stroke } from './stroke.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Marks the drawings that hold strokes. */
const MARKER = 'data-ink';

type Kind = Pick<Stroke, 'tool' | 'colour'>;

/** Values of CSS. */
export interface Look {
  readonly colour: string;
  readonly opacity: string;
  readonly blend: string;
}

/**
 * Shows strokes on their slide, as drawings within the slide's elements: so they lie where they were made at every size
 * of the window, fade with the slide and are sharp on every screen, without a thing to be done for it.
 */
export interface InkView {
  /** Shows those strokes of a slide that belong to its step. A slide without any gets nothing. */
  show(slide: HTMLElement, strokes: readonly Stroke[], step: number): void;
  /** How a stroke would look on a slide. */
  lookOf(slide: HTMLElement, kind: Kind): Look;
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
    paths.set(stroke, path);
    return path;
  };

  return {
    show(slide, strokes, step) {
      const wanted = new Set<Element>();
      const seen = strokes.filter((each) => each.step <= step && !hidden.has(each.id));
      for (const ground of seen.length > 0 ? groundsOf(slide) : []) {
        for (const under of [true, false]) {
          const mine = seen.filter(({ sheet, tool }) => sheet === ground.sheet && (tool === 'marker') === under);
          if (mine.length === 0) continue;
          const drawing = drawingIn(ground, under);
          drawing.replaceChildren(...mine.map(pathOf));
          wanted.add(drawing);
        }
      }
      for (const drawing of slide.querySelectorAll(`[${MARKER}]`)) if (!wanted.has(drawing)) drawing.remove();
    },
    lookOf(slide, kind) {
      const probe = slide.appendChild(newDrawing(kind.tool === 'marker'));
      const { color, opacity } = getComputedStyle(probe.appendChild(dressed(kind)));
      const { mixBlendMode } = getComputedStyle(probe);
      const look = { colour: color, opacity, blend: mixBlendMode };
      probe.remove();
      return look;
    },
    hide(ids) {
      hidden = ids;
    },
  };
}

function dressed({ tool, colour }: Kind): SVGPathElement {
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('class', `ink-line ink-${colour}${tool === 'marker' ? ' ink-marker' : ''}`);
  return path;
}

/** Marks of a highlighter have a drawing of their own below the lines: it is mixed with the slide as a whole. */
function newDrawing(under: boolean): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute(MARKER, '');
  svg.setAttribute('class', under ? 'ink ink-under' : 'ink');
  svg.setAttribute('aria-hidden', 'true');
  return svg;
}

function drawingIn({ host, top }: Ground, under: boolean): SVGSVGElement {
  const which = under ? '.ink-under' : ':not(.ink-under)';
  const known = host.querySelector<SVGSVGElement>(`:scope > [${MARKER}]${which}`);
  const drawing = known ?? host.appendChild(newDrawing(under));
  drawing.style.top = `${top}px`;
  return drawing;
}
