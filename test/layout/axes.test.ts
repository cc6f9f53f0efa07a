import { beforeAll, describe, expect, it } from 'vitest';
import { layOut } from '../../src/layout/layout.ts';
import type { Layout, TextMeasure } from '../../src/model/layout.ts';
import { loadTextMeasure } from '../../src/services/fonts.ts';
import { diagram, group, node, note } from './diagrams.ts';

let measure: TextMeasure;
beforeAll(async () => {
  measure = await loadTextMeasure();
});

const boxOf = (layout: Layout, id: string) => {
  const found = layout.nodes.find((each) => each.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found.box;
};

describe('quadrants', () => {
  const nodes = ['topLeft', 'topRight', 'lowLeft', 'lowRight'].map((id) =>
    node(id, { label: `Corner ${id}`, details: ['What belongs into this corner'] }),
  );
  const notes = [
    note('annotation', 'X-axis: Effort (little to much)'),
    note('annotation', 'Y-axis: Use (small to great)'),
  ];
  const source = diagram([[group('g', 'grid', nodes), nodes]], { arrangement: 'axes', notes });

  it('fill the stage in reading order', () => {
    const layout = layOut(source, measure).value as Layout;
    const [a, b, c] = ['topLeft', 'topRight', 'lowLeft'].map((id) => boxOf(layout, id));
    expect(b?.x).toBeGreaterThan((a?.x ?? 0) + (a?.width ?? 0));
    expect(c?.y).toBeGreaterThan((a?.y ?? 0) + (a?.height ?? 0));
    const area = layout.nodes.reduce((sum, each) => sum + each.box.width * each.box.height, 0);
    expect(area).toBeGreaterThan(0.6 * layout.width * layout.height);
  });

  it('have their axes at the left and below, low ends first, each note one whole text', () => {
    const layout = layOut(source, measure).value as Layout;
    const [across, upright] = notes.map((each) => layout.texts.find((text) => text.owner === each.id));
    expect(across?.text).toBe(notes[0]?.text);
    const runs = across?.lines.flatMap((line) => line.runs) ?? [];
    expect(runs.map((run) => run.text)).toEqual(['little', 'Effort', 'much']);
    expect(runs[0]?.x).toBeLessThan(runs[1]?.x ?? 0);
    expect(across?.box.y).toBeGreaterThan(Math.max(...layout.nodes.map(({ box }) => box.y + box.height)));
    const lines = upright?.lines ?? [];
    expect(lines.map((line) => line.runs[0]?.text)).toEqual(['great', 'Use', 'small']);
    expect(lines[0]?.baseline).toBeLessThan(lines[2]?.baseline ?? 0);
    expect((upright?.box.x ?? 0) + (upright?.box.width ?? 0)).toBeLessThan(boxOf(layout, 'topLeft').x);
    for (const each of notes) expect(layout.guides.some((guide) => guide.owner === each.id)).toBe(true);
  });
});

describe('data points', () => {
  const nodes = [
    [1, 2],
    [4, 9],
    [6, 30],
    [9, 80],
  ].map(([x, y]) => node(`p${x}`, { label: `${x} weeks`, details: [`${y} words`] }));
  const notes = [note('annotation', 'X-axis: Weeks (0 to 10)'), note('annotation', 'Y-axis: Words')];

  it('stand where their numbers say, on one curve', () => {
    const source = diagram([[group('g', 'row', nodes), nodes]], { arrangement: 'axes', notes });
    const layout = layOut(source, measure).value as Layout;
    const rings = nodes.map((each) => layout.guides.find((guide) => guide.id === `${each.id}/point`)?.points ?? []);
    const middles = rings.map((points) => {
      const xs = points.map(([x]) => x);
      const ys = points.map(([, y]) => y);
      return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2] as const;
    });
    const [a, b, c, d] = middles as [
      readonly [number, number],
      readonly [number, number],
      readonly [number, number],
      readonly [number, number],
    ];
    expect((b[0] - a[0]) / (d[0] - a[0])).toBeCloseTo(3 / 8, 2);
    expect((a[1] - c[1]) / (a[1] - d[1])).toBeCloseTo(28 / 78, 2);
    const curve = layout.guides.find((guide) => guide.id === 'g/curve')?.points ?? [];
    for (const [x, y] of middles) expect(curve.some((at) => Math.hypot(at[0] - x, at[1] - y) < 0.1)).toBe(true);
  });

  it('are ordinary boxes when they have no numbers', () => {
    const plain = nodes.map((each, i) => ({ ...each, label: `Point ${'abcd'[i]}`, details: [] }));
    const source = diagram([[group('g', 'row', plain), plain]], { arrangement: 'axes', notes });
    const layout = layOut(source, measure).value as Layout;
    expect(new Set(layout.nodes.map((each) => each.box.y)).size).toBe(1);
    expect(layout.texts.filter((text) => text.role === 'annotation')).toHaveLength(2);
  });
});
