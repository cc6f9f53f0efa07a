import { describe, expect, test } from 'vitest';
import { parseLesson } from '../../src/parse/lesson.ts';
import { blocksOf, outline, remarks } from './lesson-reading.ts';

const lines = (source: string): string[] => outline(blocksOf(source));

test('lists nest, count and have boxes', () => {
  expect(lines('3. a\n4. b\n   - [x] c\n   - [ ] d\n\n     more\n')).toEqual([
    '3.',
    '  p a',
    '4.',
    '  p b',
    '  - [x]',
    '    p c',
    '  - [ ]',
    '    p d',
    '    p more',
  ]);
});

test('tables keep their alignment and their marks', () => {
  const [table] = blocksOf('| a | **b** | c |\n|:--|:-:|--:|\n| `x\\|` | y \\| z | |\n');
  expect(table).toMatchObject({ kind: 'table', align: ['left', 'center', 'right'] });
  expect(outline(table ? [table] : [])[0]).toBe('| a | <strong>b</strong> | c');
});

test('cells behind the last column are reported', () => {
  expect(remarks('| a | b |\n|---|---|\n| c | d |\n| e | f | g |\n')).toEqual(['table-row-too-long 4:8']);
  expect(remarks('a | b\n--|--\nc \\| d | e\n')).toEqual([]);
});

test('images that stand alone become blocks, others stay among the words', () => {
  expect(lines('![one](1.png) ![two](2.png "T")\n\nlook: ![three](3.png)\n')).toEqual([
    'image 1.png',
    'image 2.png',
    'p look: ![three](3.png)',
  ]);
});

test('the alternative text of an image is plain', () => {
  expect(blocksOf('![a **b** `c` &amp; d](x.png "T &copy;")')).toMatchObject([{ alt: 'a b c & d', title: 'T ©' }]);
});

describe('code', () => {
  test.each([
    ['ts', 'ts', null, []],
    ['TypeScript title="hub.ts" {1-2|4}', 'typescript', 'hub.ts', [[{ from: 1, to: 2 }], [{ from: 4, to: 4 }]]],
    ['js{1|2-3}', 'js', null, [[{ from: 1, to: 1 }], [{ from: 2, to: 3 }]]],
    [
      'yaml [1,3|all]',
      'yaml',
      null,
      [
        [
          { from: 1, to: 1 },
          { from: 3, to: 3 },
        ],
        [{ from: 1, to: 4 }],
      ],
    ],
    ['py [5: 2-4]', 'py', null, [[{ from: 2, to: 4 }]]],
    ["c++ showLineNumbers title='a b.cpp'", 'c++', 'a b.cpp', []],
    ['{.rust .numberLines}', 'rust', null, []],
    ['title="only.txt"', '', 'only.txt', []],
    ['', '', null, []],
  ])('the info string %j', (info, language, title, steps) => {
    expect(blocksOf(`\`\`\`${info}\na\nb\nc\nd\n\`\`\`\n`)).toMatchObject([
      { kind: 'code', text: 'a\nb\nc\nd', language, title, steps },
    ]);
  });

  test.each(['{1-x}', '{9}', '{1|0}', '{one}'])('line steps that mean nothing are reported: %s', (steps) => {
    expect(remarks(`# A\n\n\`\`\`ts ${steps}\na\nb\n\`\`\`\n`)).toEqual(['bad-line-steps 3:1']);
  });

  test('what looks like slides, notes or admonitions in code is code', () => {
    const text = '# no\n---\nNote: no\n:::tip\n$$x$$\n<Quiz />';
    expect(lines(`\`\`\`\n${text}\n\`\`\`\n`)).toEqual([`code  ${JSON.stringify(text)}`]);
  });
});

describe('mathematics', () => {
  test('stands among words and on lines of its own', () => {
    expect(lines('so $E = mc^2$ and\n\n$$\na_1 * b_1\n$$\n\n$$x$$\n\nhence $$y$$ holds\n')).toEqual([
      'p so $E = mc^2$ and',
      'math a_1 * b_1',
      'math x',
      'p hence',
      'math y',
      'p holds',
    ]);
  });

  test.each([
    'It costs $5 and $10.',
    'Type echo $PATH, or $HOME/$USER.',
    'From 3$ to 4$ each.',
    'A lone $ sign, $ 5 and \\$6\\$.',
    'Use US$5/US$10.',
    '$$ is the number of the shell',
  ])('prices and variables are text: %s', (text) => {
    expect(lines(text)).toEqual([`p ${text.replaceAll('\\', '')}`]);
  });

  test('marks within it are no emphasis', () => {
    expect(lines('*from $a*b$ to* $x_1$ and $x_2$, $a*b$ and $c*d$')).toEqual([
      'p <emphasis>from $a*b$ to</emphasis> $x_1$ and $x_2$, $a*b$ and $c*d$',
    ]);
  });
});

describe('admonitions', () => {
  test('of both spellings, with a title, in each other', () => {
    const source =
      ':::tip[Try *it*]\nText.\n\n:::note\ninner\n:::\n\n- a\n:::\n\n> [!WARNING]\n> Hot.\n>\n> - b\n\n:::info More to know\nx\n:::\n';
    expect(lines(source)).toEqual([
      'tip Try <emphasis>it</emphasis>',
      '  p Text.',
      '  note',
      '    p inner',
      '  -',
      '    p a',
      'warning',
      '  p Hot.',
      '  -',
      '    p b',
      'info More to know',
      '  p x',
    ]);
  });

  test('a paragraph above and below needs no empty line', () => {
    expect(lines('before\n:::tip\nin\n:::\nafter\n')).toEqual(['p before', 'tip', '  p in', 'p after']);
  });

  test('without an end is closed with its slide', () => {
    const source = '# A\n\n:::danger\nopen\n\n## B\n\n:::tip\nshut\n:::\n';
    expect(remarks(source)).toEqual(['open-admonition 3:1']);
    const { slides } = parseLesson(source, 'lesson.md', 'l').value;
    expect(slides.map((slide) => outline(slide.blocks))).toEqual([
      ['danger', '  p open'],
      ['tip', '  p shut'],
    ]);
  });

  test('unknown ones become notes of that title, a lone end is reported', () => {
    expect(remarks(':::warnign\nx\n:::\n\n:::\n')).toEqual(['unknown-admonition 1:1', 'stray-admonition-end 5:1']);
    expect(outline(parseLesson(':::warnign\nx\n:::\n', 'f', 'l').value.slides[0]?.blocks ?? [])).toEqual([
      'note warnign',
      '  p x',
    ]);
  });

  test('a fence or a heading of level three within does not end it', () => {
    expect(lines(':::note\n```\n:::\n```\n### Deep\n:::\n\nafter\n')).toEqual([
      'note',
      '  code  ":::"',
      '  h4 Deep',
      'p after',
    ]);
  });
});

test('quotes hold blocks, and their headings begin no slides', () => {
  expect(lines('> # Said\n> words\n>\n> 1. one\n')).toEqual(['quote', '  h4 Said', '  p words', '  1.', '    p one']);
});

describe('html', () => {
  test('of the harmless kind is understood, without its attributes', () => {
    expect(
      lines(
        'Press <kbd onclick="x()">Ctrl</kbd>, H<sub>2</sub>O, <B>bold</B>, <i>so</i><br>new <code>a *b*</code> <span style="x">s</span>',
      ),
    ).toEqual(['p Press <kbd>Ctrl</kbd>, H<sub>2</sub>O, <strong>bold</strong>, <emphasis>so</emphasis>⏎new `a b` s']);
  });

  test('details and wrappers leave their content, the summary stands out', () => {
    expect(
      lines(
        '<details>\n<summary>Answer</summary>\n\nIt is **42**.\n\n</details>\n\n<div class="x">\n\n- a\n\n</div>\n\n<p>one</p><p>two</p>\n',
      ),
    ).toEqual(['p <strong>Answer</strong>', 'p It is <strong>42</strong>.', '-', '  p a', 'p one', 'p two']);
  });

  test.each([
    '<script>alert(1)</script>',
    '<iframe src="https://example.org"></iframe>',
    '<div><img src=x onerror=alert(1)></div>',
    '<style>p { color: red }</style>',
    '<video controls>\n<source src="a.mp4">\n</video>',
    '<svg onload="alert(1)"/>',
  ])('of any other kind is shown as it is: %s', (html) => {
    expect(lines(`${html}\n\nafter`)).toEqual([`raw ${JSON.stringify(html)}`, 'p after']);
  });

  test('unknown or open elements among words are words', () => {
    expect(lines('a <blink>b</blink> <b>open')).toEqual(['p a <blink>b</blink> <b>open']);
    expect(lines('generic `Map<K>` and Map<K, V> and a < b > c')).toEqual([
      'p generic `Map<K>` and Map<K, V> and a < b > c',
    ]);
  });

  test('a comment without an end hides nothing', () => {
    expect(remarks('# A\n\n<!-- open\n\ntext\n\n## B\n')).toEqual(['open-comment 3:1']);
    expect(parseLesson('# A\n\n<!-- open\n\ntext\n\n## B\n', 'f', 'l').value.slides).toHaveLength(2);
  });
});

describe('code for another site', () => {
  test('a component is one block, however long', () => {
    const tag = '<Quiz\n  title="1 > 0"\n  questions={[\n\n    { q: "it\'s", a: `x}`, /* } */ b: 2 },\n\n  ]}\n/>';
    const { value, diagnostics } = parseLesson(`# A\n\nbefore\n${tag}\n\nafter\n`, 'f', 'l');
    expect(outline(value.slides[0]?.blocks ?? [])).toEqual(['p before', `raw ${JSON.stringify(tag)}`, 'p after']);
    expect(diagnostics).toMatchObject([{ code: 'module-code', severity: 'info', line: 4 }]);
  });

  test('what stands in a component is read, its slides are slides', () => {
    const { slides } = parseLesson(
      '# A\n\n<Tabs>\n<Tab label="x">One</Tab>\n\n**two**\n\n</Tabs>\n\n## B\n',
      'f',
      'l',
    ).value;
    expect(outline(slides[0]?.blocks ?? [])).toEqual([
      'raw "<Tabs>"',
      'raw "<Tab label=\\"x\\">One</Tab>"',
      'p <strong>two</strong>',
      'raw "</Tabs>"',
    ]);
    expect(slides).toHaveLength(2);
  });

  test('imports and exports are remarked on once', () => {
    const source = "import Tabs from '@theme/Tabs';\nimport './x.css';\n\nexport const a = {\n  b: 1,\n};\n\n# A\n";
    expect(remarks(source)).toEqual(['module-code 1:1']);
    expect(outline(parseLesson(source, 'f', 'l').value.slides[0]?.blocks ?? [])).toHaveLength(2);
  });

  test('prose that begins with such a word is prose', () => {
    const prose = ['import taxes from abroad are due', 'export default is a keyword', '<T> is a type'];
    expect(lines(prose.join('\n\n'))).toEqual(prose.map((line) => `p ${line}`));
  });
});

test('character references are decoded, in words, links and elements', () => {
  expect(lines('a &amp; b &copy; &hellip; &#8984; <kbd>&#x2318;</kbd> `&amp;` &nope; [x](a?b&amp;c)')).toEqual([
    'p a & b © … ⌘ <kbd>⌘</kbd> `&amp;` &nope; <link a?b&c>x</link>',
  ]);
});
