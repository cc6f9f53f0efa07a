import { beforeAll, describe, expect, it } from 'vitest';
import { breaches } from '../../src/layout/check.ts';
import { layOut } from '../../src/layout/layout.ts';
import type { Diagram, Node, NodeShape } from '../../src/model/diagram.ts';
import type { Layout, TextMeasure } from '../../src/model/layout.ts';
import { loadTextMeasure } from '../../src/services/fonts.ts';
import { channel, diagram, edge, group, node, note } from './diagrams.ts';

let measure: TextMeasure;
beforeAll(async () => {
  measure = await loadTextMeasure();
});

const WORDS = 'plan the agent contract for documentation of an API and review test coverage with every release'.split(
  ' ',
);
const words = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => WORDS[(from + i) % WORDS.length]).join(' ');

/** Groups of boxes with two details each, an edge from every box to the next group, and remarks. */
function crowd(groups: number, each: number, shape: NodeShape = 'box', more: Partial<Diagram> = {}): Diagram {
  const parts = Array.from({ length: groups }, (_, g) => {
    const nodes = Array.from({ length: each }, (_, i) =>
      node(`g${g}n${i}`, { label: words(g + i, 3), details: [words(i, 5), words(g * 2 + i, 4)], shape }),
    );
    return [group(`g${g}`, 'row', nodes, `Part ${g + 1}`), nodes] as const;
  });
  const channels = parts.slice(1).map(([own], g) => channel(`c${g}`, `g${g}`, own.id, { label: words(g, 3) }));
  const edges = channels.flatMap((own, g) =>
    (parts[g]?.[1] ?? []).map((from: Node, i) => edge(from.id, parts[g + 1]?.[1][i]?.id ?? '', own.id)),
  );
  const notes = [0, 1, 2, 3].map((i) => ({ ...note('annotation', words(i * 3, 9)), id: `note${i}` }));
  return diagram(parts, { channels, edges, notes, ...more });
}

describe('a crowded diagram', () => {
  it.each([
    [4, 5, 'box'],
    [5, 4, 'card'],
    [3, 7, 'pill'],
    [4, 3, 'cylinder'],
    [3, 4, 'diamond'],
  ] as const)('of %i groups with %i %s shapes is drawn in full at 14 px or more', (groups, each, shape) => {
    const source = crowd(groups, each, shape);
    const { value } = layOut(source, measure);
    const layout = value as Layout;
    expect(layout).not.toBeNull();
    expect(breaches(source, layout)).toEqual([]);
    expect(layout.nodes).toHaveLength(source.nodes.length);
    expect(layout.edges).toHaveLength(source.edges.length);
    for (const id of [...source.channels, ...source.groups, ...source.notes].map((thing) => thing.id))
      expect(
        layout.texts.some((text) => text.owner === id),
        id,
      ).toBe(true);
  });

  it('keeps its groups in order', () => {
    const layout = layOut(crowd(4, 5), measure).value as Layout;
    const tops = layout.nodes.map((each) => each.box.y);
    for (let g = 1; g < 4; g++) expect(tops[g * 5]).toBeGreaterThanOrEqual(tops[(g - 1) * 5] ?? 0);
  });

  it('says so when its shapes had to become boxes', () => {
    const source = crowd(4, 5, 'diamond', { edges: [], channels: [] });
    const { value, diagnostics } = layOut(source, measure);
    expect(value?.nodes.every((each) => each.outline.kind === 'rect')).toBe(true);
    expect(diagnostics).toMatchObject([{ code: 'plainer-shapes', severity: 'info' }]);
  });
});

describe('names of groups', () => {
  const nodes = ['Root', 'Left', 'Right'].map((label) => node(label, { label }));
  const [root, left, right] = nodes as [Node, Node, Node];
  const names = (layout: Layout) => layout.texts.filter((text) => text.role === 'group').map((text) => text.text);
  const edges = [edge('Root', 'Left', 'c'), edge('Root', 'Right', 'c')];

  it.each(['tree', 'layered'])('are drawn in a %s, too', (arrangement) => {
    const source = diagram(
      [
        [group('a', 'row', [root], 'Above'), [root]],
        [group('b', 'arc', [left, right], 'Below'), [left, right]],
      ],
      { arrangement, edges, channels: [channel('c', 'a', 'b')] },
    );
    expect(names(layOut(source, measure).value as Layout).sort()).toEqual(['Above', 'Below']);
  });
});
