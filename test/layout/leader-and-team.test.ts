import { beforeAll, describe, expect, it } from 'vitest';
import { centre, contains, overlap, pathHits } from '../../src/layout/box.ts';
import { layOut } from '../../src/layout/layout.ts';
import { leaves, ring } from '../../src/layout/outline.ts';
import { distance, pointAt } from '../../src/layout/polyline.ts';
import type { Diagram } from '../../src/model/diagram.ts';
import type { Layout, PlacedNode, Point, TextMeasure } from '../../src/model/layout.ts';
import { loadTextMeasure } from '../../src/services/fonts.ts';
import { leaderAndTeam } from './diagrams.ts';

let measure: TextMeasure;
beforeAll(async () => {
  measure = await loadTextMeasure();
});

function laidOut(diagram: Diagram): Layout {
  const { value, diagnostics } = layOut(diagram, measure);
  expect(diagnostics).toEqual([]);
  return value as Layout;
}

const nodeOf = (layout: Layout, id: string) => layout.nodes.find((node) => node.id === id) as PlacedNode;

/** Distance from a point to the nearest place of an outline, by sampling it. */
function distanceTo(node: PlacedNode, [x, y]: Point): number {
  const points = ring(node.outline, 0);
  let best = Number.POSITIVE_INFINITY;
  points.slice(1).forEach((to, i) => {
    const from = points[i] as Point;
    for (let k = 0; k <= 200; k++) {
      best = Math.min(
        best,
        distance([x, y], [from[0] + ((to[0] - from[0]) * k) / 200, from[1] + ((to[1] - from[1]) * k) / 200]),
      );
    }
  });
  return best;
}

describe('a leader and its team', () => {
  it('stand as one above many, the many on an arc whose ends are high', () => {
    const layout = laidOut(leaderAndTeam(7));
    const lead = centre(nodeOf(layout, 'lead').box);
    const team = layout.nodes.filter((node) => node.id !== 'lead').map((node) => centre(node.box));
    expect(lead[0]).toBeCloseTo(640, 1);
    expect(team.map(([x]) => x)).toEqual([...team.map(([x]) => x)].sort((a, b) => a - b));
    const heights = team.map(([, y]) => y);
    expect(heights.slice(0, 4)).toEqual([...heights.slice(0, 4)].sort((a, b) => a - b));
    expect(heights.slice(3)).toEqual([...heights.slice(3)].sort((a, b) => b - a));
    expect(Math.min(...heights)).toBeGreaterThan(lead[1]);
    team.forEach(([x, y], i) => {
      const [mirrorX, mirrorY] = team[team.length - 1 - i] as Point;
      expect(x - 640).toBeCloseTo(640 - mirrorX, 1);
      expect(y).toBeCloseTo(mirrorY, 1);
    });
  });

  it('has boxes of one size with equal gaps between neighbours', () => {
    const layout = laidOut(leaderAndTeam(7));
    const boxes = layout.nodes.filter((node) => node.id !== 'lead').map((node) => node.box);
    expect(new Set(boxes.map((box) => `${box.width} ${box.height}`)).size).toBe(1);
    const gaps = boxes.slice(1).map((box, i) => {
      const before = boxes[i] as (typeof boxes)[number];
      const x = Math.abs(box.x - before.x) - box.width;
      const y = Math.abs(box.y - before.y) - box.height;
      return x > 0 && y > 0 ? Math.hypot(x, y) : Math.max(x, y);
    });
    for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0] as number, 0);
    expect(Math.min(...gaps)).toBeGreaterThan(12);
  });

  it.each([2, 3, 5, 7, 9])('lets every edge end 5 px from both outlines, with %i in the team', (count) => {
    const diagram = leaderAndTeam(count);
    const layout = laidOut(diagram);
    for (const edge of diagram.edges) {
      const { points } = layout.edges.find((each) => each.id === edge.id) as Layout['edges'][number];
      expect(distanceTo(nodeOf(layout, edge.from), points[0] as Point)).toBeCloseTo(5, 0);
      expect(distanceTo(nodeOf(layout, edge.to), points.at(-1) as Point)).toBeCloseTo(5, 0);
    }
  });

  it('runs the two edges of a pair parallel, 15 px apart, each on the right of its own way', () => {
    const layout = laidOut(leaderAndTeam(7));
    for (let i = 0; i < 7; i++) {
      const ends = (id: string) =>
        (layout.edges.find((edge) => edge.id === id) as Layout['edges'][number]).points as [Point, Point];
      const [a, b] = ends(`briefs:lead>crew-${i}`);
      const [c, d] = ends(`drafts:crew-${i}>lead`);
      const length = distance(a, b);
      const normal: Point = [-(b[1] - a[1]) / length, (b[0] - a[0]) / length];
      for (const point of [c, d]) {
        const aside = (point[0] - a[0]) * normal[0] + (point[1] - a[1]) * normal[1];
        expect(aside).toBeCloseTo(-15, 1);
      }
    }
  });

  it('spreads the edges along the leader: no two pairs start closer than a pair is wide', () => {
    const layout = laidOut(leaderAndTeam(9));
    const starts = layout.edges.filter((edge) => edge.id.startsWith('briefs')).map((edge) => edge.points[0] as Point);
    starts.slice(1).forEach((start, i) => {
      expect(distance(start, starts[i] as Point)).toBeGreaterThan(25);
    });
  });

  it('rests every mark where the guide of its channel crosses the edge', () => {
    const layout = laidOut(leaderAndTeam(7));
    for (const id of ['briefs', 'drafts']) {
      const guide = layout.guides.find((each) => each.owner === id)?.points as readonly Point[];
      for (const edge of layout.edges.filter((each) => each.id.startsWith(id))) {
        const rest = pointAt(edge.points, edge.rest);
        expect(Math.min(...guide.map((point) => distance(point, rest)))).toBeLessThan(8);
      }
    }
  });

  it('hangs the labels of the channels clear of boxes, edges and texts, left and right of the leader', () => {
    const layout = laidOut(leaderAndTeam(7));
    const pills = layout.panels.filter((panel) => panel.role === 'channel').map((panel) => panel.box);
    expect(pills).toHaveLength(2);
    const lead = nodeOf(layout, 'lead').box;
    expect((pills[0] as typeof lead).x + (pills[0] as typeof lead).width).toBeLessThan(lead.x - 14);
    expect((pills[1] as typeof lead).x).toBeGreaterThan(lead.x + lead.width + 14);
    for (const pill of pills) {
      for (const node of layout.nodes) expect(overlap(pill, node.box)).toBe(false);
      for (const edge of layout.edges) expect(pathHits(edge.points, pill)).toBe(false);
      expect(layout.texts.filter((text) => overlap(pill, text.box) && text.role !== 'channel')).toEqual([]);
    }
  });

  it('keeps texts and icons 14 px from the slanted ends of a hexagon', () => {
    const layout = laidOut(leaderAndTeam(7));
    const lead = nodeOf(layout, 'lead');
    const inside = [...layout.texts, ...layout.icons]
      .filter((thing) => thing.owner === 'lead')
      .map((thing) => thing.box);
    expect(inside).toHaveLength(3);
    for (const box of inside) {
      const corners: Point[] = [
        [box.x, box.y],
        [box.x + box.width, box.y],
        [box.x, box.y + box.height],
        [box.x + box.width, box.y + box.height],
      ];
      for (const corner of corners) {
        expect(leaves(ring(lead.outline, 0), centre(lead.box), corner)).toBeNull();
        expect(distanceTo(lead, corner)).toBeGreaterThanOrEqual(13.5);
      }
    }
  });

  it('leaves a label 14 px of air in its card', () => {
    const layout = laidOut(leaderAndTeam(7));
    for (const text of layout.texts.filter((each) => each.role === 'label' && each.owner !== 'lead')) {
      const { box } = nodeOf(layout, text.owner);
      expect(text.box.x - box.x).toBeGreaterThanOrEqual(14);
      expect(box.x + box.width - text.box.x - text.box.width).toBeGreaterThanOrEqual(14);
    }
  });

  it('puts tags into the band of their card', () => {
    const layout = laidOut(leaderAndTeam(5));
    for (const text of layout.texts.filter((each) => each.role === 'tag')) {
      const { box, band } = nodeOf(layout, text.owner);
      expect(contains({ ...box, height: band }, text.box)).toBe(true);
    }
  });

  it('sets a remark in parentheses more quietly, and the first sentence of the closing line bold', () => {
    const layout = laidOut(leaderAndTeam(3));
    const runs = (role: string) =>
      layout.texts
        .find((text) => text.role === role)
        ?.lines[0]?.runs.map(({ text, weight, tone }) => [text.trim(), weight, tone]);
    expect(runs('annotation')).toEqual([
      ['No waiting', 600, 'ink'],
      ['(every desk has its own copy)', 400, 'soft'],
    ]);
    expect(runs('closing')).toEqual([
      ['From writing to editing.', 700, 'ink'],
      ['Other craft, wider reach.', 400, 'ink'],
    ]);
  });
});
