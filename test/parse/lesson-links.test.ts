import { expect, test } from 'vitest';
import { parseLesson } from '../../src/parse/lesson.ts';
import { isSafeImage, isSafeLink } from '../../src/parse/links.ts';
import { outline, remarks } from './lesson-reading.ts';

test.each([
  'https://a.org',
  'HTTP://a.org',
  'mailto:a@b.org',
  'b.md',
  '../c#d',
  '#here',
  '/rooted',
  '?q=a:b',
  './a:b',
  '',
])('%j is a link', (href) => {
  expect(isSafeLink(href)).toBe(true);
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\u0000script:alert(1)',
  'java\u200bscript:alert(1)',
  'java&#115;cript:alert(1)',
  'javascript&colon;alert(1)',
  'java&Tab;script:alert(1)',
  'java&NewLine;script&#x3a;alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:x',
])('%j is none', (href) => {
  expect(isSafeLink(href)).toBe(false);
});

test('images may be inlined bitmaps, not drawings', () => {
  expect(isSafeImage('data:image/png;base64,iVBORw0KGgo=')).toBe(true);
  expect(isSafeImage('data:image/svg+xml;base64,PHN2Zz4=')).toBe(false);
  expect(isSafeImage('data:image/png,<svg>')).toBe(false);
  expect(isSafeImage('javascript:x')).toBe(false);
});

test('a link that is not allowed becomes its words, and is reported where it stands', () => {
  const source = '# A\n\n- see [this](javascript:alert(1)) and\n  **[that](data:text/html,x)**\n\n![pic](vbscript:x)\n';
  expect(remarks(source)).toEqual(['unsafe-link 3:7', 'unsafe-link 4:5', 'unsafe-image 6:1']);
  expect(outline(parseLesson(source, 'f', 'l').value.slides[0]?.blocks ?? [])).toEqual([
    '-',
    '  p see this and <strong>that</strong>',
    'p pic',
  ]);
});

test('a link by reference is checked too, and one to a definition further below is found', () => {
  expect(remarks('# A\n\n[x][bad] and [y][good]\n\n[bad]: javascript:x\n[good]: https://example.org\n')).toEqual([
    'unsafe-link 3:1',
  ]);
});
