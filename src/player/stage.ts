import { Konva } from 'konva/lib/Global.js';
import { Layer } from 'konva/lib/Layer.js';
import { Shape } from 'konva/lib/Shape.js';
import { Stage } from 'konva/lib/Stage.js';
import type { Frame, Palette, Scene } from '../model/scene.ts';
import { painterOf } from './draw-shape.ts';
import type { Raster } from './resolution.ts';

// Everything is drawn by one clock; Konva must not draw by itself whenever an attribute changes.
Konva.autoDrawEnabled = false;
// A stage is as large as its canvas has pixels: what a pixel is on the screen is our business.
Konva.pixelRatio = 1;

/** A scene on a canvas. */
export interface Picture {
  draw(frame: Frame, palette: Palette): void;
  /** Clears the canvas and answers true when the raster is another one. */
  resize(raster: Raster): boolean;
  destroy(): void;
}

/** Builds the Konva stage of a scene within an element of the scene's size. Draws nothing yet. */
export function createPicture(container: HTMLDivElement, scene: Scene, family: string, raster: Raster): Picture {
  const stage = new Stage({ container, ...sizeAt(scene, raster), listening: false });
  const layer = new Layer({ listening: false });
  let frame: Frame = { states: [] };
  let palette: Palette = {};
  scene.shapes.forEach((shape, i) => {
    const paint = painterOf(shape, family);
    const sceneFunc = (context: { _context: CanvasRenderingContext2D }): void => {
      const state = frame.states[i];
      if (state && state.opacity > 0) paint(context._context, state, palette);
    };
    layer.add(new Shape({ id: shape.id, name: shape.owner, sceneFunc, listening: false, perfectDrawEnabled: false }));
  });
  stage.add(layer);
  const lay = ({ ratio, x, y }: Raster): void => {
    layer.setAttrs({ x, y, scaleX: ratio, scaleY: ratio });
    // By a transform, since the browser rounds lengths of the layout to 1/64 px.
    container.style.transform = `translate(${-x / ratio}px,${-y / ratio}px) scale(${1 / ratio})`;
  };
  lay(raster);
  let current = raster;
  return {
    draw(nextFrame, nextPalette) {
      frame = nextFrame;
      palette = nextPalette;
      layer.drawScene();
    },
    resize(next) {
      if (next.ratio === current.ratio && next.x === current.x && next.y === current.y) return false;
      current = next;
      stage.size(sizeAt(scene, next));
      lay(next);
      return true;
    },
    destroy() {
      stage.destroy();
    },
  };
}

const sizeAt = ({ width, height }: Scene, { ratio, x, y }: Raster): { width: number; height: number } => ({
  width: Math.ceil(width * ratio + x - 0.01),
  height: Math.ceil(height * ratio + y - 0.01),
});
