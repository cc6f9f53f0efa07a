import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  between,
  type Camera,
  hasMore,
  kept,
  legibleScale,
  lookAt,
  seen,
  wholePicture,
  zoomed,
} from '../../src/player/camera.ts';

const stage = { width: 1280, height: 592 };
const length = fc.integer({ min: 50, max: 2000 });
const anyPort = fc.record({ width: length, height: length });
const at = fc.double({ min: -3000, max: 3000, noNaN: true });

describe('a camera', () => {
  it('shows the whole picture as large as it fits, in the middle', () => {
    expect(wholePicture(stage, { width: 640, height: 592 })).toEqual({ x: 0, y: 148, scale: 0.5 });
    expect(wholePicture(stage, stage)).toEqual({ x: 0, y: 0, scale: 1 });
    fc.assert(
      fc.property(anyPort, (port) => {
        const camera = wholePicture(stage, port);
        expect(hasMore(camera, stage, port)).toBe(false);
        expect(camera.x).toBeGreaterThanOrEqual(-1e-9);
        expect(camera.y).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });

  it('shows nothing beside the picture that it need not, and what it looks at', () => {
    fc.assert(
      fc.property(anyPort, at, at, fc.double({ min: 0.2, max: 3, noNaN: true }), (port, x, y, scale) => {
        const camera = kept({ x, y, scale }, stage, port);
        expect(camera.x).toBeLessThanOrEqual(Math.max(0, (port.width - stage.width * scale) / 2) + 1e-6);
        expect(camera.x + stage.width * scale).toBeGreaterThanOrEqual(Math.min(port.width, stage.width * scale) - 1e-6);
        expect(kept(camera, stage, port)).toEqual(camera);
      }),
    );
    const port = { width: 390, height: 400 };
    const view = seen(lookAt(640, 300, 1, stage, port), port);
    expect([view.x + view.width / 2, view.y + view.height / 2]).toEqual([640, 300]);
    expect(seen(lookAt(10, 10, 1, stage, port), port)).toMatchObject({ x: -0, y: -0 });
  });

  it('enlarges about a point, which stays where it is', () => {
    const camera: Camera = { x: -100, y: -50, scale: 1 };
    const nearer = zoomed(camera, 2, 200, 100, 0.3);
    expect(nearer.scale).toBe(2);
    expect((200 - nearer.x) / nearer.scale).toBeCloseTo((200 - camera.x) / camera.scale);
    expect((100 - nearer.y) / nearer.scale).toBeCloseTo((100 - camera.y) / camera.scale);
    expect(zoomed(camera, 100, 0, 0, 0.3).scale).toBe(3);
    expect(zoomed(camera, 0.001, 0, 0, 0.3).scale).toBe(0.3);
  });

  it('knows at which scale the smallest type can be read', () => {
    expect(legibleScale([20, 14, 30])).toBe(1);
    expect(legibleScale([28])).toBe(0.5);
  });

  it('goes from one view to another', () => {
    const [from, to] = [
      { x: 0, y: 0, scale: 1 },
      { x: -100, y: 50, scale: 2 },
    ];
    expect(between(from, to, 0)).toEqual(from);
    expect(between(from, to, 1)).toEqual(to);
    expect(between(from, to, 0.5)).toEqual({ x: -50, y: 25, scale: 1.5 });
  });
});
