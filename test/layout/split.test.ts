import { beforeAll, describe, expect, it } from 'vitest';
import { layOut } from '../../src/layout/layout.ts';
import type { Note } from '../../src/model/diagram.ts';
import type { Box, Layout, TextMeasure } from '../../src/model/layout.ts';
import { loadTextMeasure } from '../../src/services/fonts.ts';
import { channel, diagram, edge, group, node, note, span } from './diagrams.ts';

let measure: TextMeasure;
beforeAll(async () => {
  measure = await loadTextMeasure();
});

const inside = (inner: Box, outer: Box) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

const half = (id: string, labels: readonly string[], line: number) => {
  const nodes = labels.map((label, i) => node(`${id}${i}`, { label }));
  return [{ ...group(id, 'column', nodes, `The ${id} half`), span: { ...span, line } }, nodes] as const;
};
const remark = (text: string, line: number): Note => ({ ...note('annotation', text), span: { ...span, line } });

const source = diagram([half('old', ['Ask', 'Wait', 'Read'], 10), half('new', ['Say', 'Check', 'Ship'], 30)], {
  arrangement: 'split',
  channels: [channel('turn', 'old', 'new', { label: 'THE TURN', direction: 'across' })],
  edges: [edge('old1', 'new1', 'turn')],
  notes: [remark('Slow but known', 14), remark('Fast but new', 34), remark('Both need people', 44)],
});

describe('split', () => {
  const plateOf = (layout: Layout, id: string) =>
    layout.panels.find((panel) => panel.role === 'group' && panel.owner === id)?.box as Box;

  it('gives each group a half with its title above its boxes and its own remarks below', () => {
    const layout = layOut(source, measure).value as Layout;
    const [left, right] = [plateOf(layout, 'old'), plateOf(layout, 'new')];
    expect(right.x).toBeGreaterThan(left.x + left.width);
    for (const [id, plate, text] of [
      ['old', left, 'Slow but known'],
      ['new', right, 'Fast but new'],
    ] as const) {
      const title = layout.texts.find((each) => each.owner === id)?.box as Box;
      const remarked = layout.texts.find((each) => each.text === text)?.box as Box;
      expect(inside(title, plate)).toBe(true);
      expect(inside(remarked, plate)).toBe(true);
      for (const each of layout.nodes.filter((one) => one.id.startsWith(id))) {
        expect(inside(each.box, plate)).toBe(true);
        expect(each.box.y).toBeGreaterThan(title.y + title.height);
        expect(each.box.y + each.box.height).toBeLessThan(remarked.y);
      }
    }
    const both = layout.texts.find((each) => each.text === 'Both need people')?.box as Box;
    expect(both.y).toBeGreaterThan(left.y + left.height);
  });

  it('leads what goes from half to half as a whole between them, with its label', () => {
    const layout = layOut(source, measure).value as Layout;
    const [left, right] = [plateOf(layout, 'old'), plateOf(layout, 'new')];
    const [from = [0, 0], to = [0, 0]] = layout.edges[0]?.points ?? [];
    expect(from[0]).toBeGreaterThan(left.x + left.width);
    expect(to[0]).toBeLessThan(right.x);
    expect(from[1]).toBe(to[1]);
    const pill = layout.panels.find((panel) => panel.owner === 'turn')?.box as Box;
    expect(pill.x).toBeGreaterThan(left.x + left.width);
    expect(pill.x + pill.width).toBeLessThan(right.x);
  });

  it('draws an edge between two certain boxes from the one to the other', () => {
    const precise = { ...source, edges: [edge('old0', 'new2', 'turn')] };
    const layout = layOut(precise, measure).value as Layout;
    const end = layout.edges[0]?.points.at(-1) ?? [0, 0];
    const box = layout.nodes.find((each) => each.id === 'new2')?.box as Box;
    expect(
      Math.abs(end[0] - box.x) < 12 || Math.abs(end[1] - box.y) < 12 || Math.abs(end[1] - box.y - box.height) < 12,
    ).toBe(true);
  });
});
