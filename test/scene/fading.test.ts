import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, fadedPalette, focusOn } from '../../src/scene/fading.ts';
import { buildScene } from '../../src/scene/scene.ts';
import { diagram, layout } from './fixture.ts';

const scene = buildScene(diagram, layout);
const last = scene.steps.length;
const anyNode = fc.constantFrom(...scene.nodes.map(({ id }) => id));
const anyStep = fc.integer({ min: 0, max: last });

const fadesOf = (node: string | null, step: number) => {
  const { fades } = focusOn(scene, node, step);
  return (owner: string) => [...new Set(fades.filter((_, i) => scene.shapes[i]?.owner === owner))];
};

describe('a node at the front', () => {
  it('keeps its colours, with its arrows and their labels; what they lead to steps back, and all else further', () => {
    const fades = fadesOf('crew-2', last);
    for (const owner of ['crew-2', 'down-crew-2', 'up-crew-2', 'reports']) expect(fades(owner), owner).toEqual([0]);
    const [near = 0] = fades('captain');
    const [rest = 0] = fades('crew-1');
    expect(near).toBeGreaterThan(0.2);
    expect(rest).toBeGreaterThan(near);
    for (const owner of ['down-crew-1', 'n1', 'closing']) expect(fades(owner), owner).toEqual([rest]);
  });

  it('has only the arrows that have come in', () => {
    expect(fadesOf('crew-2', 2)('captain')).toEqual(fadesOf('crew-2', 2)('crew-1'));
    expect(fadesOf('crew-2', 3)('down-crew-2')).toEqual([0]);
    expect(fadesOf('crew-2', 3)('up-crew-2')[0]).toBeGreaterThan(0);
  });

  it('shows the line from a label only with all that it leads to', () => {
    const guide = (node: string) =>
      focusOn(scene, node, last).fades[scene.shapes.findIndex(({ id }) => id.endsWith('/guide'))];
    expect(guide('captain')).toBe(0);
    expect(guide('crew-2')).toBeGreaterThan(0);
  });

  it('is painted last, and every shape once', () => {
    fc.assert(
      fc.property(anyNode, anyStep, (node, step) => {
        const { fades, order } = focusOn(scene, node, step);
        expect([...order].sort((a, b) => a - b)).toEqual(scene.shapes.map((_, i) => i));
        const painted = order.map((i) => fades[i] ?? 0);
        for (const [k, fade] of painted.entries()) if (k > 0) expect(fade).toBeLessThanOrEqual(painted[k - 1] ?? 1);
        // What stays together is painted from back to front as ever.
        for (const [k, i] of order.entries())
          if (k > 0 && painted[k] === painted[k - 1]) expect(i).toBeGreaterThan(order[k - 1] ?? 0);
      }),
      { numRuns: 30 },
    );
  });

  it('leaves the picture as it was when it goes, and the panel behind everything as it is', () => {
    expect(focusOn(scene, null, last)).toEqual({
      fades: scene.shapes.map(() => 0),
      order: scene.shapes.map((_, i) => i),
    });
    const backed = buildScene({ ...diagram, background: '#0b1120' }, layout);
    const { fades, order } = focusOn(backed, 'crew-1', last);
    expect(backed.shapes[order[0] ?? -1]?.id).toBe('backdrop');
    expect(fades[order[0] ?? -1]).toBe(0);
  });
});

describe('on the way', () => {
  it('begins and ends where it should, and goes straight', () => {
    fc.assert(
      fc.property(fc.option(anyNode), fc.option(anyNode), fc.double({ min: 0, max: 1, noNaN: true }), (a, b, share) => {
        const [from, to] = [focusOn(scene, a, last), focusOn(scene, b, last)];
        expect(between(from, to, 0).fades).toEqual(from.fades);
        expect(between(from, to, 1)).toEqual(to);
        for (const [i, fade] of between(from, to, share).fades.entries()) {
          const ends = [from.fades[i] ?? 0, to.fades[i] ?? 0];
          expect(fade).toBeGreaterThanOrEqual(Math.min(...ends) - 1e-9);
          expect(fade).toBeLessThanOrEqual(Math.max(...ends) + 1e-9);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('a faded palette', () => {
  const { light } = scene.palette;

  it('goes from its colours to that of the page', () => {
    expect(fadedPalette(light, 0)).toEqual(light);
    expect(new Set(Object.values(fadedPalette(light, 1)))).toEqual(new Set([light.page]));
    expect(fadedPalette({ page: '#ffffff', a: '#000000' }, 0.5).a).toBe('#808080');
  });

  it('is made of colours', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (fade) => {
        for (const hex of Object.values(fadedPalette(scene.palette.dark, fade))) expect(hex).toMatch(/^#[0-9a-f]{6}$/);
      }),
    );
  });
});
