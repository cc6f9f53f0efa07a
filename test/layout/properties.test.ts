import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { layOut } from '../../src/layout/layout.ts';
import type { Channel, Diagram, Edge, Group, Node } from '../../src/model/diagram.ts';
import type { Box, Layout, Point, TextMeasure } from '../../src/model/layout.ts';
import { loadTextMeasure } from '../../src/services/fonts.ts';
import { channel, diagram, edge, group, node, note } from './diagrams.ts';

let measure: TextMeasure;
beforeAll(async () => {
  measure = await loadTextMeasure();
});

const word = fc.constantFrom(
  'plan',
  'agent',
  'contract',
  'documentation',
  'API',
  'of',
  'the',
  'Überprüfung',
  'x',
  'state-of-the-art',
);
const words = (maxLength: number) => fc.array(word, { minLength: 1, maxLength }).map((all) => all.join(' '));

const someNodes = (index: number) =>
  fc
    .record({
      count: fc.integer({ min: 1, max: 9 }),
      shape: fc.constantFrom<Node['shape'][]>(
        'box',
        'card',
        'hexagon',
        'circle',
        'ellipse',
        'diamond',
        'cylinder',
        'pill',
      ),
      labels: fc.array(words(3), { minLength: 9, maxLength: 9 }),
      details: fc.array(words(5), { maxLength: 2 }),
      tagged: fc.boolean(),
      icon: fc.constantFrom('gear', null),
      arrangement: fc.constantFrom<Group['arrangement'][]>('row', 'arc', 'grid', 'column'),
      name: fc.constantFrom('', 'Layer'),
    })
    .map(({ count, shape, labels, details, tagged, icon, arrangement, name }) => {
      const nodes = labels
        .slice(0, count)
        .map((label, i) => node(`g${index}n${i}`, { label, details, shape, icon, tag: tagged ? `no. ${i + 1}` : '' }));
      return [group(`g${index}`, arrangement, nodes, name), nodes] as const;
    });

/** Up to three groups; edges from each to the next, one way or both, or along each group. */
const someDiagram: fc.Arbitrary<Diagram> = fc
  .record({
    groups: fc.oneof(
      fc.tuple(someNodes(0)),
      fc.tuple(someNodes(0), someNodes(1)),
      fc.tuple(someNodes(0), someNodes(1), someNodes(2)),
    ),
    traffic: fc.constantFrom('none', 'down', 'both', 'along'),
    label: fc.constantFrom('', 'Requests & Replies'),
    arrangement: fc.constantFrom('layered', 'tree'),
    notes: fc.array(
      fc.tuple(
        fc.constantFrom('title' as const, 'annotation' as const, 'closing' as const, 'badge' as const),
        words(8),
      ),
      { maxLength: 4 },
    ),
  })
  .map(({ groups, traffic, label, arrangement, notes }) => {
    const channels: Channel[] = [];
    const edges: Edge[] = [];
    groups.forEach(([own, nodes], i) => {
      const next = groups[i + 1];
      if (traffic === 'along') {
        channels.push(channel(`along${i}`, own.id, own.id));
        nodes.slice(1).forEach((each, k) => {
          edges.push(edge((nodes[k] as Node).id, each.id, `along${i}`, k === 0 ? 'then' : ''));
        });
      } else if (traffic !== 'none' && next) {
        for (const way of traffic === 'both' ? ['down', 'up'] : ['down']) {
          const id = `${way}${i}`;
          channels.push(channel(id, own.id, next[0].id, { label }));
          for (let k = 0; k < Math.max(nodes.length, next[1].length); k++) {
            const a = nodes[Math.min(k, nodes.length - 1)]?.id as string;
            const b = next[1][Math.min(k, next[1].length - 1)]?.id as string;
            edges.push(way === 'down' ? edge(a, b, id) : edge(b, a, id));
          }
        }
      }
    });
    return diagram(groups, {
      arrangement,
      channels,
      edges,
      notes: notes.map(([kind, text], i) => ({ ...note(kind, text), id: `note${i}` })),
    });
  });

// The geometry below is written anew on purpose, so that a mistake in the layout's own helpers does not hide itself.

const apart = (a: Box, b: Box) =>
  a.x + a.width <= b.x + 1 || b.x + b.width <= a.x + 1 || a.y + a.height <= b.y + 1 || b.y + b.height <= a.y + 1;
const within = (inner: Box, outer: Box) =>
  inner.x >= outer.x - 1 &&
  inner.y >= outer.y - 1 &&
  inner.x + inner.width <= outer.x + outer.width + 1 &&
  inner.y + inner.height <= outer.y + outer.height + 1;

function passes(points: readonly Point[], box: Box): boolean {
  for (let i = 1; i < points.length; i++) {
    const [x1, y1] = points[i - 1] as Point;
    const [x2, y2] = points[i] as Point;
    const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1));
    for (let k = 0; k <= steps; k++) {
      const x = x1 + ((x2 - x1) * k) / steps;
      const y = y1 + ((y2 - y1) * k) / steps;
      if (x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height) return true;
    }
  }
  return false;
}

function expectSound(source: Diagram, layout: Layout): void {
  const stage = { x: 0, y: 0, width: layout.width, height: layout.height };
  const boxes = new Map(layout.nodes.map((each) => [each.id, each.box]));
  expect([...boxes.keys()].sort()).toEqual(source.nodes.map((each) => each.id).sort());
  expect(layout.edges.map((each) => each.id).sort()).toEqual(source.edges.map((each) => each.id).sort());
  for (const box of boxes.values()) expect(within(box, stage)).toBe(true);
  layout.nodes.forEach((a, i) => {
    for (const b of layout.nodes.slice(i + 1)) expect(apart(a.box, b.box), `${a.id} and ${b.id}`).toBe(true);
  });
  layout.texts.forEach((a, i) => {
    expect(a.fontSize).toBeGreaterThanOrEqual(14);
    expect(within(a.box, boxes.get(a.owner) ?? stage), a.text).toBe(true);
    for (const b of layout.texts.slice(i + 1)) expect(apart(a.box, b.box), `${a.text} / ${b.text}`).toBe(true);
    for (const [id, box] of boxes) if (id !== a.owner) expect(apart(a.box, box), `${a.text} / ${id}`).toBe(true);
    const drawn = a.lines.map((line) => line.runs.map((run) => run.text).join('')).join(' ');
    expect(drawn.replace(/\s/g, '')).toBe(a.text.replace(/\s/g, ''));
  });
  for (const { id, points } of layout.edges) {
    const ends = source.edges.find((each) => each.id === id) as Edge;
    for (const [other, box] of boxes) {
      const own = other === ends.from || other === ends.to;
      const by = own ? 0.25 * Math.min(box.width, box.height) : 2;
      const inside = { x: box.x + by, y: box.y + by, width: box.width - 2 * by, height: box.height - 2 * by };
      expect(passes(points, inside), `${id} through ${other}`).toBe(false);
    }
    for (const text of layout.texts)
      if (text.owner !== id) expect(passes(points, text.box), `${id} through ${text.text}`).toBe(false);
  }
}

describe('any diagram', () => {
  it('is laid out without overlap and in full, or refused with an error', () => {
    fc.assert(
      fc.property(someDiagram, (source) => {
        const { value, diagnostics } = layOut(source, measure);
        if (value) expectSound(source, value);
        else expect(diagnostics.some((each) => each.severity === 'error' && each.hint)).toBe(true);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('is laid out the same each time', () => {
    fc.assert(
      fc.property(someDiagram, (source) => {
        expect(layOut(structuredClone(source), measure)).toEqual(layOut(source, measure));
      }),
      { numRuns: 10, seed: 11 },
    );
  });

  it('finds room when there are few things with short labels', () => {
    const few = fc
      .record({
        upper: fc.integer({ min: 1, max: 6 }),
        lower: fc.integer({ min: 1, max: 6 }),
        label: words(2),
        arrangement: fc.constantFrom<Group['arrangement'][]>('row', 'arc', 'grid'),
      })
      .map(({ upper, lower, label, arrangement }) => {
        const a = Array.from({ length: upper }, (_, i) => node(`a${i}`, { label }));
        const b = Array.from({ length: lower }, (_, i) => node(`b${i}`, { label }));
        return diagram([
          [group('a', 'row', a), a],
          [group('b', arrangement, b), b],
        ]);
      });
    fc.assert(
      fc.property(few, (source) => {
        expect(layOut(source, measure).value).not.toBeNull();
      }),
      { numRuns: 25, seed: 3 },
    );
  });
});
