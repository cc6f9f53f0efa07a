import { describe, expect, it } from 'vitest';
import type { List } from '../../src/model/document.ts';
import { parseLesson } from '../../src/parse/lesson.ts';
import { choicesOf, listIndent } from '../../src/theme/list-look.ts';
import { DENSITIES } from '../../src/theme/sizes.ts';

const listOf = (markdown: string): List => {
  const block = parseLesson(`## L\n\n${markdown}\n`, 'l.md', 'l').value.slides[0]?.blocks[0];
  if (block?.kind !== 'list') throw new Error('no list');
  return block;
};

describe('a list of answers', () => {
  it.each([
    ['- **A.** one\n- **B.** two'],
    ['- **A** one\n- **B** two'],
    ['- **A**: one\n- **B**: two'],
    ['- A) one\n- B) two'],
    ['- A. one\n- B. two'],
  ])('is known by its letters, which are taken out of the text: %j', (markdown) => {
    const choices = choicesOf(listOf(markdown));
    expect(choices?.map(({ letter }) => letter)).toEqual(['A', 'B']);
    expect(choices?.map(({ rest }) => rest)).toMatchObject([[{ text: 'one' }], [{ text: 'two' }]]);
  });

  it.each([
    ['- **B** trades\n- **C** costs'],
    ['- A man\n- B movie'],
    ['- **A** one\n- two'],
    ['- **A**\n- **B**'],
    ['1. A) one\n2. B) two'],
    ['- [ ] A) one\n- [ ] B) two'],
  ])('is no other list: %j', (markdown) => expect(choicesOf(listOf(markdown))).toBeNull());
});

it('leaves room for long numbers', () => {
  const indents = ['- a', '1. a', '99. a', '100. a', '1999. a'].map((text) => listIndent(listOf(text), DENSITIES[0]));
  expect(indents[0]).toBe(DENSITIES[0].indent);
  expect([...indents].sort((a, b) => a - b)).toEqual(indents);
  expect(indents[3]).toBeGreaterThan(indents[1] as number);
});
