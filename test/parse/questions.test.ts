import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLesson } from '../../src/parse/lesson.ts';
import { blocksOf, outline, remarks } from './lesson-reading.ts';

const lines = (source: string): string[] => outline(blocksOf(source));
const ANSWERS = '- [ ] Ann\n- [x] Bob\n';

describe('a question', () => {
  test('is a paragraph, a task list and an explanation', () => {
    expect(lines(`Question: Who *leads*?\n\n${ANSWERS}\nExplanation: He \`asks\`.\n\nAnd on.\n`)).toEqual([
      'question Who <emphasis>leads</emphasis>?',
      '- [ ]',
      '  p Ann',
      '- [x]',
      '  p Bob',
      'because',
      '  p He `asks`.',
      'p And on.',
    ]);
  });

  test.each([
    ['**Question:** Who?', 'Who?'],
    ['**Question**: Who?', 'Who?'],
    ['*question :* Who?', 'Who?'],
    ['**Question: Who?**', '<strong>Who?</strong>'],
    ['**Question: Who** leads?', '<strong>Who</strong> leads?'],
    ['Question 3: Who?', '3. Who?'],
    ['**Question 3:** Who?', '3. Who?'],
    ['Frage: Wer?', 'Wer?'],
    ['Question : Qui ?', 'Qui ?'],
    ['Pregunta: ¿Quién?', '¿Quién?'],
    ['Vraag：Wie?', 'Wie?'],
    ['Question:\n\nWho?', 'Who?'],
    ['Question:', 'Question:'],
  ])('may open with %j', (opening, asked) => {
    expect(lines(`${opening}\n\n${ANSWERS}`)[0]).toBe(`question ${asked}`);
  });

  test.each(['Questions: Who?', 'The question: Who?', 'Questionable: Who?', 'Question Who?'])(
    'does not open with %j',
    (opening) => {
      expect(lines(`${opening}\n\n${ANSWERS}`)[0]).toBe(`p ${opening}`);
    },
  );

  test('holds what stands between it and its answers, and answers hold what is nested in them', () => {
    const source =
      'Question: What?\n\n```js\nx\n```\n\n- [ ] a\n\n  Too small.\n  - and odd\n- [x] b\n\n> **Explanation:** So.\n>\n> - it is\n';
    expect(lines(source)).toEqual(
      [
        'question What?',
        'code js "x"',
        '- [ ]',
        '  p a',
        '    p Too small.',
        '    -',
        '      p and odd',
        '- [x]',
        '  p b',
        'because',
        '  p So.',
        '  -',
        '    p it is',
      ].map((line, i) => (i === 1 ? `  ${line}` : line)),
    );
  });

  test('takes the explanation that Markdown counts to the last answer, and says so', () => {
    const source = `Question: Who?\n${ANSWERS}Explanation: He asks.\n`;
    expect(remarks(source)).toEqual(['explanation-in-answer 3:1']);
    const [question] = parseLesson(source, 'lesson.md', 'x').value.slides[0]?.blocks ?? [];
    expect(outline(question ? [question] : []).slice(3)).toEqual(['- [x]', '  p Bob', 'because', '  p He asks.']);
  });

  test('does not reach over a heading, another list or another question', () => {
    for (const between of ['#### Part', '1. one', 'Question: And?\n\n> Oh.\n\n#### Part'])
      expect(lines(`Question: Who?\n\n${between}\n\n${ANSWERS}`).join('\n')).not.toContain('question');
    expect(lines(`Question: Who?\n\nQuestion: And?\n\n${ANSWERS}`).slice(0, 2)).toEqual([
      'p Question: Who?',
      'question And?',
    ]);
  });
});

test('a task list without a question is a list of tasks, and a question without one a paragraph', () => {
  expect(lines(ANSWERS)).toEqual(['- [ ]', '  p Ann', '- [x]', '  p Bob']);
  expect(lines('Question: Who?\n\n- Ann\n- Bob\n')).toEqual(['p Question: Who?', '-', '  p Ann', '-', '  p Bob']);
  expect(lines('> Question: Who?\n>\n> - [x] Ann\n> - [ ] Bob\n')[0]).toBe('quote');
});

describe('what is no whole question', () => {
  test.each([
    ['- [ ] Ann\n- [ ] Bob\n', 'no-right-answer'],
    ['- [x] Ann\n- [x] Bob\n', 'only-right-answers'],
    ['- [x] Ann\n', 'single-answer'],
  ])('%j is reported where its list stands, and stays as it is written', (answers, code) => {
    const source = `# A\n\nQuestion: Who?\n\n${answers}\nExplanation: So.\n`;
    expect(remarks(source)).toEqual([`${code} 5:1`]);
    const { value, diagnostics } = parseLesson(source, 'lesson.md', 'x');
    expect(diagnostics[0]?.severity).toBe('warning');
    expect(diagnostics[0]?.hint).toBeTruthy();
    expect(value.slides[0]?.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'list', 'paragraph']);
  });

  test('an explanation by itself is reported: a warning beside tasks, else a remark', () => {
    const severity = (source: string) => parseLesson(source, 'lesson.md', 'x').diagnostics.map((each) => each.severity);
    expect(remarks(`${ANSWERS}\nExplanation: So.\n`)).toEqual(['stray-explanation 4:1']);
    expect(severity(`${ANSWERS}\nExplanation: So.\n`)).toEqual(['warning']);
    expect(severity('Explanation: So.\n')).toEqual(['info']);
  });
});

test('whatever pieces come together, nothing is thrown and no word is lost', () => {
  const piece = fc.constantFrom(
    'Question: ask1?',
    '**Question:**',
    'Frage 2: ask2?',
    '- [ ] no1\n- [x] yes1',
    '- [ ] no2\n\n  said2\n- [x] yes2\n- plain2',
    '- [x] yes3\nExplanation: why3',
    '- [ ] no4',
    '1. [x] yes5\n2. [ ] no5',
    'Explanation: why6',
    '> Explanation: why7\n>\n> - more7',
    '> [!NOTE]\n> Explanation: why8',
    '```\ncode9\n```',
    '![alt10](a.png)',
    'words11',
    '#### part12',
    '- dot13',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
      const source = `# T\n\n${pieces.join('\n\n')}\n`;
      const { value } = parseLesson(source, 'lesson.md', 'x');
      const words = (text: string): string[] => (text.match(/\b[a-z]+\d+\b/g) ?? []).sort();
      const read = JSON.stringify(value.slides, (key, each) => (key === 'span' || key === 'src' ? undefined : each));
      expect(words(read)).toEqual(words(source));
      for (const block of value.slides.flatMap(({ blocks }) => blocks)) {
        if (block.kind !== 'question') continue;
        const right = block.options.filter((option) => option.right).length;
        expect(right > 0 && right < block.options.length).toBe(true);
        expect(block.asked.length > 0 && block.options.every(({ blocks }) => blocks.length > 0)).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});
