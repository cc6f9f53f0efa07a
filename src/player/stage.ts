import { Konva } from 'konva/lib/Global.js';
import { Layer } from 'konva/lib/Layer.js';
import { Shape } from 'konva/lib/Shape.js';
import { Stage } from 'konva/lib/Stage.js';
import type { Frame, Palette, Scene } from '../model/scene.ts';
import type { Camera } from './camera.ts';
import { type Fading, fadedPalette } from '../scene/fading.ts';
import { painterOf } from './draw-shape.ts';
import { type Raster, sameRaster } from './resolution.ts';

// Everything is drawn by one clock; Konva must not draw by itself whenever an attribute changes.
Konva.autoDrawEnabled = false;
// A stage is as large as its canvas has pixels: what a pixel is on the screen is our business.
Konva.pixelRatio = 1;

/** A scene on a canvas. */
export interface Picture {
  /** `fading` brings some shapes to the front; null draws all of them as they are. */
  draw(frame: Frame, palette: Palette, camera: Camera, fading: Fading | null): void;
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
  scene.shapes.forEach((shape, k) => {
    const sceneFunc = (context: { _context: CanvasRenderingContext2D }): void => {
      const i = order?.[k] ?? k;
      const state = frame.states[i];
      if (state && state.opacity > 0) painters[i]?.(context._context, state, palettes(i));
    };
    layer.add(new Shape({ id: shape.id, name: shape.owner, sceneFunc, listening: false, perfectDrawEnabled: false }));
  });
  stage.add(layer);
  const lay = ({ unit, x, y }: Raster): void => {
    // By a transform, since the browser rounds lengths of the layout to 1/64 px.
    container.style.transform = `translate(${-x / unit}px,${-y / unit}px) scale(${1 / unit})`;
  };
  lay(raster);
  let current = raster;
  return {
    draw(nextFrame, palette, camera, fading) {
      frame = nextFrame;
      order = fading?.order ?? null;
      palettes = fading ? palettesOf(palette, fading) : () => palette;
      const { unit, x, y } = current;
      const ratio = unit * camera.scale;
      layer.setAttrs({ x: camera.x * unit + x, y: camera.y * unit + y, scaleX: ratio, scaleY: ratio });
      layer.drawScene();
    },
    resize(next) {
      if (sameRaster(next, current)) return false;
      current = next;
      stage.size({ width: next.width, height: next.height });
      lay(next);
      return true;
    },
    destroy() {
      stage.destroy();
    },
  };
}

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
