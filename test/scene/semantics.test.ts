import { describe, expect, it } from 'vitest';
import { buildScene } from '../../src/scene/scene.ts';
import { diagram, layout } from './fixture.ts';

const scene = buildScene(diagram, layout);

describe('what a scene shows', () => {
  it('is its nodes, as they are lettered and where they stand', () => {
    expect(scene.nodes).toHaveLength(8);
    expect(scene.nodes[0]).toEqual({
      id: 'captain',
      label: 'Captain',
      lines: ['Sets the course, keeps the log'],
      group: '',
      box: { x: 460, y: 8, width: 360, height: 124 },
      step: 1,
    });
    expect(scene.nodes[2]).toMatchObject({ label: 'Cook', lines: ['cabin 2'], step: 2 });
    for (const { box } of scene.nodes) expect(Object.values(box).every(Number.isInteger)).toBe(true);
  });

  it('is its arrows, with what travels on them', () => {
    expect(scene.edges).toHaveLength(14);
    expect(scene.edges[0]).toEqual({
      id: 'down-crew-1',
      from: 'captain',
      to: 'crew-1',
      channel: 'orders',
      label: 'Orders & Charts',
      step: 3,
    });
    const own = diagram.edges.map((edge, i) => (i === 0 ? { ...edge, label: 'Only this' } : edge));
    expect(buildScene({ ...diagram, edges: own }, layout).edges[0]?.label).toBe('Only this');
  });

  it('leaves out what is not drawn, and names the groups that are', () => {
    const [cook] = layout.texts.filter(({ owner }) => owner === 'crew-2');
    const texts = [...layout.texts, { ...cook, id: 'crew/name', owner: 'crew', role: 'group', text: 'The crew' }];
    const partial = {
      ...layout,
      nodes: layout.nodes.slice(1),
      edges: layout.edges.slice(0, 2),
      texts,
    } as typeof layout;
    const made = buildScene(diagram, partial);
    expect(made.nodes.map(({ group }) => group)).toEqual(Array(7).fill('The crew'));
    expect(made.edges.map(({ id }) => id)).toEqual(layout.edges.slice(0, 2).map(({ id }) => id));
  });

  it('has the length that the brief plans for it, and belongs to the shapes that are drawn', () => {
    expect(scene.seconds).toBe(15);
    const owners = new Map(scene.shapes.map(({ owner, enter }) => [owner, enter.step]));
    for (const { id, step } of [...scene.nodes, ...scene.edges]) expect(owners.get(id)).toBe(step);
  });
});
