import { describe, expect, it } from 'vitest';
import type { Code } from '../../src/model/document.ts';
import { createHighlighter } from '../../src/services/highlight.ts';

const code = (language: string, text: string): Code => ({
  kind: 'code',
  language,
  text,
  steps: [],
  title: null,
  span: { file: 'a.md', line: 1, column: 1 },
});
const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

describe('highlighting', () => {
  it('classes pieces by what they are, and numbers the lines', async () => {
    const highlight = await createHighlighter(['ts', 'yaml']);
    const html = highlight(code('ts', 'const a = 1; // one\nreturn "x";'));
    expect(html).toMatch(/^<span class="line" data-line="1"><span class="k">const<\/span>/);
    expect(html).toContain('<span class="c">// one</span>');
    expect(html).toContain('<span class="line" data-line="2"><span class="k">return </span>');
    expect(highlight(code('yaml', 'key: value'))).toContain('<span class="t">key</span>');
  });

  it('keeps every character', async () => {
    const highlight = await createHighlighter(['ts', 'bash']);
    const text = 'a <b> && "c"\n\n\t  indented   \n// <!-- -->\n';
    for (const language of ['ts', 'bash', 'no-such-language', ''])
      expect(plain(highlight(code(language, text)))).toBe(`${text}\n`);
  });

  it('shows unknown languages plain, also when names are those of objects', async () => {
    const highlight = await createHighlighter(['constructor', '__proto__', 'text', 'nonsense']);
    expect(highlight(code('constructor', 'const x'))).toBe('<span class="line" data-line="1">const x\n</span>');
  });
});
