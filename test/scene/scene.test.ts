import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../src/model/diagram.ts';
import type { ArrowShape, Mark, Scene } from '../../src/model/scene.ts';
import { arrowHead, arrowLine, markPlace, pointAt } from '../../src/scene/geometry.ts';
import { buildScene } from '../../src/scene/scene.ts';
import { contrast, isLarge } from '../../src/theme/colour.ts';
import { behind } from './colours-seen.ts';
import { diagram, layout } from './fixture.ts';

const scene = buildScene(diagram, layout);
const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
const arrows = (of: Scene, prefix = '') =>
  of.shapes.filter((s): s is ArrowShape => s.kind === 'arrow' && s.owner.startsWith(prefix));

const painted = (crew: string | null, lead: string | null, orders: string | null, note: string | null): Diagram => ({
  ...diagram,
  nodes: diagram.nodes.map((n) => ({ ...n, colour: n.id === 'captain' ? lead : crew })),
  channels: diagram.channels.map((c) => ({ ...c, colour: orders })),
  notes: diagram.notes.map((n) => ({ ...n, colour: note })),
});

describe('buildScene', () => {
  it('paints from back to front, texts last', () => {
    const kinds = scene.shapes.map((s) =>
      s.id.endsWith('/icon') ? 'icon' : s.kind === 'text' || s.kind === 'arrow' ? s.kind : 'solid',
    );
    expect(kinds.lastIndexOf('arrow')).toBeLessThan(scene.shapes.findIndex((s) => s.id.startsWith('captain/')));
    expect(kinds.lastIndexOf('icon')).toBeLessThan(kinds.indexOf('text'));
    expect(kinds.slice(kinds.indexOf('text')).every((k) => k === 'text')).toBe(true);
  });

  it('gives every shape an id of its own and paints that the palettes know', () => {
    expect(new Set(scene.shapes.map((s) => s.id)).size).toBe(scene.shapes.length);
    for (const scheme of ['light', 'dark'] as const)
      for (const hex of Object.values(scene.palette[scheme])) expect(hex).toMatch(/^#[0-9a-f]{6}$/);
    for (const shape of scene.shapes)
      for (const paint of ['fill', 'stroke'] as const)
        if (paint in shape && (shape as never)[paint] !== null)
          expect(scene.palette.dark).toHaveProperty((shape as never)[paint] as string);
  });

  it('keeps the colours of the brief as they are, in both schemes', () => {
    for (const scheme of ['light', 'dark'] as const)
      for (const hex of ['#fbbf24', '#8b5cf6', '#2563eb', '#10b981'])
        expect(Object.values(scene.palette[scheme])).toContain(hex);
  });

  it('is readable and visible in any colours, in both schemes', () => {
    const any = fc.option(hex);
    fc.assert(
      fc.property(
        any,
        any,
        any,
        any,
        fc.constantFrom('light' as const, 'dark' as const),
        (crew, lead, orders, note, scheme) => {
          const made = buildScene(painted(crew, lead, orders, note), layout);
          const palette = made.palette[scheme];
          for (const shape of made.shapes) {
            if (shape.kind === 'text') {
              const least = isLarge(shape.fontSize, shape.weight) ? 3 : 4.5;
              expect(contrast(palette[shape.fill] as string, behind(made, shape, scheme))).toBeGreaterThanOrEqual(
                least,
              );
            }
            if (shape.kind === 'arrow')
              expect(contrast(palette[shape.stroke] as string, palette.page as string)).toBeGreaterThanOrEqual(3);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('outlines what is too light for the page, and draws a card where no ink would be read upon the colour', () => {
    const body = scene.shapes.find((s) => s.id === 'captain/body');
    expect(body).toMatchObject({ fill: 'fbbf24', stroke: 'fbbf24-rim' });
    expect(contrast(scene.palette.light['fbbf24-rim'] as string, '#ffffff')).toBeGreaterThanOrEqual(3);
    expect(scene.shapes.find((s) => s.id === 'crew-1/frame')).toMatchObject({ stroke: '8b5cf6-rim' });
    expect(scene.palette).toMatchObject({ light: { '8b5cf6-rim': '#8b5cf6' }, dark: { '8b5cf6-rim': '#8b5cf6' } });
    expect(scene.shapes.find((s) => s.id === 'crew-1/band')).toMatchObject({ fill: '8b5cf6' });
    const violet = buildScene(painted(null, '#8b5cf6', null, null), layout);
    expect(violet.shapes.find((s) => s.id === 'captain/body')).toMatchObject({ fill: '8b5cf6-tint', stroke: '8b5cf6' });
  });

  it('tells the two directions apart without colour', () => {
    for (const arrow of arrows(scene, 'down-'))
      expect(arrow).toMatchObject({ dash: [], head: { kind: 'filled' }, mark: { kind: 'document' } });
    for (const arrow of arrows(scene, 'up-')) {
      expect(arrow).toMatchObject({ head: { kind: 'open' }, mark: { kind: 'check' } });
      expect(arrow.dash).toHaveLength(2);
    }
  });

  it('tells traffic that goes the same way side by side apart without colour, whatever comes along', () => {
    const colours = ['#2563eb', '#8b5cf6', '#10b981'];
    const [channel] = diagram.channels;
    const [edge] = diagram.edges;
    for (const direction of ['down', 'up'] as const) {
      const channels = colours.map(
        (colour, i) => ({ ...channel, id: `c${i}`, direction, colour }) as Diagram['channels'][0],
      );
      const edges = channels.map(({ id }) => ({ ...edge, id: `e-${id}`, channel: id }) as Diagram['edges'][0]);
      const placed = edges.map(({ id }) => ({ id, points: layout.edges[0]?.points ?? [], rest: 0.5 }));
      const made = arrows(buildScene({ ...diagram, channels, edges }, { ...layout, edges: placed }));
      expect(new Set(made.map(({ dash }) => dash.join())).size).toBe(colours.length);
      expect(new Set(made.map(({ head }) => head.kind)).size).toBe(1);
    }
  });

  it('draws a loop that leads back through its group as traffic that returns, and the way on as a solid line', () => {
    const [first, second, third] = diagram.nodes.slice(1).map(({ id }) => id) as [string, string, string];
    const link = (id: string, from: string, to: string, channel: string) => ({ id, from, to, channel, label: '' });
    const looping: Diagram = {
      ...diagram,
      channels: ['loop', 'way'].map((id) => ({
        ...(diagram.channels[0] as Diagram['channels'][0]),
        id,
        from: 'crew',
        to: 'crew',
        direction: 'across',
      })),
      edges: [
        link('loop-1', third, first, 'loop'),
        link('way-1', first, second, 'way'),
        link('way-2', second, third, 'way'),
      ],
    };
    const placed = ['loop-1', 'way-1', 'way-2'].map((id, i) => ({
      id,
      points: layout.edges[i]?.points ?? [],
      rest: 0.5,
    }));
    const made = buildScene(looping, { ...layout, edges: placed });
    for (const arrow of arrows(made, 'way-')) expect(arrow).toMatchObject({ dash: [], head: { kind: 'filled' } });
    expect(arrows(made, 'loop-')).toMatchObject([{ head: { kind: 'open' } }]);
  });

  it('lets a dot run off at the tip instead of resting on its line', () => {
    const channels = diagram.channels.map((c) => ({ ...c, mark: 'dot' as const }));
    for (const arrow of arrows(buildScene({ ...diagram, channels }, layout))) {
      const mark = arrow.mark as Mark;
      expect(markPlace(arrow, mark, mark.rest, 1).scale).toBe(0);
      expect(markPlace(arrow, mark, 0.5, 1).scale).toBe(1);
    }
  });

  it('skips an icon that it does not have', () => {
    const unknown = { ...layout, icons: [{ ...layout.icons[0], name: 'no-such-thing' } as (typeof layout.icons)[0]] };
    expect(buildScene(diagram, unknown).shapes.some((s) => s.id.endsWith('/icon'))).toBe(false);
  });
});

describe('entrances', () => {
  it('take steps of 0.6 to 1.4 s, the whole build well below the time to grasp it', () => {
    for (const { duration } of scene.steps) {
      expect(duration).toBeGreaterThanOrEqual(600);
      expect(duration).toBeLessThanOrEqual(1400);
    }
    expect(scene.steps.reduce((sum, s) => sum + s.duration, 0)).toBeLessThan(12_000);
  });

  it('shorten the steps of a long build that is to be grasped fast', () => {
    const steps = diagram.steps.flatMap((s) => [s, { ...s, id: `${s.id}-b` }, { ...s, id: `${s.id}-c` }]);
    const long = (graspSeconds: number | null) =>
      buildScene({ ...diagram, steps, graspSeconds }, layout).steps.reduce((sum, s) => sum + s.duration, 0);
    expect(long(12)).toBeLessThan(long(null));
  });

  it('grow the arrows of one channel all at once, and those of the other each on its own', () => {
    expect(new Set(arrows(scene, 'down-').map((a) => `${a.enter.from} ${a.enter.to}`)).size).toBe(1);
    const up = arrows(scene, 'up-').map((a) => a.enter);
    for (let i = 1; i < up.length; i++) {
      expect(up[i]?.from).toBeGreaterThan(up[i - 1]?.from as number);
      expect(up[i]?.to).toBeGreaterThan(up[i - 1]?.to as number);
    }
    expect(up.at(-1)?.to).toBe(1);
  });

  it('bring nodes before the arrows between them when both come in one step', () => {
    const all = {
      ...diagram,
      steps: [{ ...diagram.steps[0], enters: diagram.steps.flatMap((s) => s.enters) } as Diagram['steps'][0]],
    };
    const made = buildScene(all, layout);
    const nodesDone = Math.max(...made.shapes.filter((s) => /^(captain|crew)/.test(s.owner)).map((s) => s.enter.to));
    for (const arrow of arrows(made)) expect(arrow.enter.from).toBeGreaterThanOrEqual(nodesDone);
    for (const { enter } of made.shapes) expect(0 <= enter.from && enter.from < enter.to && enter.to <= 1).toBe(true);
  });

  it('leave what no step names there from the start', () => {
    const made = buildScene({ ...diagram, steps: diagram.steps.slice(1) }, layout);
    expect(made.shapes.find((s) => s.owner === 'captain')?.enter.step).toBe(0);
  });
});

describe('arrows', () => {
  it('let the marks of the two directions rest beside each other, not upon each other', () => {
    const made = arrows(scene);
    const restPoint = (arrow: ArrowShape) =>
      pointAt(arrow, (arrow.mark?.rest as number) * (arrow.lengths.at(-1) as number));
    for (const down of made.filter((a) => a.owner.startsWith('down-'))) {
      const up = made.find((a) => a.owner === down.owner.replace('down', 'up')) as ArrowShape;
      const [p, q] = [restPoint(down), restPoint(up)];
      expect(Math.hypot(p.x - q.x, p.y - q.y)).toBeGreaterThan(((down.mark?.size ?? 0) + (up.mark?.size ?? 0)) / 2);
    }
  });

  it('end their heads at the tip and stay on their way while they grow', () => {
    for (const arrow of arrows(scene)) {
      const head = arrowHead(arrow, 1);
      const tip = arrow.points.at(-1) as readonly [number, number];
      const reach = Math.hypot((head[2] as number) - tip[0], (head[3] as number) - tip[1]);
      expect(reach).toBeLessThanOrEqual(arrow.strokeWidth / 2 + 0.01);
      fc.assert(
        fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (grown) => {
          const line = arrowLine(arrow, grown);
          const length = arrow.lengths.at(-1) as number;
          expect(line.slice(0, 2)).toEqual(arrow.points[0]);
          expect(
            Math.hypot((line.at(-2) as number) - (line[0] as number), (line.at(-1) as number) - (line[1] as number)),
          ).toBeLessThanOrEqual(length * grown + 0.01);
          expect([...line, ...arrowHead(arrow, grown)].every(Number.isFinite)).toBe(true);
        }),
        { numRuns: 20 },
      );
    }
  });
});
