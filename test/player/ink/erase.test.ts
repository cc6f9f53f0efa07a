import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { touches } from '../../../src/player/ink/erase.ts';
import { line, straight } from './strokes.ts';

const at = (x: number, y: number) => ({ x, y });

describe('an eraser', () => {
  const stroke = straight(1, 100, 100, 300, 100);

  it('touches what it crosses between two events, and what it comes near', () => {
    expect(touches(stroke, at(200, 0), at(200, 300), 10)).toBe(true);
    expect(touches(stroke, at(200, 111), at(200, 111), 10)).toBe(true);
    expect(touches(stroke, at(200, 113), at(400, 113), 10)).toBe(false);
    expect(touches(stroke, at(308, 100), at(500, 100), 10)).toBe(true);
    expect(touches(stroke, at(314, 100), at(500, 100), 10)).toBe(false);
  });

  it('reaches the edge of a wide stroke, and a dot', () => {
    expect(touches({ ...stroke, tool: 'marker' }, at(200, 122), at(200, 122), 10)).toBe(true);
    expect(touches(line(2, [50, 50]), at(55, 55), at(90, 90), 10)).toBe(true);
    expect(touches(line(2, [50, 50]), at(70, 70), at(90, 90), 10)).toBe(false);
  });

  it('follows bends: any point of a curve is touched, and nothing that is far from it', () => {
    const bend = line(3, [0, 0, 0, 200, 200, 200, 200, 0]);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (t) => {
        const s = 1 - t;
        const x = 600 * s * t * t + 200 * t * t * t;
        const y = 600 * s * s * t + 600 * s * t * t;
        expect(touches(bend, at(x, y), at(x, y), 1)).toBe(true);
      }),
    );
    expect(touches(bend, at(100, 40), at(100, 60), 10)).toBe(false);
  });
});
