import { describe, expect, it } from 'vitest';
import { isTap, swipeOf, tapAt } from '../../src/player/touch/gesture.ts';

describe('a hand', () => {
  it('turns the page by moving swiftly across it', () => {
    expect(swipeOf({ dx: -120, dy: 20, ms: 200 })).toBe('next');
    expect(swipeOf({ dx: 120, dy: -20, ms: 200 })).toBe('back');
  });

  it('turns nothing by moving up and down, a little, or slowly', () => {
    expect(swipeOf({ dx: -60, dy: 90, ms: 200 })).toBeNull();
    expect(swipeOf({ dx: -20, dy: 0, ms: 100 })).toBeNull();
    expect(swipeOf({ dx: -200, dy: 0, ms: 2000 })).toBeNull();
  });

  it('taps when it stays, and not for long', () => {
    expect(isTap({ dx: 3, dy: -4, ms: 120 })).toBe(true);
    expect(isTap({ dx: 3, dy: -14, ms: 120 })).toBe(false);
    expect(isTap({ dx: 0, dy: 0, ms: 800 })).toBe(false);
  });

  it('goes on by a tap, and back by one at the left', () => {
    expect(tapAt(300, 390)).toBe('next');
    expect(tapAt(150, 390)).toBe('next');
    expect(tapAt(100, 390)).toBe('back');
  });
});
