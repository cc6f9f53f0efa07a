import { describe, expect, it } from 'vitest';
import type { Lettering } from '../../src/model/lettering.ts';
import { fitted, renderSvgFile, type SvgFileOptions } from '../../src/render/svg-file.ts';
import { buildScene } from '../../src/scene/scene.ts';
import { loadOutlines } from '../../src/services/outlines.ts';
import { diagram, layout } from '../scene/fixture.ts';
import { expectWellFormed } from './well-formed.ts';

const scene = buildScene(diagram, layout);
const last = scene.steps.length;
const font: Lettering = { kind: 'font', css: '' };
const outlines: Lettering = { kind: 'outlines', outline: await loadOutlines(new Set([400, 600, 700])) };
const draw = (options: Partial<SvgFileOptions> = {}) =>
  renderSvgFile(scene, {
    step: last,
    scheme: 'light',
    size: { width: 1920, height: 1080 },
    transparent: false,
    lettering: outlines,
    ...options,
  });
/** The same scene with one text in place of all others. */
const lettered = (text: string) => ({
  ...scene,
  shapes: scene.shapes.map((shape) => (shape.kind === 'text' ? { ...shape, text } : shape)),
});

describe('a picture that stands alone', () => {
  it.each(['light', 'dark'] as const)('shows the whole crew in %s', async (scheme) => {
    const svg = draw({ scheme, lettering: font, size: scene });
    await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(`cases/crew-${scheme}.svg`);
  });

  it('is well-formed at every step, however it is lettered', () => {
    for (let step = 0; step <= last; step++)
      for (const lettering of [font, outlines])
        expectWellFormed(draw({ step, lettering, transparent: step % 2 === 0 }));
  });

  it('asks for no font when its letters are outlines, and for nothing else', () => {
    const svg = draw();
    expect(svg).not.toMatch(/<text|font|<style|href|url\(|<image/);
    expect(svg.match(/<path transform="translate\([^"]*\) scale/g)?.length).toBeGreaterThan(10);
  });

  it('is the same for the same input', () => {
    expect(draw()).toBe(draw());
  });

  it('says in words what it shows: at the end as its brief does, before that by its steps', () => {
    const [first, second] = scene.steps;
    expect(draw()).toContain('<title id="crew-title">Captain and crew</title>');
    expect(draw()).toContain(`<desc id="crew-desc">${diagram.alt}</desc>`);
    expect(draw()).toContain('role="img" aria-labelledby="crew-title crew-desc"');
    const early = draw({ step: 2 });
    expect(early).toContain(`(2/${last}): ${second?.name}</title>`);
    expect(early).toContain(`${first?.caption} ${second?.caption}</desc>`);
    expect(draw({ step: 0 })).toContain(`(0/${last})</title>`);
  });

  it('paints the page over the whole size, unless it is to be transparent', () => {
    expect(draw()).toContain('viewBox="0 -64 1280 720"');
    expect(draw()).toContain('<rect x="0" y="-64" width="1280" height="720" fill="#ffffff"/>');
    expect(draw({ scheme: 'dark' })).toContain('height="720" fill="#0f172a"/>');
    expect(draw({ transparent: true })).not.toContain('height="720" fill=');
  });

  it('escapes whatever a text holds', () => {
    const text = `<script>alert("1")</script> & 'x' \u0000 ]]>`;
    for (const lettering of [font, outlines]) {
      const hostile = { ...lettered(text), id: '"><x', name: text, alt: text };
      const svg = renderSvgFile(hostile, {
        step: last,
        scheme: 'light',
        size: scene,
        transparent: false,
        lettering,
      });
      expectWellFormed(svg);
      expect(svg).not.toContain('<script');
      expect(svg).not.toContain('\u0000');
    }
  });

  it('keeps what the typeface lacks as text, for a font that has it', () => {
    const svg = renderSvgFile(lettered('Rat 議会 AV'), {
      step: last,
      scheme: 'light',
      size: scene,
      transparent: false,
      lettering: outlines,
    });
    expect(svg).toMatch(/<g font-family="Inter, system-ui, sans-serif"/);
    expect(svg).toMatch(/ xml:space="preserve">議会<\/text>/);
    expect(svg).not.toContain('Rat');
    expectWellFormed(svg);
  });
});

describe('a size in another proportion', () => {
  it.each([
    [
      { width: 1920, height: 1080 },
      { scale: 1.5, left: 0, top: 96 },
    ],
    [
      { width: 1792, height: 1024 },
      { scale: 1.4, left: 0, top: 97 },
    ],
    [
      { width: 3000, height: 592 },
      { scale: 1, left: 860, top: 0 },
    ],
    [
      { width: 640, height: 296 },
      { scale: 0.5, left: 0, top: 0 },
    ],
  ])('%j has the stage in its middle, on whole px', (size, expected) => {
    expect(fitted({ width: 1280, height: 592 }, size)).toEqual(expected);
  });
});
