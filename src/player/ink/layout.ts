import type { Point } from './cubic.ts';
import { SLIDE_SHEET } from './stroke.ts';
import { SLIDE, STAGE_BOX } from './slide-box.ts';

/** How a sheet of strokes lies on its slide: px of the sheet times `scale`, moved, are px of the slide's element. */
export interface SheetPlace {
  readonly sheet: number;
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/**
 * The sheets that show on a slide as it is laid out at present. In its own space, at whatever scale, a slide is one sheet.
 * On a small screen it may be laid out otherwise: then strokes on its diagram go with the diagram, and a sheet of the
 * layout's own takes those that are made beside it. Strokes about text show only where the text stands as it did when
 * they were made.
 */
export function sheetsOn(slide: HTMLElement): readonly SheetPlace[] {
  const width = slide.offsetWidth;
  if (width === SLIDE.width) return [{ sheet: SLIDE_SHEET, scale: 1, x: 0, y: 0 }];
  const own = { sheet: width, scale: 1, x: 0, y: 0 };
  const box = stageBox(slide);
  if (!box) return [own];
  const scale = box.width / STAGE_BOX.width;
  return [own, { sheet: SLIDE_SHEET, scale, x: box.x - STAGE_BOX.x * scale, y: box.y - STAGE_BOX.y * scale }];
}

/** The sheet that a stroke belongs to which begins at a point of the slide's element. */
export function sheetAt(slide: HTMLElement, point: Point): SheetPlace {
  const [own, stage] = sheetsOn(slide) as [SheetPlace, SheetPlace?];
  const box = stage && stageBox(slide);
  const within =
    box && point.x >= box.x && point.x <= box.x + box.width && point.y >= box.y && point.y <= box.y + box.height;
  return within ? stage : own;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** Where the slide's diagram stands, in px of the slide's element. */
function stageBox(slide: HTMLElement): Box | null {
  const diagram = slide.querySelector('.diagram');
  if (!diagram) return null;
  const { left, top, scale } = lieOf(slide);
  const box = diagram.getBoundingClientRect();
  return {
    x: (box.left - left) / scale,
    y: (box.top - top) / scale,
    width: box.width / scale,
    height: box.height / scale,
  };
}

/** Where a slide's element lies in the window, and at which scale, in CSS px. */
export function lieOf(slide: HTMLElement): { readonly left: number; readonly top: number; readonly scale: number } {
  const { left, top, width } = slide.getBoundingClientRect();
  return { left, top, scale: width / slide.offsetWidth || 1 };
}
