import { describe, expect, it } from 'vitest';
import type { SceneEdge } from '../../src/model/scene.ts';
import { descriptionHtml } from '../../src/render/html-description.ts';
import { buildScene } from '../../src/scene/scene.ts';
import { diagram, layout } from '../scene/fixture.ts';

const scene = buildScene(diagram, layout);
const items = (html: string) => [...html.matchAll(/<li([^>]*)>([^<]*)<\/li>/g)].map(([, data, text]) => [data, text]);

describe('a diagram in words', () => {
  it('lists what there is with its lines, and says in which step each comes', () => {
    const list = items(descriptionHtml(scene, 'en'));
    expect(list[0]).toEqual([' data-enters="1"', 'Captain: Sets the course, keeps the log']);
    expect(list[2]).toEqual([' data-enters="2"', 'Cook: cabin 2']);
  });

  it('tells arrows that say the same and share an end in one line', () => {
    const crew = ['Navigator', 'Cook', 'Gunner', 'Sailmaker', 'Surgeon', 'Carpenter'].join(', ');
    expect(items(descriptionHtml(scene, 'en')).slice(8)).toEqual([
      [' data-enters="3"', `Captain → ${crew}, and Lookout: Orders &amp; Charts`],
      [' data-enters="4"', `${crew}, and Lookout → Captain: Reports &lt;back&gt;`],
    ]);
  });

  it('keeps apart arrows of other steps and labels, in their order, and says each of them once', () => {
    const edges: SceneEdge[] = [
      { id: 'a', from: 'crew-1', to: 'crew-2', channel: '', label: '', step: 0 },
      { id: 'b', from: 'captain', to: 'crew-1', channel: '', label: 'x', step: 1 },
      { id: 'c', from: 'captain', to: 'crew-2', channel: '', label: 'x', step: 2 },
      { id: 'd', from: 'captain', to: 'crew-3', channel: '', label: 'x', step: 2 },
      { id: 'e', from: 'captain', to: 'crew-3', channel: '', label: 'y', step: 2 },
    ];
    expect(items(descriptionHtml({ ...scene, nodes: scene.nodes.slice(0, 4), edges }, 'de')).slice(4)).toEqual([
      ['', 'Navigator → Cook'],
      [' data-enters="1"', 'Captain → Navigator: x'],
      [' data-enters="2"', 'Captain → Cook und Gunner: x'],
      [' data-enters="2"', 'Captain → Gunner: y'],
    ]);
  });

  it('says the group of a node where that is drawn, and nothing where there is nothing', () => {
    const [cook] = scene.nodes.slice(2);
    const grouped = [{ ...cook, group: 'The <crew>' } as (typeof scene.nodes)[0]];
    expect(items(descriptionHtml({ ...scene, nodes: grouped, edges: [] }, 'en'))[0]?.[1]).toBe(
      'Cook (The &lt;crew&gt;): cabin 2',
    );
    expect(descriptionHtml({ ...scene, nodes: [], edges: [] }, 'en')).toBe('');
  });
});
