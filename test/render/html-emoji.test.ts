import { describe, expect, it } from 'vitest';
import { textHtml } from '../../src/render/html-emoji.ts';
import { ICON_OF_EMOJI } from '../../src/theme/emoji.ts';
import { ICONS } from '../../src/theme/icons.ts';

const names = (html: string) => [...html.matchAll(/<svg[^>]*aria-label="([^"]*)"/g)].map(([, name]) => name);

describe('emoji in running text', () => {
  it('have drawings that exist', () => {
    expect(Object.values(ICON_OF_EMOJI).filter((name) => !ICONS[name])).toEqual([]);
  });

  it('become drawings that keep their names', () => {
    expect(names(textHtml('✅ yes, ❌ no, ⚠️ perhaps & 👩‍💻'))).toEqual(['✅', '❌', '⚠️', '👩‍💻']);
    expect(textHtml('✅')).toContain('class="emoji good"');
    expect(textHtml('a < b ✅ & c')).toMatch(/^a &lt; b <svg.*<\/svg> &amp; c$/);
  });

  it('stay text when there is no drawing, or when text was asked for', () => {
    for (const text of ['🦄', '© 2025 ™', '✓ → 1 # 2', '⚠\ufe0e']) expect(textHtml(text)).toBe(text);
  });

  it('on keys become badges', () => {
    expect(textHtml('1️⃣ first')).toBe('<span class="key">1</span> first');
  });
});
