import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHighlighter } from '../../src/services/highlight.ts';
import { highlightAhead } from '../../src/services/highlight-ahead.ts';

const script = resolve(import.meta.dirname, '../../lib/highlight-thread.js');
const one = { language: 'ts', text: 'const a = 1; // one' };
const two = { language: 'bash', text: 'echo "$HOME"' };
const three = { language: 'no-such-language', text: 'a < b' };

describe('highlighting ahead', () => {
  it('gives what highlighting here gives, foreseen or not', async () => {
    const here = await createHighlighter(['ts', 'bash']);
    const ahead = highlightAhead(script, [one, { language: 'yaml', text: 'never: asked for' }]);
    const first = await ahead.ready([one, two, two]);
    expect([one, two].map(first)).toEqual([one, two].map(here));
    const second = await ahead.ready([two, three]);
    expect([two, three].map(second)).toEqual([two, three].map(here));
  });

  it('fails where the thread does', async () => {
    const ahead = highlightAhead(join(script, 'missing.js'), [one]);
    await expect(ahead.ready([one])).rejects.toThrow('missing.js');
  });
});
