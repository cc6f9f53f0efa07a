import { describe, expect, it } from 'vitest';
import { inspectionReport } from '../../src/render/report.ts';
import { buildScene } from '../../src/scene/scene.ts';
import { diagram, layout } from '../scene/fixture.ts';

const report = inspectionReport({ diagram, layout, scene: buildScene(diagram, layout), diagnostics: [] });

describe('inspectionReport', () => {
  it('lists all nodes with the colours that they wear', () => {
    expect(report.nodes).toHaveLength(8);
    expect(report.nodes[0]).toMatchObject({ label: 'Captain', kind: 'hexagon', fill: '#fbbf24', step: 1 });
    for (const node of report.nodes.slice(1))
      expect(node).toMatchObject({ kind: 'card', fill: '#8b5cf6', stroke: '#8b5cf6', step: 2 });
  });

  it('lists edges with the colour of their traffic and the line as drawn', () => {
    expect(report.edges.filter((e) => e.color === '#2563eb' && e.channel === 'orders' && e.step === 3)).toHaveLength(7);
    expect(report.edges.filter((e) => e.color === '#10b981' && e.channel === 'reports' && e.step === 4)).toHaveLength(
      7,
    );
    expect(report.edges.every((e) => e.points.length > 1)).toBe(true);
  });

  it('gives each text whole, with the colour that is really behind it', () => {
    const find = (text: string) => report.texts.find((t) => t.text === text);
    expect(find('Captain')).toMatchObject({
      background: '#fbbf24',
      color: '#0f172a',
      fontWeight: 700,
      owner: 'captain',
    });
    expect(find('cabin 3')).toMatchObject({ background: '#8b5cf6', color: '#ffffff' });
    expect(find('Cook')).toMatchObject({ background: '#ffffff', step: 2 });
    expect(find('One chart (no guesses)')).toMatchObject({
      background: '#f1f5f9',
      color: '#475569',
      fontWeight: 400,
      step: 5,
    });
    expect(report.texts).toHaveLength(layout.texts.length);
  });

  it('tells the border that a brief asks for from the rim around it, and what the picture stands on', () => {
    const paints = { main: null, surface: '#f8f9fa', border: '#aaaaaa', label: '#001f3f', detail: null };
    const nodes = diagram.nodes.map((node) => ({ ...node, colour: '#001f3f', paints }));
    const painted = { ...diagram, nodes, background: '#fef3c7' };
    const made = inspectionReport({ diagram: painted, layout, scene: buildScene(painted, layout), diagnostics: [] });
    expect(made.nodes[0]).toMatchObject({ fill: '#f8f9fa', stroke: '#aaaaaa' });
    expect(made.nodes[0]?.rim).toMatch(/^#[0-7]/);
    expect(made.texts.find((t) => t.text === 'Captain')).toMatchObject({ color: '#001f3f', background: '#f8f9fa' });
    expect(made.background).toBe('#fef3c7');
    expect(made.texts.find((t) => t.owner === 'closing')).toMatchObject({ background: '#fef3c7' });
    expect(report).toMatchObject({ background: null, nodes: [{ rim: null }, ...report.nodes.slice(1)] });
  });

  it('counts steps from 1', () => {
    expect(report.steps.map((s) => s.index)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(report.steps[3]).toMatchObject({ id: 'reports', caption: 'reports enters.' });
  });
});
