import { describe, expect, it } from 'vitest';
import { paletteCss, renderSvg } from '../../src/render/svg.ts';
import { buildScene } from '../../src/scene/scene.ts';
import { frameAt } from '../../src/scene/timeline.ts';
import { diagram, layout } from '../scene/fixture.ts';
import { expectWellFormed } from './well-formed.ts';

const scene = buildScene(diagram, layout);

describe('renderSvg', () => {
  it('is well-formed at every moment', () => {
    for (let t = 0; t <= scene.steps.length; t += 0.13)
      expectWellFormed(renderSvg(scene, frameAt(scene, t, 900), { scheme: 'css' }));
  });

  it('escapes whatever a text holds', () => {
    const text = `<script>alert("1")</script> & 'x' \u0000 ]]>`;
    const hostile = {
      ...scene,
      name: text,
      alt: text,
      shapes: scene.shapes.map((shape) => (shape.kind === 'text' ? { ...shape, text } : shape)),
    };
    const svg = renderSvg(hostile, frameAt(scene, 6), { scheme: 'light' });
    expectWellFormed(svg);
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u0000');
  });

  it('names and describes itself, and holds no ids that a copy would double', () => {
    const svg = renderSvg(scene, frameAt(scene, 6), { scheme: 'css' });
    expect(svg).toContain('role="img" aria-label="Captain and crew"');
    expect(svg).toContain(`<desc>${diagram.alt}</desc>`);
    expect(svg).not.toMatch(/\sid=/);
  });

  it('leaves out what has not entered', () => {
    const early = renderSvg(scene, frameAt(scene, 1), { scheme: 'light' });
    expect(early).toContain('>Captain<');
    expect(early).not.toContain('>Cook<');
    expect(early).not.toContain('<polyline');
  });

  it('asks a page for its colours', () => {
    const svg = renderSvg(scene, frameAt(scene, 6), { scheme: 'css' });
    const asked = new Set([...svg.matchAll(/var\((--paint-[\w-]+),#[0-9a-f]{6}\)/g)].map((m) => m[1] as string));
    expect(asked.size).toBeGreaterThan(8);
    for (const property of asked) expect(paletteCss(scene.palette.dark)).toContain(`${property}:#`);
    expect(paletteCss(scene.palette.light)).toContain('--paint-fbbf24:#fbbf24');
  });
});
