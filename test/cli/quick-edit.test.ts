import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quickDeck, quickEdit } from '../../src/cli/quick-edit.ts';
import { compileLesson } from '../../src/compile.ts';
import type { Deck } from '../../src/model/deck.ts';
import type { Services } from '../../src/model/services.ts';

const services: Services = {
  measure: () => Promise.reject(new Error('nothing is laid out here')),
  findPicture: () => Promise.resolve({ value: { kind: 'absent' }, diagnostics: [] }),
  checkFormula: () => Promise.resolve(null),
};
const lesson = { name: 'l', file: 'l.md' };

async function compiled(source: string): Promise<Deck> {
  const { value } = await compileLesson(source, 'l.md', 'l', services);
  if (!value) throw new Error(`this has errors: ${source}`);
  return value;
}

/** The deck that the quick way gives; null when it gives none. */
async function quick(before: string, after: string): Promise<Deck | null> {
  const deck = await compiled(before);
  const edit = quickEdit(before, after, deck);
  return edit && quickDeck(edit, deck, lesson, services);
}

/** Of a deck, all but the places of its blocks, which nobody sees and which a quick edit lets be. */
function seen(deck: Deck | null) {
  const plain = (value: unknown) =>
    JSON.parse(JSON.stringify(value, (key, each) => (key === 'span' ? undefined : each)));
  return (
    deck && {
      ...deck,
      stacks: deck.stacks.map((stack) => stack.map((slide) => ({ ...plain(slide), span: slide.span }))),
    }
  );
}

const source = `---
title: T
---
# Title

Hello.

## One

Text of one.

## Two

- a
- b

### Below two

More.

## Three

\`\`\`
# no heading
\`\`\`

## Four

The end.
`;

describe('a quick edit', () => {
  it.each([
    ['a word', 'Text of one.', 'Words of one.'],
    ['more lines', '- b\n', '- b\n- c\n\nAnd more.\n'],
    ['fewer lines', '- a\n', ''],
    ['a slide below another', 'More.', 'More and more.'],
    ['a heading', '## Two', '## Zwei'],
    ['a new slide', '## Three', '## New\n\nFresh.\n\n## Three'],
    ['a new slide after the title', '## One', '## New\n\nFresh.\n\n## One'],
    ['a new slide at the end', 'The end.\n', 'The end.\n\n## New\n\nFresh.\n'],
    ['several new slides', '## Two', '## New\n\n### Deep\n\nx\n\n## Newer\n\ny\n\n## Two'],
    ['a slide taken away', '## One\n\nText of one.\n\n', ''],
    ['the last slide', 'The end.', 'The very end.'],
    ['a slide made one below', '## Three', '### Three'],
  ])('of %s gives what compiling everything gives', async (_, from, to) => {
    const after = source.replace(from, to);
    expect(after).not.toBe(source);
    expect(seen(await quick(source, after))).toEqual(seen(await compiled(after)));
  });

  it.each([
    ['the title', 'Hello.', 'Good morning.'],
    ['the front matter', 'title: T', 'title: U'],
    ['a definition that others may use', 'The end.', 'The end.\n\n[x]: https://example.com'],
    ['a slide of the name of another', '## Four', '## One\n\nAgain.\n\n## Four'],
    ['another title', '## Three', '# Another\n\n## Three'],
    ['something that is wrong', 'The end.', '[x](javascript:1)'],
  ])('is none when it is of %s', async (_, from, to) => {
    const after = source.replace(from, to);
    expect(after).not.toBe(source);
    expect(await quick(source, after)).toBeNull();
  });

  it('leaves alone what it does not touch', async () => {
    const deck = await compiled(source);
    const after = source.replace('Text of one.', 'Text of one.\n\nAnd more.');
    const edit = quickEdit(source, after, deck);
    const next = edit && (await quickDeck(edit, deck, lesson, services));
    expect(next?.stacks[3]?.[0]?.blocks).toBe(deck.stacks[3]?.[0]?.blocks);
    expect(next?.stacks[3]?.[0]?.span.line).toBe((deck.stacks[3]?.[0]?.span.line ?? 0) + 2);
  });

  it('gives what compiling everything gives, whatever slides come, go and change', async () => {
    const slide = fc.tuple(
      fc.constantFrom('##', '##', '###'),
      fc.nat(60),
      fc.constantFrom('x', '- a\n- b', '> q', 'two\nlines', 'Question: q?\n\n- [ ] a\n- [x] b\n\nExplanation: c'),
    );
    const text = (slides: readonly (readonly [string, number, string])[]) =>
      `# Title\n\nHello.\n\n${slides.map(([marks, name, body]) => `${marks} Slide ${name}\n\n${body}\n`).join('\n')}`;
    const few = fc.uniqueArray(slide, { maxLength: 6, selector: ([, name]) => name });
    await fc.assert(
      fc.asyncProperty(few, few, fc.nat(6), fc.nat(3), async (old, other, at, count) => {
        const fresh = other.filter(([, name]) => !old.some((each) => each[1] === name)).slice(0, 2);
        const [before, after] = [text(old), text(old.toSpliced(at, count, ...fresh))];
        const deck = await quick(before, after);
        if (deck) expect(seen(deck)).toEqual(seen(await compiled(after)));
      }),
      { numRuns: 200 },
    );
  });
});
