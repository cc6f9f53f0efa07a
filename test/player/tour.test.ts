import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Camera, seen } from '../../src/player/camera.ts';
import { around, entering } from '../../src/player/entering.ts';
import { createTour } from '../../src/player/tour.ts';
import { buildScene } from '../../src/scene/scene.ts';
import { diagram, layout } from '../scene/fixture.ts';

const scene = buildScene(diagram, layout);
const smallest = Math.min(...scene.shapes.map((shape) => (shape.kind === 'text' ? shape.fontSize : 99)));
const steps = scene.steps.map((_, i) => i + 1);
const phone = { width: 390, height: 420 };
const anyPort = fc.record({ width: fc.integer({ min: 200, max: 1400 }), height: fc.integer({ min: 150, max: 900 }) });

const isKept = ({ x, y, scale }: Camera, port: { width: number; height: number }): boolean =>
  x <= Math.max(0, (port.width - scene.width * scale) / 2) + 1e-6 &&
  x + scene.width * scale >= Math.min(port.width, scene.width * scale) - 1e-6 &&
  y <= Math.max(0, (port.height - scene.height * scale) / 2) + 1e-6;

describe('a tour of a picture', () => {
  it('stands still where the whole picture can be read', () => {
    const tour = createTour(scene, { width: 1400, height: 700 }, true);
    for (const step of steps) expect(tour.rest(step)).toEqual(tour.whole);
    expect(tour.way(1, tour.whole)).toBe(0);
    // Slides are scaled as a whole, so their pictures are always shown whole.
    expect(createTour(scene, scene, false).rest(2)).toEqual({ x: 0, y: 0, scale: 1 });
  });

  it('shows no lettering smaller than 14 px, and no more void than it must', () => {
    fc.assert(
      fc.property(
        anyPort,
        fc.constantFrom(...steps),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (port, step, part) => {
          const tour = createTour(scene, port, true);
          for (const camera of [tour.rest(step), tour.along(step, tour.rest(step - 1), part)]) {
            expect(camera.scale * smallest).toBeGreaterThanOrEqual(14 - 1e-6);
            expect(isKept(camera, port)).toBe(true);
          }
        },
      ),
    );
  });

  it('comes to rest where it rests when one goes there directly', () => {
    const tour = createTour(scene, phone, true);
    for (const step of steps) {
      const end = tour.along(step, tour.rest(step - 1), 1);
      const rest = tour.rest(step);
      expect(end.x).toBeCloseTo(rest.x);
      expect(end.y).toBeCloseTo(rest.y);
      expect(tour.along(step, { x: -5, y: -7, scale: 1.4 }, 0)).toEqual({ x: -5, y: -7, scale: 1.4 });
    }
  });

  it('shows whole what a step brings in, where that fits, and something of it everywhere', () => {
    fc.assert(
      fc.property(anyPort, fc.constantFrom(...steps), (port, step) => {
        const tour = createTour(scene, port, true);
        const brought = entering(scene)[step] ?? [];
        const all = around(brought.map(({ area }) => area));
        if (!all) return;
        const view = seen(tour.rest(step), port);
        const overlaps = all.x < view.x + view.width && all.x + all.width > view.x;
        expect(overlaps && all.y < view.y + view.height && all.y + all.height > view.y).toBe(true);
        if (all.width + 28 <= view.width) {
          expect(all.x).toBeGreaterThanOrEqual(view.x - 1e-6);
          expect(all.x + all.width).toBeLessThanOrEqual(view.x + view.width + 1e-6);
        }
      }),
    );
  });

  it('passes by all that comes in one after another', () => {
    const tour = createTour(scene, phone, true);
    const crew = scene.steps.findIndex(({ id }) => id === 'crew') + 1;
    const from = tour.rest(crew - 1);
    const views = Array.from({ length: 60 }, (_, i) => seen(tour.along(crew, from, (i + 1) / 60), phone));
    for (const { box } of scene.nodes.filter(({ step }) => step === crew)) {
      const middle = box.x + box.width / 2;
      expect(views.some((view) => middle > view.x && middle < view.x + view.width)).toBe(true);
    }
    const jumps = views.slice(1).map((view, i) => Math.abs(view.x - (views[i]?.x ?? 0)));
    expect(Math.max(...jumps)).toBeLessThan(80);
  });
});
