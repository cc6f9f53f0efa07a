import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createMathSetter } from '../../src/services/math.ts';

describe('formulas', () => {
  it('are set for eyes and for assistive technology', async () => {
    const { render } = await createMathSetter();
    expect(render('a^2', false)).toMatch(/<span class="visually-hidden"><math[\s\S]*aria-hidden="true"/);
    expect(render('a^2', true)).toContain('katex-display');
  });

  it('ask for the fonts that they use, and no others', async () => {
    const setter = await createMathSetter();
    setter.render('1+1', false);
    expect(setter.fonts().map(({ name }) => name)).toEqual(['KaTeX_Main-Regular.woff2']);
    setter.render('\\mathbb{R} \\sum_i x_i \\left(\\frac{\\frac{a}{b}}{c}\\right)', true);
    const fonts = setter.fonts();
    expect(fonts.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['KaTeX_AMS-Regular.woff2', 'KaTeX_Math-Italic.woff2', 'KaTeX_Size2-Regular.woff2']),
    );
    for (const { path } of fonts) expect(existsSync(path)).toBe(true);
    const css = setter.css(({ name }) => `assets/${name}`);
    expect(css.match(/@font-face/g)).toHaveLength(fonts.length);
    expect(css).not.toContain('url(fonts/');
  });

  it('ask for the rules that they use, and no others', async () => {
    const setter = await createMathSetter();
    const html = setter.render('a^2 < \\text{é}', false);
    expect(setter.characters()).toMatch(/2.*<.*a.*é/);
    const css = setter.css(({ name }) => name);
    expect(css).toContain('.katex .vlist-t{');
    expect(css).not.toMatch(/\.sqrt|\.mathbb/);
    expect(setter.css(({ name }) => name, true)).toContain('.sqrt');
    // Whatever rule of the whole sheet a class of the formula may be meant by is there.
    const classes = [...html.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' '));
    const whole = setter.css(({ name }) => name, true);
    for (const name of classes.filter((each) => whole.includes(`.katex .${each}{`)))
      expect(css).toContain(`.katex .${name}{`);
  });

  it('are shown as written, with what is wrong, when they cannot be set', async () => {
    const { render, mistake } = await createMathSetter();
    expect(mistake('\\frac{1', false)).toMatch(/Expected|end of input/);
    expect(render('\\frac{<1', false)).toBe('<code>\\frac{&lt;1</code>');
    expect(mistake('x', false)).toBeNull();
  });

  it('cannot lead anywhere or load anything', async () => {
    const { render } = await createMathSetter();
    expect(render('\\href{javascript:alert(1)}{x} \\includegraphics{http://a/b.png}', false)).not.toMatch(
      /<a |<img|href="/,
    );
  });
});
