import { describe, expect, it } from 'vitest';
import { pathHits } from '../../src/layout/box.ts';
import { route } from '../../src/layout/route.ts';

const stage = { x: 0, y: 0, width: 1280, height: 592 };
const box = (x: number, y: number) => ({ x, y, width: 120, height: 60 });

describe('route', () => {
  it('goes around what stands between, with right angles only', () => {
    const wall = { x: 500, y: 100, width: 60, height: 300 };
    const path = route(box(100, 220), box(900, 220), [wall], [], stage, 5) ?? [];
    expect(path.length).toBeGreaterThan(2);
    expect(pathHits(path, wall)).toBe(false);
    path.slice(1).forEach(([x, y], i) => {
      const [fromX, fromY] = path[i] as readonly [number, number];
      expect(Math.min(Math.abs(x - fromX), Math.abs(y - fromY))).toBeLessThan(0.01);
    });
  });

  it('begins and ends 5 px from the boxes', () => {
    const path = route(box(100, 220), box(900, 220), [], [], stage, 5) ?? [];
    expect(path).toEqual([
      [225, 250],
      [895, 250],
    ]);
  });

  it('does not run along a path that is there already', () => {
    const first = route(box(100, 220), box(900, 220), [], [], stage, 5) ?? [];
    const second = route(box(100, 220), box(900, 220), [], [first], stage, 5) ?? [];
    expect(second.some(([, y]) => Math.abs(y - 250) > 5)).toBe(true);
  });

  it('gives up when there is no way through', () => {
    const shut = [
      { x: 0, y: 0, width: 400, height: 150 },
      { x: 0, y: 350, width: 400, height: 242 },
      { x: 300, y: 150, width: 100, height: 200 },
      { x: 0, y: 150, width: 60, height: 200 },
    ];
    expect(route(box(100, 220), box(900, 220), shut, [], stage, 5)).toBeNull();
  });
});
