import { describe, expect, it } from 'vitest';
import { drawingOf } from '../../../src/player/ink/outline.ts';
import { WIDTHS } from '../../../src/player/ink/stroke.ts';
import { line, straight } from './strokes.ts';

describe('the drawing of a stroke', () => {
  it("is a line of its tool's width without pressure, and a dot where nothing moved", () => {
    expect(drawingOf(straight(1, 0, 0, 30, 0))).toEqual({ d: 'M0 0C10 0 20 0 30 0', width: WIDTHS.thin });
    expect(drawingOf(line(1, [5, 6], { tool: 'marker' }))).toEqual({ d: 'M5 6h0', width: WIDTHS.marker });
  });

  it('is an outline that grows with the pressure', () => {
    const { d, width } = drawingOf({ ...straight(1, 0, 0, 300, 0), pressures: [0, 1] });
    expect(width).toBeNull();
    const heights = [...d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
    const heightAt = (at: number) => Math.max(...heights.filter(([x]) => Math.abs(x - at) < 3).map(([, y]) => y));
    expect(heightAt(100)).toBeGreaterThan(heightAt(0) + 0.4);
    expect(heightAt(295)).toBeGreaterThan(heightAt(100) + 0.8);
    // A disc at each end, and none between.
    expect(d.split('Z').length).toBe(4);
  });
});
