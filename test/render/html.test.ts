import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { buildDeck } from '../../src/deck/deck.ts';
import type { Code, Inline } from '../../src/model/document.ts';
import { parseLesson } from '../../src/parse/lesson.ts';
import { escapeXml } from '../../src/render/escape-xml.ts';
import { type PageParts, renderHtml } from '../../src/render/html.ts';
import { inlinesHtml } from '../../src/render/html-inlines.ts';
import { deckCss } from '../../src/theme/css.ts';

const parts: PageParts = {
  highlight: ({ text }: Code) =>
    text
      .split('\n')
      .map((line, i) => `<span class="line" data-line="${i + 1}">${escapeXml(line)}\n</span>`)
      .join(''),
  math: (tex, display) => `<math${display ? ' display' : ''}>${escapeXml(tex)}</math>`,
  css: '/* css */',
  script: { src: 'assets/player.js' },
  picture: (url) => url,
  later: new Map([['ink', { src: 'assets/part-ink.js' }]]),
  hash: (text) => createHash('sha256').update(text).digest('base64'),
};

function pageOf(markdown: string, more: Partial<PageParts> = {}): string {
  const document = parseLesson(markdown, 'lesson.md', 'lesson').value;
  return renderHtml(buildDeck(document, 'lesson', new Map(), new Set()).value, { ...parts, ...more });
}

const slides = (page: string): string =>
  /<div class="slides">([\s\S]*?)<\/div><\/div><\/main>\n<script>/.exec(page)?.[1] ?? '';
const slide = (page: string, id: string): string =>
  new RegExp(`<section id="${id}"[\\s\\S]*?</section>`).exec(page)?.[0] ?? '';

describe('the page', () => {
  const page = pageOf('---\ntitle: A & B\nlang: de\ndescription: "say \\"hi\\""\n---\n\n# A & B\n\n## Two\n\n- x\n');

  it('says its language, title and description', () => {
    expect(page).toContain('<html lang="de" data-deck="lesson">');
    expect(page).toContain('<title>A &amp; B</title>');
    expect(page).toContain('<meta name="description" content="say &quot;hi&quot;">');
  });

  it('opens with the one h1, and sets every other title as h2', () => {
    expect(page.match(/<h1/g)).toHaveLength(1);
    expect(slide(page, 'two')).toMatch(/<h2 class="h0">Two<\/h2>/);
  });

  it('tells headings within a slide by their rank, so that no level is skipped', () => {
    const titles = slide(pageOf('# A\n\n## Two\n\n#### Under\n\nx\n\n###### Deep\n\ny\n\n#### Again\n\nz\n'), 'two');
    expect(titles.match(/<h[46][^>]*>/g)).toEqual([
      '<h4 aria-level="3">',
      '<h6 aria-level="4">',
      '<h4 aria-level="3">',
    ]);
  });

  it('names no column by an empty corner of a table', () => {
    const table = slide(pageOf('# A\n\n## Two\n\n| | b |\n|---|---|\n| c | d |\n'), 'two');
    expect(table).toMatch(/<thead><tr><td><\/td><th scope="col">b<\/th>/);
  });

  it('lets run what it contains, to the letter, and the player', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    const inline = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => text as string);
    expect(inline).toHaveLength(2);
    for (const text of inline) expect(policy).toContain(`'sha256-${parts.hash(text)}'`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("script-src 'unsafe-inline'");
  });

  it('can carry the player within itself, whatever it contains', () => {
    const text = 'const end = "</script>", comment = "<!--";';
    const single = pageOf('# A', { script: { text } });
    const [, carried = ''] = /<script>([^<]*<\\\/script>[\s\S]*?)<\/script>/.exec(single) ?? [];
    expect(carried).toContain('<\\!--');
    expect(single).toContain(`'sha256-${parts.hash(carried)}'`);
  });

  it('names the parts of the player by their addresses, or carries their texts and lets these run', () => {
    expect(page).toContain('<script type="application/json" data-parts>{"ink":"assets/part-ink.js"}</script>');
    const text = 'const end = "</SCRIPT>";\r\nstart();';
    const single = pageOf('# A', { later: new Map([['ink', { text }]]) });
    const [, carried = ''] =
      /<script type="text\/plain" data-part="ink">([^<]*<\\\/SCRIPT>[\s\S]*?)<\/script>/.exec(single) ?? [];
    expect(carried).toBe('const end = "<\\/SCRIPT>";\nstart();');
    expect(single).toContain(`'sha256-${parts.hash(carried)}'`);
    expect(single).not.toContain('data-parts');
  });

  it('carries no policy where a preview adds its own scripts', () => {
    expect(pageOf('# A', { guarded: false })).not.toContain('Content-Security-Policy');
  });

  it('keeps to the scheme that the lesson asks for', () => {
    expect(pageOf('---\nscheme: dark\n---\n\n# A')).toContain('<html lang="en" data-deck="lesson" data-scheme="dark">');
    expect(page).not.toContain('data-scheme=');
  });

  it('carries the minutes that the lesson and its slides are planned to take', () => {
    const planned = pageOf('---\nduration: 1h\n---\n\n# A\n\n- x\n\n## B\n\n<!-- minutes: 3 -->\n\n- y\n');
    expect(planned).toContain('<html lang="en" data-deck="lesson" data-minutes="60">');
    expect([...planned.matchAll(/<section id="(\w+)"[^>]*data-minutes="3"/g)].map(([, id]) => id)).toEqual(['b']);
    expect(page).not.toContain('data-minutes');
  });

  it('is the same for the same lesson', () => {
    const lesson = '# A\n\n## B\n\n- x\n\n```ts {1|2}\na\nb\n```\n';
    expect(pageOf(lesson)).toBe(pageOf(lesson));
  });
});

describe('blocks', () => {
  it('stacks sub-slides in a section of sections, and keeps notes out of sight', () => {
    const content = slides(pageOf('# A\n\n## B\n\n- x\n\nNote:\nSay *this*.\n\n### C\n\n- y'));
    expect(content).toMatch(/<section>\n<section id="b"[\s\S]*<section id="c"/);
    expect(content).toContain('<aside class="notes"><p>Say <em>this</em>.</p></aside>');
  });

  it('brings in list items one by one where the author asks for it', () => {
    const content = slide(pageOf('# A\n\n## B\n\n<!-- steps -->\n- one\n- two\n'), 'b');
    expect(content.match(/<li class="fragment">/g)).toHaveLength(2);
  });

  it('numbers ordered lists, ticks tasks', () => {
    const page = pageOf('# A\n\n## B\n\n3. three\n4. four\n\n## C\n\n- [x] done\n- [ ] open\n');
    expect(slide(page, 'b')).toMatch(/<ol start="3"[^>]*><li data-n="3"><p>three<\/p><\/li><li data-n="4">/);
    expect(slide(page, 'c')).toMatch(/<li class="task done"><span class="visually-hidden">☑<\/span>/);
  });

  it('gives a table the widths that it was measured with, which fill it', () => {
    const content = slide(pageOf('# A\n\n## B\n\n| a | b |\n|---|--:|\n| long cell with words | 1 |\n'), 'b');
    const widths = [...content.matchAll(/<col style="width:(\d+)px">/g)].map(([, width]) => Number(width));
    expect(widths).toHaveLength(2);
    expect(widths[0]).toBeGreaterThan(widths[1] as number);
    expect(widths.reduce((a, b) => a + b)).toBe(1120);
    expect(content).toContain('<td class="right">1</td>');
  });

  it('lights the first step of code, and counts the others as fragments', () => {
    const content = slide(pageOf('# A\n\n## B\n\n```ts {1|2-3} title="x.ts"\na\nb\nc\n```\n'), 'b');
    expect(content).toContain('data-line-steps="1|2-3"');
    expect(content.match(/class="line on"/g)).toHaveLength(1);
    expect(content.match(/<span class="fragment visually-hidden" data-code-step="2"><\/span>/g)).toHaveLength(1);
    expect(content).toContain('<div class="code-title">x.ts</div>');
  });

  it('keeps code as it was typed', () => {
    const text = 'if (a < b && "c") {\n\n\treturn `<b>`;\n}';
    const content = slide(pageOf(`# A\n\n## B\n\n\`\`\`ts\n${text}\n\`\`\`\n`), 'b');
    const [, code = ''] = /<code[^>]*>([\s\S]*?)<\/code>/.exec(content) ?? [];
    const plain = code
      .replace(/<[^>]*>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&');
    expect(plain).toBe(`${text}\n`);
  });

  it('names an admonition in the language of the lesson', () => {
    expect(pageOf('---\nlang: de-CH\n---\n\n# A\n\n## B\n\n> [!WARNING]\n> x\n')).toContain(
      '<p class="note-title">Warnung</p>',
    );
  });

  it('puts the alternative text in place of a picture that is missing', () => {
    expect(pageOf('# A\n\n## B\n\n![A "cat"](cat.png)\n')).toMatch(
      /class="missing" role="img" aria-label="A &quot;cat&quot;"/,
    );
  });
});

describe('running text', () => {
  const html = (...inlines: Inline[]) => inlinesHtml(inlines, parts);
  const link = (href: string): Inline => ({ kind: 'link', href, title: null, children: [{ kind: 'text', text: 'x' }] });

  it('escapes all that was written', () => {
    expect(
      html({ kind: 'text', text: '<img onerror=alert(1)> & "q"' }, { kind: 'code', text: '<script>' }),
    ).not.toMatch(/<(?:img|script)/);
    expect(pageOf('# <b>A</b> & <script>alert(1)</script>\n\n## B\n\n<iframe src=x></iframe> text')).not.toMatch(
      /<(?:iframe|script>alert)/,
    );
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    ' \u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
  ])('leads nowhere with %j', (href) => expect(html(link(href))).toBe('x'));

  it.each(['#there', 'other.html', '../x', 'mailto:a@b.c'])('leads to %s within the same window', (href) =>
    expect(html(link(href))).toBe(`<a href="${href}">x</a>`),
  );

  it.each(['https://example.org', '//example.org'])('leads to %s in a window of its own', (href) =>
    expect(html(link(href))).toBe(`<a href="${href}" target="_blank" rel="noopener">x</a>`),
  );

  it('writes only elements that are harmless', () => {
    const element = (name: string): Inline => ({ kind: 'element', name, children: [{ kind: 'text', text: 'x' }] });
    expect(html(element('kbd'), element('style'), element('sub onclick'))).toBe('<kbd>x</kbd>xx');
  });
});

describe('the style sheet', () => {
  const css = deckCss();

  it('asks for nothing, and is well nested', () => {
    expect(css).not.toMatch(/url\(|@import|undefined|NaN/);
    expect(css.split('{').length).toBe(css.split('}').length);
  });
});
