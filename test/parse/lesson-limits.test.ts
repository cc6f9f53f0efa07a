import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, Inline } from '../../src/model/document.ts';
import { parseLesson } from '../../src/parse/lesson.ts';
import { remarks } from './lesson-reading.ts';

test('a lesson of five megabytes is one error', () => {
  expect(remarks('# A\n\nword '.repeat(500_000))).toEqual(['lesson-too-large 1:1']);
  expect(remarks('测'.repeat(1_500_000))).toEqual(['lesson-too-large 1:1']);
});

test.each([
  ['quotes', `${'> '.repeat(3000)}deep`],
  ['quotes without spaces', '>'.repeat(3000)],
  ['lists on one line', `${'- '.repeat(3000)}deep`],
  ['lists by indentation', Array.from({ length: 400 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')],
  ['a deep line among others', `> a\n>\n> ${'> '.repeat(3000)}b\n\nafter`],
])('%s that stand in each other too deep are one error', (_, source) => {
  expect(remarks(`# A\n\n${source}\n`).map((line) => line.split(' ')[0])).toEqual(['nested-too-deep']);
});

test('the line of what is nested too deep is named, and the rest is read', () => {
  const { value, diagnostics } = parseLesson(`# A\n\n${'> '.repeat(3000)}deep\n\n## B\n\ntext\n`, 'f', 'l');
  expect(diagnostics).toMatchObject([{ code: 'nested-too-deep', line: 3, column: 1 }]);
  expect(value.slides.map((slide) => slide.id)).toEqual(['a', 'b']);
});

// Each of these took marked minutes, or more stack than there is. A hang fails the test by vitest's own time limit.
test.each([
  ['brackets', '['.repeat(50_000)],
  ['emphasis', '*a **b '.repeat(20_000)],
  ['underscores', 'a_'.repeat(100_000)],
  ['links', `${'[a](b'.repeat(20_000)})`],
  ['spaces', `a${' '.repeat(100_000)}b`],
  ['markers and a lazy line', `${'- '.repeat(25_000)})\n-->`],
  ['quotes of two depths', '> a\n> > b\n'.repeat(20_000)],
  ['open comments', '<!-- \n'.repeat(50_000)],
  ['open components', '<Foo a={\n'.repeat(30_000)],
  ['open admonitions', ':::note\n'.repeat(5000)],
  ['one long item', `- a\n${'  b\n'.repeat(20_000)}`],
])('hostile %s are read in a moment', (_, source) => {
  expect(parseLesson(`# A\n\n${source}\n`, 'f', 'l').value.slides.length).toBeGreaterThan(0);
});

/** Every word that a document shows. */
function words(value: unknown, found: Set<string> = new Set()): Set<string> {
  if (typeof value === 'string') for (const word of value.match(/w\d+w/g) ?? []) found.add(word);
  else if (Array.isArray(value)) for (const each of value) words(each, found);
  else if (value && typeof value === 'object') for (const each of Object.values(value)) words(each, found);
  return found;
}

const PREFIXES = [
  '',
  '',
  '- ',
  '  ',
  '    ',
  '> ',
  '> > ',
  '1. ',
  '> - ',
  '  - ',
  '## ',
  '### ',
  '# ',
  '- [x] ',
  ':::tip ',
  '| ',
  'Note: ',
  '\t',
];
const LINES = [
  '',
  '',
  '',
  ':::',
  '---',
  '===',
  '```',
  '~~~js {1}',
  '$$',
  '<div>',
  '</div>',
  '<details><summary>',
  '<!-- x -->',
  '<Tab a={',
  '/>',
  '|-|-|',
  '{.fragments}',
  '> [!NOTE]',
  '<kbd>',
];
const AROUND = [
  ['', ''],
  ['**', '**'],
  ['*', ''],
  ['`', '`'],
  ['$', '$'],
  ['[', '](x.md)'],
  ['![', '](x.png)'],
  ['<b>', '</b>'],
  ['<', '>'],
  ['~~', '~~'],
  ['_', ' _'],
  ['[', ']'],
  ['|', '|'],
  ['\\', '&amp;'],
];

const markdown = fc
  .array(
    fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom(...LINES) },
      {
        weight: 2,
        arbitrary: fc.tuple(
          fc.constantFrom(...PREFIXES),
          fc.array(fc.constantFrom(...AROUND), { minLength: 1, maxLength: 3 }),
        ),
      },
    ),
    { maxLength: 25 },
  )
  .map((lines) => {
    let count = 0;
    return lines
      .map((line) =>
        typeof line === 'string'
          ? line
          : line[0] + line[1].map(([before, after]) => `${before}w${++count}w${after}`).join(' '),
      )
      .join('\n');
  });

test('no word of a lesson is lost, whatever its marks', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      // The heading keeps a first line of dashes from opening a front matter, of which nothing is shown.
      const source = `# A\n\n${text}`;
      const { value, diagnostics } = parseLesson(source, 'f', 'l');
      fc.pre(!diagnostics.some((each) => each.code === 'table-row-too-long'));
      const shown = words(value.slides);
      const written = source.match(/w\d+w/g) ?? [];
      expect(written.filter((word) => !shown.has(word))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('whatever is read, nothing is thrown and every place is in the file', () => {
  const soup = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...LINES,
          ...PREFIXES,
          '\n',
          '\n\n',
          '\r\n',
          '\r',
          '\0',
          '\ufeff',
          '---\n',
          'a: ',
          '<!--',
          '-->',
          '{#a}',
          '&#0;',
          '](',
          '![',
          '\\',
        ),
        fc.string({ unit: 'grapheme' }),
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(soup, (source) => {
      const { value, diagnostics } = parseLesson(source, 'f', 'l');
      const lines = source.replace(/^\ufeff/, '').split(/\r\n?|\n/);
      const check = (each: unknown): void => {
        if (Array.isArray(each)) each.forEach(check);
        else if (each && typeof each === 'object') {
          if ('line' in each && 'column' in each) {
            const { line, column } = each as { line: number; column: number };
            expect(line).toBeGreaterThanOrEqual(1);
            expect(line).toBeLessThanOrEqual(lines.length + 1);
            expect(column).toBeGreaterThanOrEqual(1);
            expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
          }
          Object.values(each).forEach(check);
        }
      };
      check(
        value.slides satisfies readonly {
          readonly blocks: readonly Block[];
          readonly heading: readonly Inline[] | null;
        }[],
      );
      check(diagnostics);
      expect(new Set(value.slides.map((slide) => slide.id)).size).toBe(value.slides.length);
    }),
    { numRuns: 400 },
  );
});
