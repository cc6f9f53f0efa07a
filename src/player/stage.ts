import { Konva } from 'konva/lib/Global.js';
import { Layer } from 'konva/lib/Layer.js';
import { Shape } from 'konva/lib/Shape.js';
import { Stage } from 'konva/lib/Stage.js';
import type { Frame, Palette, Scene } from '../model/scene.ts';
import { type Fading, fadedPalette } from '../scene/fading.ts';
import type { ShapeRange } from '../scene/timeline.ts';
import type { Camera } from './camera.ts';
import { painterOf } from './draw-shape.ts';
import { type Raster, sameRaster } from './resolution.ts';
import { createStillCopies } from './still-copies.ts';

// Everything is drawn by one clock; Konva must not draw by itself whenever an attribute changes.
Konva.autoDrawEnabled = false;
// A stage is as large as its canvas has pixels: what a pixel is on the screen is our business.
Konva.pixelRatio = 1;

/** A scene on a canvas. */
export interface Picture {
  /**
   * `fading` brings some shapes to the front; null draws all of them as they are. `moving` tells which shapes may change
   * until the picture rests again; null that it rests.
   */
  draw(frame: Frame, palette: Palette, camera: Camera, fading: Fading | null, moving: ShapeRange | null): void;
  /** Clears the canvas and answers true when the raster is another one. */
  resize(raster: Raster): boolean;
  destroy(): void;
}

/** Builds the Konva stage of a scene within an element that it covers. Draws nothing yet. */
export function createPicture(container: HTMLDivElement, scene: Scene, family: string, raster: Raster): Picture {
  const stage = new Stage({ container, width: raster.width, height: raster.height, listening: false });
  const layer = new Layer({ listening: false });
  let frame: Frame = { states: [] };
  let palettes: (i: number) => Palette = () => ({});
  let order: readonly number[] | null = null;
  const painters = scene.shapes.map((shape) => painterOf(shape, family));
  const paint = (context: CanvasRenderingContext2D, i: number): void => {
    const state = frame.states[i];
    if (state && state.opacity > 0) painters[i]?.(context, state, palettes(i));
  };
  scene.shapes.forEach(({ id, owner }, k) => {
    const sceneFunc = (context: { _context: CanvasRenderingContext2D }): void =>
      paint(context._context, order?.[k] ?? k);
    layer.add(new Shape({ id, name: owner, sceneFunc, listening: false, perfectDrawEnabled: false }));
  });
  const paintAlone = (context: CanvasRenderingContext2D, i: number): void => {
    if (!frame.states[i]?.opacity) return;
    context.save();
    paint(context, i);
    context.restore();
  };
  const still = createStillCopies(scene.shapes.length, () => stage.size(), paintAlone);
  /** A frame of a movement, without the ways that Konva goes for each shape; with copies only what moves is painted. */
  const paintMoving = ({ first, last }: ShapeRange, copied: boolean): void => {
    const { width, height } = stage.size();
    const context = layer.getCanvas().getContext()._context;
    context.save();
    context.resetTransform();
    context.clearRect(0, 0, width, height);
    if (copied) context.drawImage(still.behind, 0, 0);
    context.setTransform(layer.scaleX(), 0, 0, layer.scaleY(), layer.x(), layer.y());
    const [from, to] = copied ? [first, last] : [0, painters.length - 1];
    for (let i = from; i <= to; i++) paintAlone(context, i);
    context.resetTransform();
    if (copied) context.drawImage(still.before, 0, 0);
    context.restore();
  };
  stage.add(layer);
  const lay = ({ unit, x, y }: Raster): void => {
    // By a transform, since the browser rounds lengths of the layout to 1/64 px.
    container.style.transform = `translate(${-x / unit}px,${-y / unit}px) scale(${1 / unit})`;
  };
  lay(raster);
  let current = raster;
  return {
    draw(nextFrame, palette, camera, fading, range) {
      frame = nextFrame;
      order = fading?.order ?? null;
      palettes = fading ? palettesOf(palette, fading) : () => palette;
      const { unit, x, y } = current;
      const ratio = unit * camera.scale;
      const at = { x: camera.x * unit + x, y: camera.y * unit + y };
      layer.setAttrs({ ...at, scaleX: ratio, scaleY: ratio });
      // What has faded stands in another order.
      const moving = fading ? null : range;
      const copied = still.serve(
        moving && { range: moving, palette, ...at, ratio },
        moving ? standing(frame, moving) : 0,
      );
      if (moving) paintMoving(moving, copied);
      else layer.drawScene();
    },
    resize(next) {
      if (sameRaster(next, current)) return false;
      current = next;
      stage.size({ width: next.width, height: next.height });
      lay(next);
      return true;
    },
    destroy() {
      still.serve(null, 0);
      stage.destroy();
    },
  };
}

/** Shapes that show and stand still. */
const standing = ({ states }: Frame, { first, last }: ShapeRange): number =>
  states.filter((state, i) => state.opacity > 0 && (i < first || i > last)).length;

/** The palette of each shape, made once for all that have faded as far. */
function palettesOf(palette: Palette, { fades }: Fading): (i: number) => Palette {
  const made = new Map<number, Palette>();
  return (i) => {
    const fade = fades[i] ?? 0;
    const known = made.get(fade) ?? (fade === 0 ? palette : fadedPalette(palette, fade));
    made.set(fade, known);
    return known;
  };
}
