import { expect, test } from 'vitest';
import { checkAlternativeText } from '../../src/check/alternative-text.ts';
import { parseLesson } from '../../src/parse/lesson.ts';

const { value: document } = parseLesson('# Bridges\n\n![](a.png)\n\n![An arch](b.png)\n', 'lesson.md', 'lesson');

test('a picture without words is told, one with words is not', () => {
  expect(checkAlternativeText(document, () => false)).toMatchObject([
    { code: 'no-alternative-text', line: 3, column: 1 },
  ]);
});

test('a diagram has its words from its brief', () => {
  expect(checkAlternativeText(document, () => true)).toEqual([]);
});
