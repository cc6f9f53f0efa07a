import { beforeAll, describe, expect, it } from 'vitest';
import { layOut } from '../../src/layout/layout.ts';
import type { Box, Layout, TextMeasure } from '../../src/model/layout.ts';
import { loadTextMeasure } from '../../src/services/fonts.ts';
import { diagram, group, node } from './diagrams.ts';

let measure: TextMeasure;
beforeAll(async () => {
  measure = await loadTextMeasure();
});

const laneDiagram = (lanes: Record<string, readonly (readonly [label: string, tag: string])[]>) =>
  diagram(
    Object.entries(lanes).map(([name, boxes]) => {
      const nodes = boxes.map(([label, tag], i) => node(`${name}${i}`, { label, tag, shape: 'card' }));
      return [group(name, 'row', nodes, `Lane ${name}`), nodes] as const;
    }),
    { arrangement: 'lanes' },
  );
const boxOf = (layout: Layout, id: string) => layout.nodes.find((each) => each.id === id)?.box as Box;

describe('lanes', () => {
  const source = laneDiagram({
    a: [
      ['Ask', ''],
      ['Wait', ''],
      ['Thank', ''],
    ],
    b: [
      ['Listen', ''],
      ['Answer', ''],
    ],
  });

  it('are bands across the stage, each holding its boxes and, at the left, its label', () => {
    const layout = layOut(source, measure).value as Layout;
    expect(layout.panels).toHaveLength(2);
    for (const id of ['a', 'b']) {
      const band = layout.panels.find((panel) => panel.owner === id)?.box as Box;
      expect(band.width).toBeGreaterThan(1000);
      const label = layout.texts.find((text) => text.owner === id)?.box as Box;
      for (const each of layout.nodes.filter((one) => one.id.startsWith(id))) {
        expect(each.box.y).toBeGreaterThanOrEqual(band.y);
        expect(each.box.y + each.box.height).toBeLessThanOrEqual(band.y + band.height);
        expect(each.box.x).toBeGreaterThan(label.x + label.width);
      }
    }
  });

  it('have their boxes in columns', () => {
    const layout = layOut(source, measure).value as Layout;
    expect(boxOf(layout, 'b1').x).toBe(boxOf(layout, 'a1').x);
    expect(boxOf(layout, 'b1').width).toBe(boxOf(layout, 'a1').width);
  });
});

describe('a timeline', () => {
  const source = laneDiagram({
    a: [
      ['Dig', '0-20 min'],
      ['Plant', '20-60 min'],
    ],
    b: [
      ['Dig', '0-20 min'],
      ['Water', '0-40 min'],
    ],
  });

  it('has bars as long as they last, on one scale for all lanes', () => {
    const layout = layOut(source, measure).value as Layout;
    const width = (id: string) => boxOf(layout, id).width;
    expect(width('a1') / width('a0')).toBeCloseTo(2, 1);
    expect(width('b0')).toBe(width('a0'));
    expect(boxOf(layout, 'a1').x).toBeGreaterThan(boxOf(layout, 'a0').x + width('a0'));
  });

  it('has bars of one lane that last at the same time below each other', () => {
    const layout = layOut(source, measure).value as Layout;
    expect(boxOf(layout, 'b1').x).toBe(boxOf(layout, 'b0').x);
    expect(boxOf(layout, 'b1').y).toBeGreaterThan(boxOf(layout, 'b0').y + boxOf(layout, 'b0').height);
    expect(boxOf(layout, 'a1').y).toBe(boxOf(layout, 'a0').y);
  });

  it('gives way to boxes in order when a bar would be too short for its text', () => {
    const short = laneDiagram({
      a: [
        ['Dig', '0-2 min'],
        ['Plant', '2-300 min'],
      ],
      b: [['Water', '0-300 min']],
    });
    const layout = layOut(short, measure).value as Layout;
    expect(boxOf(layout, 'a0').width).toBe(boxOf(layout, 'a1').width);
  });
});
