import { beforeAll, describe, expect, it } from 'vitest';
import { layOut } from '../../src/layout/layout.ts';
import type { Layout, TextMeasure } from '../../src/model/layout.ts';
import { loadTextMeasure } from '../../src/services/fonts.ts';
import { channel, diagram, edge, group, node, note, span } from './diagrams.ts';

let measure: TextMeasure;
beforeAll(async () => {
  measure = await loadTextMeasure();
});

const row = (count: number, make = (i: number) => node(`n${i}`, { label: `Part ${i + 1}` })) =>
  Array.from({ length: count }, (_, i) => make(i));

describe('layOut', () => {
  it('says where a label stands that is too long for any place', () => {
    const long = node('long', {
      label: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihung'.repeat(4),
      span: { ...span, line: 17 },
    });
    const { value, diagnostics } = layOut(diagram([[group('g', 'row', [long]), [long]]]), measure);
    expect(value).toBeNull();
    expect(diagnostics).toMatchObject([
      { code: 'label-too-long', severity: 'error', file: 'test.prompt.md', line: 17 },
    ]);
  });

  it('refuses what is too much for one stage', () => {
    const many = row(90, (i) =>
      node(`n${i}`, { label: 'An ordinary label', details: ['With a line below it that is long enough to need two'] }),
    );
    const { value, diagnostics } = layOut(diagram([[group('g', 'grid', many), many]]), measure);
    expect(value).toBeNull();
    expect(diagnostics).toMatchObject([{ code: 'does-not-fit', severity: 'error', line: span.line }]);
  });

  it('draws an arrangement it does not know in layers, and says so', () => {
    const nodes = row(3);
    const { value, diagnostics } = layOut(
      diagram([[group('g', 'row', nodes), nodes]], { arrangement: 'spiral' }),
      measure,
    );
    expect(value?.nodes).toHaveLength(3);
    expect(diagnostics).toMatchObject([{ code: 'unknown-arrangement', severity: 'info' }]);
  });

  it('warns of characters that the font does not have', () => {
    const odd = node('odd', { label: 'Plan 漢' });
    const { diagnostics } = layOut(diagram([[group('g', 'row', [odd]), [odd]]]), measure);
    expect(diagnostics).toMatchObject([{ code: 'missing-glyph', severity: 'warning' }]);
  });

  it('leads a chain of eight through two rows, every arrow from a box to the next', () => {
    const nodes = row(8, (i) =>
      node(`n${i}`, { label: `Phase number ${i + 1}`, details: ['What is done in this phase of the work'] }),
    );
    const edges = nodes.slice(1).map((each, i) => edge(`n${i}`, each.id, 'then'));
    const source = diagram([[group('g', 'row', nodes), nodes]], {
      edges,
      channels: [channel('then', 'g', 'g', { direction: 'across' })],
    });
    const layout = layOut(source, measure).value as Layout;
    const tops = new Set(layout.nodes.map((each) => each.box.y));
    expect(tops.size).toBe(2);
    expect(layout.edges).toHaveLength(7);
  });

  it('gives rows of as many boxes one width each, so that they stand in columns', () => {
    const cells = ['Year one', 'Year two', 'Hardly any', 'Quite a few of them', 'Slow', 'Very fast'];
    const groups = [0, 1, 2].map((i) => {
      const nodes = [0, 1].map((k) => node(`c${i}${k}`, { label: cells[2 * i + k] as string }));
      return [group(`g${i}`, 'row', nodes, `Aspect ${i}`), nodes] as const;
    });
    const layout = layOut(diagram(groups), measure).value as Layout;
    for (const k of [0, 1]) {
      const column = layout.nodes
        .filter((each) => each.id.endsWith(String(k)))
        .map((each) => [each.box.x, each.box.width]);
      expect(column[1]).toEqual(column[0]);
      expect(column[2]).toEqual(column[0]);
    }
    const labels = layout.texts.filter((text) => text.role === 'group');
    expect(labels).toHaveLength(3);
    for (const label of labels) expect(label.box.x + label.box.width).toBeLessThan(layout.nodes[0]?.box.x ?? 0);
  });

  it('sets type larger when there is room, and 14 px at the least when there is not', () => {
    const size = (count: number) => {
      const nodes = row(count, (i) =>
        node(`n${i}`, { label: `Station ${i}`, details: ['Takes what comes and hands it on'] }),
      );
      const layout = layOut(diagram([[group('g', 'grid', nodes), nodes]]), measure).value as Layout;
      return Math.min(...layout.texts.map((text) => text.fontSize));
    };
    expect(size(3)).toBeGreaterThan(18);
    expect(size(24)).toBeGreaterThanOrEqual(14);
    expect(size(24)).toBeLessThan(size(3));
  });

  it('places annotations in rows at the foot, the closing line last', () => {
    const nodes = row(2);
    const notes = [
      ...['One', 'Two', 'Three', 'Four', 'Five'].map((text) =>
        note('annotation', `${text} thing to remember about this (and why)`),
      ),
      note('closing', 'The end.'),
      note('title', 'The beginning'),
    ];
    const layout = layOut(diagram([[group('g', 'row', nodes), nodes]], { notes }), measure).value as Layout;
    const y = (role: string) => layout.texts.filter((text) => text.role === role).map((text) => text.box.y);
    const boxes = layout.nodes.map((each) => each.box.y);
    expect(Math.max(...y('title'))).toBeLessThan(Math.min(...boxes));
    expect(Math.min(...y('annotation'))).toBeGreaterThan(Math.max(...boxes));
    expect(Math.min(...y('closing'))).toBeGreaterThan(Math.max(...y('annotation')));
    const heights = layout.panels.map((panel) => panel.box.height);
    expect(new Set(heights).size).toBe(1);
  });

  it('draws a tree with every parent in the middle above its children', () => {
    const ids = ['root', 'a', 'b', 'a1', 'a2', 'b1'];
    const nodes = ids.map((id) => node(id, { label: `Node ${id}` }));
    const [root, a, b, a1, a2, b1] = nodes as [
      (typeof nodes)[0],
      (typeof nodes)[0],
      (typeof nodes)[0],
      (typeof nodes)[0],
      (typeof nodes)[0],
      (typeof nodes)[0],
    ];
    const source = diagram(
      [
        [group('g0', 'row', [root]), [root]],
        [group('g1', 'row', [a, b]), [a, b]],
        [group('g2', 'row', [a1, a2, b1]), [a1, a2, b1]],
      ],
      {
        arrangement: 'tree',
        channels: [channel('parts', 'g0', 'g1')],
        edges: [
          ['root', 'a'],
          ['root', 'b'],
          ['a', 'a1'],
          ['a', 'a2'],
          ['b', 'b1'],
        ].map(([from, to]) => edge(from as string, to as string, 'parts')),
      },
    );
    const layout = layOut(source, measure).value as Layout;
    const x = (id: string) => {
      const box = layout.nodes.find((each) => each.id === id)?.box ?? { x: 0, width: 0 };
      return box.x + box.width / 2;
    };
    expect(x('a')).toBeCloseTo((x('a1') + x('a2')) / 2, 1);
    expect(x('b')).toBeCloseTo(x('b1'), 1);
    expect(layout.edges.every((each) => (each.points[0]?.[1] ?? 0) < (each.points.at(-1)?.[1] ?? 0))).toBe(true);
  });
});
