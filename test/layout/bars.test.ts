import { beforeAll, describe, expect, it } from 'vitest';
import { layOut } from '../../src/layout/layout.ts';
import type { Layout, TextMeasure } from '../../src/model/layout.ts';
import { loadTextMeasure } from '../../src/services/fonts.ts';
import { diagram, group, node, note } from './diagrams.ts';

let measure: TextMeasure;
beforeAll(async () => {
  measure = await loadTextMeasure();
});

const nodes = ['Roof', 'Walls', 'Cellar'].map((label) => node(label, { label, details: ['What it is good for'] }));
const house = (...texts: string[]) =>
  layOut(
    diagram([[group('g', 'column', nodes), nodes]], {
      arrangement: 'stack',
      notes: texts.map((text) => note('annotation', text)),
    }),
    measure,
  ).value as Layout;

describe('a stack', () => {
  it('is bars of one size above each other that fill the stage', () => {
    const boxes = house().nodes.map((each) => each.box);
    expect(new Set(boxes.map((box) => `${box.x} ${box.width} ${box.height}`)).size).toBe(1);
    expect(boxes[0]?.width).toBeGreaterThan(800);
    boxes.slice(1).forEach((box, i) => {
      expect(box.y).toBeGreaterThan((boxes[i]?.y ?? 0) + (boxes[i]?.height ?? 0));
    });
  });

  it('is held together by a bracket with the one short remark beside it', () => {
    const layout = house('A whole house');
    const right = Math.max(...layout.nodes.map(({ box }) => box.x + box.width));
    const bracket = layout.guides[0]?.points ?? [];
    const heights = bracket.map(([, y]) => y);
    expect(Math.min(...heights)).toBe(layout.nodes[0]?.box.y);
    expect(Math.min(...bracket.map(([x]) => x))).toBeGreaterThan(right);
    expect(layout.texts.find((text) => text.text === 'A whole house')?.box.x).toBeGreaterThan(right);
  });

  it('keeps several remarks below', () => {
    const layout = house('A whole house', 'Built from below');
    expect(layout.guides).toHaveLength(0);
    const low = Math.max(...layout.nodes.map(({ box }) => box.y + box.height));
    for (const panel of layout.panels) expect(panel.box.y).toBeGreaterThan(low);
  });
});
