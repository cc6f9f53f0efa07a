import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArrowShape, Frame, Scene, ShapeState } from '../../src/model/scene.ts';
import { markPlace, pointAt } from '../../src/scene/geometry.ts';
import { buildScene } from '../../src/scene/scene.ts';
import { changingShapes, frameAt, isAnimating, restAfter } from '../../src/scene/timeline.ts';
import { diagram, layout } from './fixture.ts';

const scene = buildScene(diagram, layout);
const last = scene.steps.length;
const moment = fc.double({ min: 0, max: last, noNaN: true });
const age = fc.double({ min: 0, max: 6000, noNaN: true });

/** How far two frames look apart: the largest change of any shape, px for lengths, hundredths for the rest. */
function difference(a: Frame, b: Frame): number {
  return Math.max(
    ...scene.shapes.map((shape, i) => {
      const [p, q] = [a.states[i] as ShapeState, b.states[i] as ShapeState];
      const seen = Math.min(p.opacity, q.opacity);
      const moved = seen * Math.max(Math.abs(p.dy - q.dy), Math.abs(p.scale - q.scale) * 100);
      const plain = Math.max(Math.abs(p.opacity - q.opacity) * 100, moved);
      if (shape.kind !== 'arrow') return plain;
      const grown = p.opacity && q.opacity ? Math.abs(p.grown - q.grown) * (shape.lengths.at(-1) as number) : 0;
      return Math.max(plain, grown, markDifference(shape, p, q));
    }),
  );
}

/** A mark at either end has shrunk to nothing, so its way from the tip to the source is not seen. */
function markDifference(arrow: ArrowShape, p: ShapeState, q: ShapeState): number {
  const look = (state: ShapeState) =>
    state.mark === null || !state.opacity || !arrow.mark
      ? { x: 0, y: 0, scale: 0 }
      : markPlace(arrow, arrow.mark, state.mark, state.grown);
  const [a, b] = [look(p), look(q)];
  return Math.max(Math.abs(a.scale - b.scale) * 20, Math.min(a.scale, b.scale) * Math.hypot(a.x - b.x, a.y - b.y));
}

describe('frameAt', () => {
  it('starts with nothing and ends with everything', () => {
    expect(frameAt(scene, 0).states.every((s) => s.opacity === 0)).toBe(true);
    for (const [i, state] of frameAt(scene, last).states.entries())
      expect(state).toMatchObject({ opacity: 1, dy: 0, scale: 1, grown: 1, mark: markOf(scene, i)?.rest ?? null });
  });

  it('shows after each step what has entered, whole, and nothing else', () => {
    for (let k = 0; k <= last; k++)
      for (const [i, state] of frameAt(scene, k).states.entries())
        if ((scene.shapes[i]?.enter.step ?? 0) <= k)
          expect(state).toMatchObject({ opacity: 1, dy: 0, scale: 1, grown: 1 });
        else expect(state.opacity).toBe(0);
  });

  it('clamps, and takes what is no number for the beginning', () => {
    expect(frameAt(scene, -3)).toEqual(frameAt(scene, 0));
    expect(frameAt(scene, 99)).toEqual(frameAt(scene, last));
    expect(frameAt(scene, Number.NaN)).toEqual(frameAt(scene, 0));
  });

  it('depends on nothing but the moment', () => {
    fc.assert(
      fc.property(moment, moment, age, (t, elsewhere, ms) => {
        const before = JSON.stringify(frameAt(scene, t, ms));
        frameAt(scene, elsewhere, ms);
        expect(JSON.stringify(frameAt(scene, t, ms))).toBe(before);
      }),
    );
  });

  it('moves without a jump along its steps, whatever the age at which a step was left', () => {
    fc.assert(
      fc.property(moment, age, (t, ms) => {
        const next = Math.min(last, t + 1e-4);
        // Crossing a whole step begins a new age, and marks that hurried home are then at rest.
        const after = Math.floor(next) > Math.floor(t) ? 0 : ms;
        expect(difference(frameAt(scene, t, ms), frameAt(scene, next, after))).toBeLessThan(2);
      }),
      { numRuns: 500 },
    );
  });

  it('arrives at a step as it will stand there', () => {
    for (let k = 1; k <= last; k++)
      for (const left of [0, 700, 2300, Number.POSITIVE_INFINITY])
        expect(difference(frameAt(scene, k - 1e-7, left), frameAt(scene, k, 0))).toBeLessThan(0.1);
  });

  it('lets marks travel without a jump, and bring them to rest within five seconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: last }), age, (k, ms) => {
        expect(difference(frameAt(scene, k, ms), frameAt(scene, k, ms + 1))).toBeLessThan(8);
        expect(frameAt(scene, k, 5000)).toEqual(frameAt(scene, k));
        expect(frameAt(scene, k, restAfter(scene, k))).toEqual(frameAt(scene, k));
      }),
    );
  });

  it('only ever adds while it goes on', () => {
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        const [early, late] = [frameAt(scene, Math.min(a, b)), frameAt(scene, Math.max(a, b))];
        for (const [i, state] of early.states.entries()) {
          const then = late.states[i] as ShapeState;
          expect(then.opacity).toBeGreaterThanOrEqual(state.opacity);
          if (state.opacity) expect(then.grown).toBeGreaterThanOrEqual(state.grown);
          if (state.opacity) expect(then.dy).toBeLessThanOrEqual(state.dy);
        }
      }),
    );
  });

  it('sends the marks of one channel together and those of the other one after another', () => {
    const gone = (prefix: string, ms: number, k: number) =>
      scene.shapes.flatMap((shape, i) => {
        if (shape.kind !== 'arrow' || !shape.mark || !shape.owner.startsWith(prefix)) return [];
        const away = (frameAt(scene, k, ms).states[i]?.mark as number) - shape.mark.rest;
        return [(away - Math.floor(away)).toFixed(6)];
      });
    expect(new Set(gone('down-', 800, 3)).size).toBe(1);
    expect(new Set(gone('up-', 1200, 4)).size).toBeGreaterThan(2);
  });
});

describe('isAnimating', () => {
  it('says when the clock may stop', () => {
    expect(isAnimating(scene, 2.5, 0)).toBe(true);
    expect(isAnimating(scene, 1, 0)).toBe(false);
    expect(isAnimating(scene, 3, 100)).toBe(true);
    expect(isAnimating(scene, 3, 5000)).toBe(false);
    expect(isAnimating(scene, 3, Number.POSITIVE_INFINITY)).toBe(false);
  });
});

const markOf = (scene: Scene, i: number) => {
  const shape = scene.shapes[i];
  return shape?.kind === 'arrow' ? shape.mark : null;
};

describe('pointAt', () => {
  it('stays on its line', () => {
    const arrow = scene.shapes.find((s) => s.kind === 'arrow') as ArrowShape;
    const end = arrow.lengths.at(-1) as number;
    fc.assert(
      fc.property(fc.double({ min: -10, max: end + 10, noNaN: true }), (distance) => {
        const { x, y } = pointAt(arrow, distance);
        const [a, b] = [arrow.points[0] as readonly [number, number], arrow.points.at(-1) as readonly [number, number]];
        expect(Math.hypot(x - a[0], y - a[1]) + Math.hypot(x - b[0], y - b[1])).toBeCloseTo(end, 1);
      }),
    );
  });
});

describe('changingShapes', () => {
  it('leaves out only shapes that look the same at every moment of a way and after it', () => {
    const steps = scene.steps.length;
    const moment = fc.double({ min: 0, max: steps, noNaN: true });
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: steps }), fc.nat(6000), (from, to, age) => {
        const { first, last } = changingShapes(scene, from, to);
        const before = frameAt(scene, from, age).states;
        for (let k = 0; k <= 20; k++) {
          const { states } = frameAt(scene, k < 20 ? from + ((to - from) * k) / 20 : to, k < 20 ? age : 1500);
          const others = (state: ShapeState, i: number) => (i < first || i > last ? state : null);
          expect(JSON.stringify(states.map(others))).toBe(JSON.stringify(before.map(others)));
        }
      }),
      { numRuns: 100, seed: 9 },
    );
  });

  it('are few when little changes, and none at rest before the first step', () => {
    const one = changingShapes(scene, 0, 1);
    expect(one.last - one.first).toBeLessThan(scene.shapes.length - 1);
    const none = changingShapes(scene, 0, 0);
    expect(none.last).toBeLessThan(none.first);
  });
});
