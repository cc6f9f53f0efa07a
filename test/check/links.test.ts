import { expect, test } from 'vitest';
import { checkLinks } from '../../src/check/links.ts';
import { parseLesson } from '../../src/parse/lesson.ts';

const faults = (source: string) => checkLinks(parseLesson(source, 'lesson.md', 'lesson').value);

test('links to slides of the lesson are fine, by name, by step and by number', () => {
  const lesson =
    '# Bridges\n\n[a](#stone-arches) [b](#/stone-arches/2) [c](#/3) [d](#) [e](https://example.org/#x)\n\n## Stone arches\n\nText.\n';
  expect(faults(lesson)).toEqual([]);
});

test('a link to a slide that is not there is told with the line of its block', () => {
  const lesson = '# Bridges\n\nText.\n\n- one\n- see [there](#wooden-arches)\n\nNote:\n[again](#/nowhere/1)\n';
  expect(faults(lesson)).toMatchObject([
    { code: 'unknown-slide', severity: 'warning', line: 6 },
    { code: 'unknown-slide', severity: 'warning', line: 9 },
  ]);
});
