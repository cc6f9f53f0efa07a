import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagram, NodePaints } from '../../src/model/diagram.ts';
import type { RectShape, Scene, Scheme } from '../../src/model/scene.ts';
import { buildScene } from '../../src/scene/scene.ts';
import { contrast, isLarge } from '../../src/theme/colour.ts';
import { behind, coloursOf } from './colours-seen.ts';
import { diagram, layout } from './fixture.ts';

const NONE: NodePaints = { main: null, surface: null, border: null, label: null, detail: null };
const schemes: readonly Scheme[] = ['light', 'dark'];
const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
const paints = fc.record({
  main: fc.option(hex),
  surface: fc.option(hex),
  border: fc.option(hex),
  label: fc.option(hex),
  detail: fc.option(hex),
});

/** The crew with parts of its captain, a hexagon, and of one sailor, a card, painted. */
const painted = (captain: Partial<NodePaints>, sailor: Partial<NodePaints> = captain): Diagram => ({
  ...diagram,
  nodes: diagram.nodes.map((node) =>
    node.id === 'captain'
      ? { ...node, colour: captain.main ?? null, paints: { ...NONE, ...captain } }
      : node.id === 'crew-1'
        ? { ...node, colour: sailor.main ?? null, paints: { ...NONE, ...sailor } }
        : { ...node, colour: null },
  ),
});
const shape = (scene: Scene, id: string) => scene.shapes.find((s) => s.id === id);
const textOf = (scene: Scene, owner: string, text: string) =>
  scene.shapes.find((s) => s.kind === 'text' && s.owner === owner && s.text.startsWith(text));

describe('parts that a brief paints', () => {
  it('are readable in any colours upon any backdrop, in both schemes', () => {
    fc.assert(
      fc.property(
        paints,
        paints,
        fc.option(hex),
        fc.constantFrom(...schemes),
        (captain, sailor, background, scheme) => {
          const scene = buildScene({ ...painted(captain, sailor), background }, layout);
          for (const text of scene.shapes)
            if (text.kind === 'text') {
              const least = isLarge(text.fontSize, text.weight) ? 3 : 4.5;
              expect(
                contrast(scene.palette[scheme][text.fill] as string, behind(scene, text, scheme)),
              ).toBeGreaterThanOrEqual(least);
            }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('are seen in the very colours, whatever these are', () => {
    fc.assert(
      fc.property(paints, (parts) => {
        const scene = buildScene(painted(parts), layout);
        for (const [owner, named] of [
          ['captain', parts],
          ['crew-1', { ...parts, detail: null }],
        ] as const)
          for (const [part, colour] of Object.entries(named))
            if (colour) expect([...coloursOf(scene, owner, 'light')], part).toContain(colour);
      }),
      { numRuns: 200 },
    );
  });

  it('wear surface and border as fill and stroke, in both schemes', () => {
    const scene = buildScene(painted({ surface: '#f8f9fa', border: '#001f3f', label: '#001f3f' }), layout);
    expect(shape(scene, 'captain/body')).toMatchObject({ fill: 'f8f9fa', stroke: '001f3f' });
    expect(shape(scene, 'crew-1/frame')).toMatchObject({ stroke: '001f3f' });
    expect(shape(scene, 'crew-1/body')).toMatchObject({ fill: 'f8f9fa' });
    for (const scheme of schemes)
      expect(scene.palette[scheme]).toMatchObject({ f8f9fa: '#f8f9fa', '001f3f': '#001f3f' });
  });

  it('surround a border that is too faint for the page with a firmer rim', () => {
    const scene = buildScene(painted({ surface: '#f8f9fa', border: '#aaaaaa' }), layout);
    expect(shape(scene, 'captain/body')).toMatchObject({ stroke: 'aaaaaa' });
    for (const id of ['captain/rim', 'crew-1/rim']) {
      const rim = shape(scene, id) as RectShape;
      for (const scheme of schemes)
        expect(
          contrast(scene.palette[scheme][rim.stroke as string] as string, scene.palette[scheme].page as string),
        ).toBeGreaterThanOrEqual(3);
    }
    // A middle grey is seen by day and by night.
    expect(shape(buildScene(painted({ border: '#808080' }), layout), 'captain/rim')).toBeUndefined();
  });

  it('leave a readable text colour alone', () => {
    const scene = buildScene(painted({ surface: '#f8f9fa', label: '#001f3f', detail: '#333333' }), layout);
    const label = textOf(scene, 'captain', 'Captain');
    expect(scene.palette.light[(label as { fill: string }).fill]).toBe('#001f3f');
    expect(scene.shapes.some((s) => /chip|rule/.test(s.id))).toBe(false);
  });

  it('put a colour that is too faint for words behind them when it is seen nowhere else, and below them when it is', () => {
    const lost = buildScene(painted({ surface: '#f8f9fa', border: '#001f3f', detail: '#aaaaaa' }, NONE), layout);
    const chip = shape(lost, 'captain/detail-chip') as RectShape;
    const words = layout.texts.find((t) => t.owner === 'captain' && t.role === 'detail')?.box as RectShape;
    expect(chip.fill).toBe('aaaaaa');
    expect(chip.x).toBeLessThan(words.x);
    expect(chip.x + chip.width).toBeGreaterThan(words.x + words.width);
    const elsewhere = painted(
      { surface: '#f8f9fa', border: '#001f3f', detail: '#aaaaaa' },
      { ...NONE, border: '#aaaaaa' },
    );
    const seen = buildScene(elsewhere, layout);
    expect(shape(seen, 'captain/detail-chip')).toBeUndefined();
    const rule = shape(seen, 'captain/detail-rule') as RectShape;
    expect(rule.fill).toBe('aaaaaa');
    expect(rule.y).toBeGreaterThanOrEqual(words.y + words.height);
  });

  it('keep ink that is strong by day strong by night', () => {
    const scene = buildScene(painted({ label: '#111111', border: '#808080' }), layout);
    const { fill } = textOf(scene, 'captain', 'Captain') as { fill: string };
    expect(contrast(scene.palette.dark[fill] as string, scene.palette.dark.card as string)).toBeGreaterThan(9);
  });
});

describe('the background of a brief', () => {
  const on = (background: string | null) => buildScene({ ...diagram, background }, layout);

  it('is a panel behind all else, there from the start', () => {
    const scene = on('#f8f9fa');
    expect(scene.shapes[0]).toMatchObject({ id: 'backdrop', fill: 'page', enter: { step: 0 } });
    expect(scene.palette.light.page).toBe('#f8f9fa');
  });

  it('is not drawn where it is white or not said', () => {
    for (const none of ['#ffffff', null]) expect(on(none)).toEqual(buildScene(diagram, layout));
  });

  it('lets lines be seen upon it', () => {
    for (const background of ['#f8f9fa', '#0b3d2e', '#2563eb', '#fde68a']) {
      const scene = on(background);
      for (const scheme of schemes)
        for (const s of scene.shapes)
          if (s.kind === 'arrow')
            expect(
              contrast(scene.palette[scheme][s.stroke] as string, scene.palette[scheme].page as string),
            ).toBeGreaterThanOrEqual(3);
    }
  });
});
