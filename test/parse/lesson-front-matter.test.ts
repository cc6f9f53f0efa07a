import { expect, test } from 'vitest';
import { parseLesson } from '../../src/parse/lesson.ts';
import { read, remarks } from './lesson-reading.ts';

test('all errors of the front matter are reported at once, at their places, and the lesson is read', () => {
  const source = '---\ntitle: "open\nowner: me\nowner: you\n---\n\n# A\n';
  const { value, diagnostics } = parseLesson('---\ntitle: a: b\nowner: me\nowner: you\n---\n\n# A\n', 'lesson.md', 'l');
  expect(diagnostics.map((each) => `${each.code} ${each.line}:${each.column}`)).toEqual([
    'broken-front-matter 2:8',
    'broken-front-matter 4:1',
  ]);
  expect(diagnostics.every((each) => each.hint)).toBe(true);
  expect(value.slides).toMatchObject([{ id: 'a', span: { line: 7, column: 1 } }]);
  expect(remarks(source)[0]).toMatch(/^broken-front-matter [2-5]:/);
});

test('unknown keys are kept, and nothing in it is run', () => {
  const { meta } = read('---\na: [1, two]\n__proto__: { polluted: yes }\ndate: 2024-05-01\n---\n# A\n');
  expect(meta.a).toEqual([1, 'two']);
  expect(meta.date).toBe('2024-05-01');
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(remarks('---\na: !!js/function "x"\n---\n# A\n')).toEqual(['front-matter 2:4']);
});

test('aliases that would unfold without end are refused', () => {
  const bomb = Array.from(
    { length: 12 },
    (_, i) => `k${i}: &k${i} [${i === 0 ? 'x' : `${`*k${i - 1}, `.repeat(9)}x`}]`,
  ).join('\n');
  expect(remarks(`---\n${bomb}\n---\n# A\n`)).toEqual(['broken-front-matter 2:1']);
});

test('one without an end, and one that is no list of keys, are errors', () => {
  expect(remarks('---\ntitle: T\n\n# A\n')).toEqual(['open-front-matter 1:1']);
  expect(remarks('---\n[title: T]\n---\n# A\n')).toEqual(['front-matter-not-keys 2:1']);
});

test('a lesson that begins with dashes need not have one', () => {
  expect(read('---\n\n# A\n\n---\n\n## B\n').slides.map((slide) => slide.id)).toEqual(['a', 'b']);
  expect(read('---\n---\n# A\n').meta).toEqual({});
});

test('a language that is none is reported', () => {
  expect(remarks('---\nlanguage: no such thing\n---\n# A\n')).toEqual(['unknown-language 1:1']);
});
