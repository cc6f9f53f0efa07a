import svgpath from 'svgpath';
import { describe, expect, it } from 'vitest';
import { ICONS } from '../../src/theme/icons.ts';

describe('icons', () => {
  it('holds what briefs ask for most', () => {
    for (const name of [
      'conductor',
      'worktree',
      'document',
      'check',
      'robot',
      'warning',
      'person',
      'team',
      'arrow-down',
    ])
      expect(ICONS).toHaveProperty(name);
  });

  it.each(Object.entries(ICONS))('%s is one path within its box', (_, d) => {
    let moves = 0;
    svgpath(d)
      .abs()
      .iterate((segment, index, x, y) => {
        if (segment[0] === 'M') moves++;
        if (index === 0) return;
        for (const at of [x, y]) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(24);
        }
      });
    expect(moves).toBeGreaterThan(0);
    expect(d).toMatch(/^M/);
  });
});
