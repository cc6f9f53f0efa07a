import { Konva } from 'konva/lib/Global.js';
import { Layer } from 'konva/lib/Layer.js';
import { Shape } from 'konva/lib/Shape.js';
import { Stage } from 'konva/lib/Stage.js';
import type { Frame, Palette, Scene } from '../model/scene.ts';
import { painterOf } from './draw-shape.ts';
import { wholePixels } from './resolution.ts';

// Everything is drawn by one clock; Konva must not draw by itself whenever an attribute changes.
Konva.autoDrawEnabled = false;

/** A scene on a canvas. */
export interface Picture {
  draw(frame: Frame, palette: Palette): void;
  /** Canvas pixels per stage px. Clears the canvas and answers true when that is news. */
  resize(ratio: number): boolean;
  destroy(): void;
}

/** Builds the Konva stage of a scene within an element of the scene's size. Draws nothing yet. */
export function createPicture(container: HTMLDivElement, scene: Scene, family: string, ratio: number): Picture {
  // Read by the canvases when they are made, so that none is allocated twice.
  Konva.pixelRatio = ratio;
  const stage = new Stage({ container, ...sizeAt(scene, ratio), listening: false });
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
  let current = ratio;
  return {
    draw(nextFrame, nextPalette) {
      frame = nextFrame;
      palette = nextPalette;
      layer.drawScene();
    },
    resize(next) {
      if (next === current) return false;
      current = next;
      layer.getCanvas().pixelRatio = next;
      stage.size(sizeAt(scene, next));
      return true;
    },
    destroy() {
      stage.destroy();
    },
  };
}

const sizeAt = ({ width, height }: Scene, ratio: number): { width: number; height: number } => ({
  width: wholePixels(width, ratio),
  height: wholePixels(height, ratio),
});
