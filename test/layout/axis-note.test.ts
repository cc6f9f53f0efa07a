import { describe, expect, it } from 'vitest';
import { axisOf } from '../../src/layout/axis-note.ts';
import { note } from './diagrams.ts';

describe('axisOf', () => {
  it.each([
    ['X-axis: Effort (low to high)', 'x', 'Effort', 'low', 'high'],
    ['Y axis: Risk (none vs. some)', 'y', 'Risk', 'none', 'some'],
    ['Horizontal axis: Price: cheap → dear', 'x', 'Price', 'cheap', 'dear'],
    ['Vertical: from rare to common', 'y', '', 'rare', 'common'],
    ['y-axis – Words known', 'y', 'Words known', '', ''],
    ['X-axis: Distance (in km)', 'x', 'Distance (in km)', '', ''],
  ])('reads %s', (text, along, title, low, high) => {
    expect(axisOf(note('annotation', text))).toMatchObject({ along, title, low, high });
  });

  it('leaves other notes alone', () => {
    for (const text of ['Extra care at the axis', 'Taxis: cheap', 'Horizons are wide']) {
      expect(axisOf(note('annotation', text))).toBeNull();
    }
    expect(axisOf(note('title', 'X-axis: the movie'))).toBeNull();
  });
});
