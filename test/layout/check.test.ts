import { describe, expect, it } from 'vitest';
import { breaches } from '../../src/layout/check.ts';
import { outlineOf } from '../../src/layout/outline.ts';
import type { Box, Layout, PlacedText, Point } from '../../src/model/layout.ts';
import { diagram, edge, group, node } from './diagrams.ts';

const nodes = ['a', 'b', 'c'].map((id) => node(id));
const source = diagram([[group('g', 'row', nodes), nodes]], { edges: [edge('a', 'c', 'k')] });

const placed = (id: string, box: Box) => ({ id, box, outline: outlineOf('box', box), band: 0 });
const text = (owner: string, box: Box, fontSize = 16): PlacedText => ({
  id: `${owner}/text`,
  owner,
  role: 'label',
  text: `text of ${owner}`,
  fontSize,
  lines: [],
  box,
});
const boxes = {
  a: { x: 100, y: 100, width: 100, height: 60 },
  b: { x: 300, y: 100, width: 100, height: 60 },
  c: { x: 500, y: 100, width: 100, height: 60 },
};
const sound: Layout = {
  width: 1280,
  height: 592,
  nodes: [placed('a', boxes.a), placed('b', boxes.b), placed('c', boxes.c)],
  edges: [
    {
      id: 'k:a>c',
      points: [
        [150, 165],
        [150, 200],
        [550, 200],
        [550, 165],
      ],
      rest: 0.5,
    },
  ],
  texts: [text('a', { x: 110, y: 120, width: 60, height: 20 })],
  icons: [],
  panels: [],
  guides: [],
};

describe('breaches', () => {
  it('finds nothing wrong with a sound layout', () => {
    expect(breaches(source, sound)).toEqual([]);
  });

  it.each<[string, Partial<Layout>, RegExp]>([
    [
      'a node off the stage',
      { nodes: [placed('a', { ...boxes.a, x: -20 }), placed('b', boxes.b), placed('c', boxes.c)], texts: [] },
      /"a" leaves the stage/,
    ],
    [
      'overlapping nodes',
      { nodes: [placed('a', boxes.a), placed('b', { ...boxes.b, x: 190 }), placed('c', boxes.c)] },
      /"a" and "b" overlap/,
    ],
    [
      'overlapping texts',
      {
        texts: [
          text('a', { x: 110, y: 120, width: 60, height: 20 }),
          text('x', { x: 160, y: 130, width: 60, height: 20 }),
        ],
      },
      /overlap/,
    ],
    ['a text that leaves its node', { texts: [text('a', { x: 110, y: 120, width: 110, height: 20 })] }, /leaves "a"/],
    ['a text on another node', { texts: [text('x', { x: 290, y: 120, width: 60, height: 20 })] }, /crosses "b"/],
    ['small type', { texts: [text('a', { x: 110, y: 120, width: 60, height: 20 }, 13)] }, /smaller than 14/],
    [
      'an edge through a node',
      {
        edges: [
          {
            id: 'k:a>c',
            points: [
              [205, 130],
              [495, 130],
            ] as Point[],
            rest: 0.5,
          },
        ],
      },
      /from "a" to "c" runs through "b"/,
    ],
    [
      'an edge deep in its own node',
      {
        edges: [
          {
            id: 'k:a>c',
            points: [
              [150, 165],
              [150, 200],
              [550, 200],
              [550, 130],
            ] as Point[],
            rest: 0.5,
          },
        ],
      },
      /runs through "c"/,
    ],
    [
      'an edge through a text',
      { texts: [text('x', { x: 300, y: 190, width: 60, height: 20 })] },
      /runs through "text of x"/,
    ],
  ])('finds %s', (_, change, message) => {
    expect(breaches(source, { ...sound, ...change }).join('; ')).toMatch(message);
  });
});
