import type { Point } from './cubic.ts';
import { SLIDE, STAGE_TOP } from './slide-box.ts';
import { SLIDE_SHEET } from './stroke.ts';

/** Where a sheet of strokes lies at present. */
export interface Ground {
  readonly sheet: number;
  /** The element that the strokes go with: with it they are scaled, moved, scrolled and faded. */
  readonly host: HTMLElement;
  /** px of the host from its upper edge to that of the sheet. */
  readonly top: number;
  /** Where the sheet lies in the window, and at which scale, in CSS px. */
  lie(): Lie;
}

export interface Lie {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

/**
 * The sheets that show on a slide as it is laid out at present. In its own space, at whatever scale, a slide is one sheet.
 * As a page on a small screen it is laid out otherwise: then strokes on its diagram go with the diagram, and a sheet of
 * the page's own takes those that are made beside it. Strokes about text show only where the text stands as it did when
 * they were made: on pages of that width.
 */
export function groundsOf(slide: HTMLElement): readonly Ground[] {
  if (slide.offsetWidth === SLIDE.width) {
    const lie = (): Lie => lieOf(slide, SLIDE.width);
    return [{ sheet: SLIDE_SHEET, host: slide, top: 0, lie }];
  }
  const page = slide.querySelector<HTMLElement>(':scope > .page') ?? slide;
  const width = slide.offsetWidth;
  const own: Ground = {
    sheet: width,
    host: page,
    top: 0,
    lie() {
      const { left, top, scale } = lieOf(page, width);
      return { left, top: top - page.scrollTop * scale, scale };
    },
  };
  const stage = slide.querySelector<HTMLElement>('.on-stage');
  if (!stage) return [own];
  const lie = (): Lie => {
    const { left, top, scale } = lieOf(stage, SLIDE.width);
    return { left, top: top - STAGE_TOP * scale, scale };
  };
  return [own, { sheet: SLIDE_SHEET, host: stage, top: -STAGE_TOP, lie }];
}

/** The ground of a stroke that begins at a point of the window. */
export function groundAt(slide: HTMLElement, { x, y }: Point): Ground {
  const [own, stage] = groundsOf(slide) as [Ground, Ground?];
  const port = stage?.host.parentElement?.getBoundingClientRect();
  const within = port && x >= port.left && x <= port.right && y >= port.top && y <= port.bottom;
  return stage && within ? stage : own;
}

/** Where an element lies that is so many px wide in its own space. */
function lieOf(element: Element, across: number): Lie {
  const { left, top, width } = element.getBoundingClientRect();
  return { left, top, scale: width / across || 1 };
}
