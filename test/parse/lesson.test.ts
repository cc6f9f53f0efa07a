import { expect, test } from 'vitest';
import { parseLesson } from '../../src/parse/lesson.ts';
import { outline, read, remarks, show } from './lesson-reading.ts';

const shape = (source: string): string[] =>
  read(source).slides.map(({ id, depth, heading }) => `${depth} ${id}: ${heading ? show(heading) : '—'}`);

test('each heading of level one to three begins a slide', () => {
  expect(
    shape('# Tides\n\nWhy the sea moves.\n\n## Moon\n\nIt pulls.\n\n### Spring tide\n\nBoth pull.\n\n#### Aside\n'),
  ).toEqual(['1 tides: Tides', '2 moon: Moon', '3 spring-tide: Spring tide']);
});

test('a setext heading begins a slide', () => {
  expect(shape('Tides\n=====\n\nMoon\n----\nIt pulls.\n')).toEqual(['1 tides: Tides', '2 moon: Moon']);
});

test('three dashes begin a slide without a heading, named after the one before', () => {
  expect(shape('# A\n\none\n\n---\n\ntwo\n\n---\n\nthree\n\n## B\n\n### C\n\n---\n\nfour')).toEqual([
    '1 a: A',
    '2 a-continued: —',
    '2 a-continued-2: —',
    '2 b: B',
    '3 c: C',
    '3 c-continued: —',
  ]);
});

test('dashes before a heading, in a row, or at an end make no empty slide', () => {
  expect(shape('---\n\n# A\n\none\n\n---\n\n---\n\n## B\n\ntwo\n\n---\n')).toEqual(['1 a: A', '2 b: B']);
});

test('text before the first heading makes a slide, which the title of the front matter heads', () => {
  expect(shape('Welcome.\n\n# A\n')).toEqual(['2 start: —', '1 a: A']);
  expect(shape('---\ntitle: Tides\n---\n\nWelcome.\n\n## A\n')).toEqual(['1 tides: Tides', '2 a: A']);
});

test('a first heading that repeats the title of the front matter is there once', () => {
  expect(shape('---\ntitle: Tides and Waves\n---\n\n# Tides and waves\n\n## A\n')).toEqual([
    '1 tides-and-waves: Tides and waves',
    '2 a: A',
  ]);
});

test('ids keep letters of every script, drop emoji, and are unique', () => {
  expect(
    shape('# 🎼 Größe & Maß\n\n## 测量 潮汐\n\n## Try it!\n\n## Try it\n\n## Try it 2\n\n## 2024\n\n## 🌊\n').map(
      (line) => line.split(':')[0],
    ),
  ).toEqual(['1 größe--maß', '2 测量-潮汐', '2 try-it', '2 try-it-2', '2 try-it-2-2', '2 slide-2024', '2 slide']);
});

test('an id in braces is taken as it is, and other slides give way to it', () => {
  expect(shape('# Moon\n\n## The moon {#moon}\n')).toEqual(['1 moon-2: Moon', '2 moon: The moon']);
});

test('an id that two slides claim is an error', () => {
  expect(remarks('# A {#x}\n\n## B {#x}\n')).toEqual(['duplicate-id 3:1']);
  const { slides } = parseLesson('# A {#x}\n\n## B {#x}\n', 'lesson.md', 'l').value;
  expect(slides.map((slide) => slide.id)).toEqual(['x', 'x-2']);
});

test.each(['Note: Say *this*.', 'NOTES:\n\nSay *this*.', 'note:\nSay *this*.'])(
  'notes begin with %j and end with their slide',
  (lead) => {
    const [first, second] = read(`# A\n\nShown.\n\n${lead}\n\n- and that\n\n## B\n\nShown too.\n`).slides;
    expect(outline(first?.blocks ?? [])).toEqual(['p Shown.']);
    const words = outline(first?.notes ?? []).filter((line) => line !== 'p ');
    expect(words).toEqual(['p Say <emphasis>this</emphasis>.', '-', '  p and that']);
    expect(outline(second?.blocks ?? [])).toEqual(['p Shown too.']);
  },
);

test('a comment may hold notes, other comments show nothing', () => {
  const [slide] = read('# A\n\n<!-- notes: Say **it** -->\n\n<!-- to do -->\n\nShown <!-- quietly --> here.\n').slides;
  expect(outline(slide?.blocks ?? [])).toEqual(['p Shown  here.']);
  expect(outline(slide?.notes ?? [])).toEqual(['p Say <strong>it</strong>']);
});

test('a note that markdown takes for a part of the list above is pointed out', () => {
  expect(remarks('# A\n\n- one\nNote: say it\n')).toEqual(['note-in-paragraph 4:1']);
  expect(remarks('# A\n\nsome text\nNote: say it\n')).toEqual(['note-in-paragraph 4:1']);
});

test('title and language come from the front matter, else from the heading and the name', () => {
  expect(read('---\ntitle: T\nlang: pt-br\nowner: me\n---\n# A\n')).toMatchObject({
    title: 'T',
    language: 'pt-BR',
    meta: { title: 'T', lang: 'pt-br', owner: 'me' },
  });
  expect(read('## A `b`\n')).toMatchObject({ title: 'A b', language: 'en', meta: {} });
  expect(read('words\n')).toMatchObject({ title: 'unnamed' });
});

test.each(['', '\n\n', '---\ntitle: T\n---\n', '<!-- nothing -->\n', '---\n\n---\n'])(
  'a lesson without content is an error: %j',
  (source) => {
    expect(remarks(source).map((line) => line.split(' ')[0])).toEqual(['empty-lesson']);
  },
);

test.each([
  ['# A\n\n<!-- steps -->\n- one\n- two\n  1. three\n', [true, true, true]],
  ['# A\n\n{.fragments}\n\n1. one\n2. two\n', [true, true]],
  ['# A\n\n- one\n- two\n{.fragments}\n', [true, true]],
  ['# A\n\n- one\n- two\n\n{.fragments}\n', [true, true]],
  ['# A\n\n- one <!-- .element: class="fragment fade-up" -->\n- two\n', [true, false]],
  ['---\nfragments: true\n---\n\n- one\n- two\n', [true, true]],
  ['# A\n\n- one\n- two\n\n<!-- steps -->\n- three\n', [false, false, true]],
])('items come in one by one where the author asks: %j', (source, expected) => {
  const lines = outline(read(source).slides[0]?.blocks ?? []);
  expect(lines.join('\n')).not.toMatch(/fragments|element|steps/);
  expect(lines.filter((line) => /^\s*(?:-|\d+\.)/.test(line)).map((line) => line.endsWith('step'))).toEqual(expected);
});

test('a request for fragments without a list is remarked on', () => {
  expect(remarks('# A\n\n<!-- steps -->\n\nJust text.\n')).toEqual(['fragment-outside-list 3:1']);
});
