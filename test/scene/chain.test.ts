import { describe, expect, it } from 'vitest';
import type { Diagram, Edge } from '../../src/model/diagram.ts';
import { chainOf } from '../../src/scene/chain.ts';
import { buildScene } from '../../src/scene/scene.ts';
import { diagram, layout } from './fixture.ts';

const ids = (count: number) => diagram.nodes.slice(1, count + 1).map(({ id }) => id);
const edge = (from: number, to: number): Edge => ({
  id: `e${from}${to}`,
  from: `crew-${from}`,
  to: `crew-${to}`,
  channel: 'orders',
  label: '',
});
const order = (count: number, edges: readonly Edge[]) =>
  chainOf(diagram, new Set(ids(count)), edges).map(({ id }) => id.replace('crew-', ''));

describe('chainOf', () => {
  it('plays each arrow between its nodes, in reading order', () => {
    expect(order(3, [edge(2, 3), edge(1, 2)])).toEqual(['1', 'e12', '2', 'e23', '3']);
  });

  it('plays an arrow from what is already there before the node that it leads to', () => {
    expect(chainOf(diagram, new Set(['crew-2']), [edge(1, 2)]).map(({ id }) => id)).toEqual(['e12', 'crew-2']);
  });

  it('leaves the arrow that closes a circle for the end', () => {
    expect(order(3, [edge(1, 2), edge(2, 3), edge(3, 1)])).toEqual(['1', 'e12', '2', 'e23', '3']);
  });

  it('is no chain where arrows fan out, come together, or go back and forth', () => {
    expect(order(3, [edge(1, 2), edge(1, 3)])).toEqual([]);
    expect(order(3, [edge(1, 3), edge(2, 3)])).toEqual([]);
    expect(order(2, [edge(1, 2), edge(2, 1)])).toEqual([]);
    expect(order(3, [])).toEqual([]);
  });
});

describe('a step with a chain', () => {
  const chained = (edges: readonly Edge[]): Diagram => ({
    ...diagram,
    edges,
    channels: diagram.channels.map((c) => (c.id === 'orders' ? { ...c, from: 'crew', to: 'crew' } : c)),
    steps: [{ ...diagram.steps[0], enters: ['captain', ...ids(7), ...edges.map((e) => e.id)] } as Diagram['steps'][0]],
  });
  const all = [1, 2, 3, 4, 5, 6].map((k) => edge(k, k + 1));
  const placed = {
    ...layout,
    edges: all.map(({ id }, i) => ({ id, points: layout.edges[i]?.points ?? [], rest: 0.5 })),
  };
  const scene = buildScene(chained(all), placed);
  const enter = (owner: string) =>
    scene.shapes.find((s) => s.owner === owner)?.enter ?? { from: Number.NaN, to: Number.NaN };

  it('lets each arrow set out after its source and reach its node as that comes in', () => {
    for (const { id, from, to } of all) {
      expect(enter(id).from).toBeGreaterThan(enter(from).from);
      expect(enter(to).from).toBeGreaterThan(enter(id).from);
      expect(enter(to).from).toBeLessThan(enter(id).to);
    }
  });

  it('stays short however long the chain is, and lets each arrow be seen to grow', () => {
    const [step] = scene.steps;
    expect(step?.duration).toBeLessThanOrEqual(1400);
    for (const { id } of all) expect((enter(id).to - enter(id).from) * (step?.duration ?? 0)).toBeGreaterThan(150);
  });
});
