import { beforeAll, describe, expect, it } from 'vitest';
import { isSign } from '../../src/layout/formula-row.ts';
import { layOut } from '../../src/layout/layout.ts';
import type { Layout, TextMeasure } from '../../src/model/layout.ts';
import { loadTextMeasure } from '../../src/services/fonts.ts';
import { diagram, group, node } from './diagrams.ts';

let measure: TextMeasure;
beforeAll(async () => {
  measure = await loadTextMeasure();
});

describe('a row with signs between its words', () => {
  it('has small round signs and boxes of one size', () => {
    const nodes = ['AREA', '=', 'LENGTH', '×', 'WIDTH'].map((label, i) =>
      node(`n${i}`, { label, shape: label.length === 1 ? 'circle' : 'box' }),
    );
    const layout = layOut(diagram([[group('g', 'row', nodes), nodes]]), measure).value as Layout;
    const [area, equals, length, times] = layout.nodes.map((each) => each.box);
    expect(equals?.width).toBe(equals?.height);
    expect(times?.width).toBe(equals?.width);
    expect(length?.width).toBe(area?.width);
    expect(area?.width).toBeGreaterThan(2 * (equals?.width ?? 0));
    expect(layout.nodes.map((each) => each.box.x)).toEqual(
      [...layout.nodes.map((each) => each.box.x)].sort((a, b) => a - b),
    );
  });

  it('holds signs of two characters whole, whatever their shape', () => {
    for (const shape of ['circle', 'box', 'diamond', 'hexagon'] as const) {
      const nodes = ['IDEA', '=>', 'PLAN', '≠≠', 'CODE'].map((label, i) => node(`n${i}`, { label, shape }));
      const layout = layOut(diagram([[group('g', 'row', nodes), nodes]]), measure).value as Layout;
      const [, arrow, plan, unequal] = layout.nodes.map((each) => each.box);
      expect(unequal?.width).toBe(arrow?.width);
      expect(plan?.width).toBeGreaterThan(arrow?.width ?? 0);
      for (const sign of ['=>', '≠≠']) {
        const text = layout.texts.find((each) => each.text === sign)?.box;
        expect((arrow?.width ?? 0) - (text?.width ?? 0)).toBeGreaterThanOrEqual(12);
      }
    }
  });

  it('takes neither short words nor numbers for signs', () => {
    expect(['+', '→', '≥', '::'].every((label) => isSign(node('a', { label })))).toBe(true);
    expect(['A', '7', 'É', '漢', 'a+'].some((label) => isSign(node('a', { label })))).toBe(false);
    expect(isSign(node('a', { label: '+', details: ['more'] }))).toBe(false);
  });
});
