/** Material for lessons that try to break out of their slides: every kind of block, in every length. */

const WORDS =
  'the contract orchestrator a of completeness agent worktree and in interface — asynchronous review-ready specification to it misunderstanding "quoted" (aside) non-functional 42 3.14 Übergröße naïve → ✓ is'.split(
    ' ',
  );

/** Words of a text that is always the same for the same seed. */
export function prose(count: number, seed = 1): string {
  let state = seed * 7919 + 17;
  const words = Array.from({ length: count }, (_, i) => {
    state = (state * 48271) % 2147483647;
    const word = WORDS[state % WORDS.length] as string;
    if (i % 17 === 5) return `**${word} ${word}**`;
    if (i % 23 === 7) return `\`${word}_value(x, y)\``;
    if (i % 29 === 11) return `[${word}](https://example.org/${word})`;
    return i % 13 === 12 ? `${word}.` : word;
  });
  return `${words.join(' ')}.`;
}

const LONG_WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3);
const URL = `https://example.org/${'a-rather-long/path_with/many.parts/'.repeat(8)}?query=${'x'.repeat(120)}`;

const bullets = (count: number, words: number, marker = '-') =>
  Array.from({ length: count }, (_, i) => `${marker === '1' ? `${i + 1}.` : marker} ${prose(words, i + 3)}`).join('\n');

const code = (lines: number, width: number, info = 'ts') =>
  `\`\`\`${info}\n${Array.from({ length: lines }, (_, i) =>
    i % 7 === 6
      ? ''
      : `${' '.repeat((i % 4) * 2)}const value${i} = call(${'argument, '.repeat(Math.ceil(width / 10))}${i}); // ${'x'.repeat(i % 9)}`,
  ).join('\n')}\n\`\`\``;

const table = (rows: number, columns: number, words: number) => {
  const row = (cell: (c: number) => string) => `| ${Array.from({ length: columns }, (_, c) => cell(c)).join(' | ')} |`;
  const cells = (seed: number) =>
    row((c) => prose(1 + ((words * (c + 1)) % (words + 3)), seed + c).replaceAll('|', '/'));
  return [
    row((c) => `Column ${c} head`),
    row(() => '---'),
    ...Array.from({ length: rows }, (_, r) => cells(r * 31)),
  ].join('\n');
};

const nested = (depth: number) =>
  Array.from({ length: depth }, (_, i) => `${'  '.repeat(i)}- ${prose(9 + i, i + 1)}`).join('\n');

const slides: readonly (readonly [heading: string, body: string])[] = [
  ...[5, 30, 80, 160, 400, 900].map((n): [string, string] => [`Text of ${n} words`, prose(n, n)]),
  ['One sentence without an end', prose(700, 5).replaceAll('.', '')],
  ['A word that never ends', `${LONG_WORD}\n\n- ${LONG_WORD}\n\n> ${LONG_WORD}\n\n\`${LONG_WORD}\`\n\n${URL}`],
  [prose(40, 9), prose(30, 2)],
  [LONG_WORD, prose(30, 2)],
  [prose(160, 9), bullets(3, 5)],
  ...[2, 7, 14, 40].map((n): [string, string] => [`${n} bullets`, bullets(n, 9)]),
  ['Long bullets', bullets(6, 60)],
  ['One enormous bullet', bullets(1, 600)],
  ['Numbered', bullets(30, 12, '1')],
  ['Tasks', bullets(12, 7).replaceAll('- ', '- [x] ')],
  ['Nested lists', nested(5)],
  ['Very nested lists', nested(12)],
  ['Nested quotes', Array.from({ length: 12 }, (_, i) => `${'>'.repeat(i + 1)} ${prose(8, i)}`).join('\n>\n')],
  [
    'Lists that hold blocks',
    `- ${prose(10)}\n\n  ${code(9, 60).replaceAll('\n', '\n  ')}\n\n- ${prose(20)}\n\n  > ${prose(30)}\n\n  ${table(4, 3, 4).replaceAll('\n', '\n  ')}`,
  ],
  ...[3, 14, 30, 90].map((n): [string, string] => [`Code of ${n} lines`, code(n, 40)]),
  ['Wide code', code(18, 180)],
  ['Very wide code', code(3, 3000)],
  ['One endless line', `\`\`\`\n${'x'.repeat(9000)}\n\`\`\``],
  [
    'Code in tabs',
    `\`\`\`go\n${Array.from({ length: 25 }, (_, i) => `${'\t'.repeat(i % 9)}if err != nil { return fmt.Errorf("%w", err) }`).join('\n')}\n\`\`\``,
  ],
  [
    'Code with a title and steps',
    `Look at this:\n\n${code(34, 30, 'ts {1-3|5|20-24|33} title="src/file.ts"')}\n\n${bullets(3, 8)}`,
  ],
  [
    'Drawings in code',
    `\`\`\`\n${Array.from({ length: 30 }, (_, i) => `${'│   '.repeat(i % 5)}├── file-${i} 日本語 ✅`).join('\n')}\n\`\`\``,
  ],
  ...[
    [4, 2, 3],
    [12, 3, 8],
    [40, 4, 5],
    [6, 9, 6],
    [3, 14, 2],
  ].map(([r, c, w]): [string, string] => [`Table of ${r} by ${c}`, table(r as number, c as number, w as number)]),
  ['A table with one enormous cell', `| a | b |\n|---|---|\n| x | ${prose(900, 4)} |\n| y | z |`],
  ['A table with endless words', `| a | b | c |\n|---|---|---|\n| ${LONG_WORD} | ${URL} | x |`],
  ['A quotation', `> ${prose(24)}\n>\n> ${prose(3)}`],
  ['A long quotation', `> ${prose(220)}`],
  ['An admonition', `> [!WARNING]\n> ${prose(40)}`],
  ['A long admonition', `> [!TIP]\n> ${prose(300)}\n>\n> ${bullets(9, 9).replaceAll('\n', '\n> ')}`],
  [
    'Formulas',
    `${prose(12)} $a^2+b^2=c^2$ ${prose(12)} $\\frac{a}{1+\\frac{b}{c}}$ and $\\sum_{i=0}^{n} x_i$.\n\n$$\n\\int_0^\\infty \\frac{x^{s-1}}{e^x - 1} dx = \\Gamma(s)\\zeta(s)\n$$\n\n$$\n\\begin{pmatrix} a & b \\\\ c & d \\\\ e & f \\end{pmatrix}\n$$`,
  ],
  ['A long formula', `$$\n${Array.from({ length: 40 }, (_, i) => `x_{${i}} + y_{${i}}^2`).join(' + ')} = 0\n$$`],
  [
    'Formulas that cannot be broken',
    [
      `\\frac{${Array.from({ length: 24 }, (_, i) => `\\alpha_{${i}} x^{${i}}`).join(' + ')}}{1 + x + x^2}`,
      `\\begin{pmatrix} ${Array.from({ length: 22 }, (_, i) => `a_{1,${i}}`).join(' & ')} \\\\ ${Array.from({ length: 22 }, () => 'b').join(' & ')} \\end{pmatrix}`,
      `\\sqrt{${Array.from({ length: 18 }, (_, i) => `(A_{${i}} - B_{${i}})^2`).join(' + ')}}`,
      `f(x) = \\begin{cases} ${'abcdefghij'.repeat(7)} & x > 0 \\\\ 0 & \\text{otherwise} \\end{cases}`,
    ]
      .map((tex) => `$$\n${tex}\n$$`)
      .join('\n\n'),
  ],
  ['A formula in a list', `- $\\frac{${'WXYZ'.repeat(16)}}{2}$ and more\n- ${prose(9)}`],
  [
    'Answers',
    `${prose(20)}\n\n${['A', 'B', 'C', 'D'].map((letter, i) => `- **${letter}.** ${prose(6 + 9 * i, i)}`).join('\n')}`,
  ],
  ...[
    [4, 5, 0, 0],
    [4, 8, 12, 30],
    [3, 40, 60, 200],
    [9, 14, 30, 60],
    [6, 30, 90, 900],
    [30, 12, 10, 40],
    [4, 200, 0, 20],
    [2, 700, 400, 30],
  ].map(([count = 2, words = 1, said = 0, why = 0]): [string, string] => [
    `A question with ${count} answers of ${words} words`,
    `Question: ${prose(words, count)}\n\n${Array.from({ length: count }, (_, i) => `- [${i === 1 ? 'x' : ' '}] ${prose(words, i)}${said > 0 && i % 2 === 0 ? `\n\n  ${prose(said, i + 5)}` : ''}`).join('\n')}${why > 0 ? `\n\nExplanation: ${prose(why, 3)}` : ''}`,
  ]),
  [
    'A question about code',
    `${prose(20)}\n\nQuestion: ${prose(9)}\n\n${code(12, 60)}\n\n- [ ] ${prose(4)}\n\n  - ${prose(5)}\n  - ${prose(12)}\n\n- [x] ${code(3, 30).replaceAll('\n', '\n  ')}\n\n> Explanation: ${prose(20)}\n>\n> ${table(3, 2, 4).replaceAll('\n', '\n> ')}\n\n${prose(10)}\n\nQuestion: ${prose(6)}\n\n- [ ] $x^2$\n- [x] $\\frac{a}{b}$`,
  ],
  ['Long numbers', Array.from({ length: 5 }, (_, i) => `${998 + i}. ${prose(22, i)}`).join('\n')],
  [
    'A table with labels',
    `| Part | ${prose(3)} | n |\n|---|---|--:|\n${Array.from({ length: 5 }, (_, i) => `| ${prose(1, i).slice(0, 12).replace('.', '')} x | ${prose(8, i)} | ${i} |`).join('\n')}`,
  ],
  ['Words of somebody', `> ${prose(9)}\n>\n> — Somebody`],
  ['More words of somebody', `> ${prose(32)}\n>\n> — Somebody`],
  ['A very long piece of code in steps', code(130, 96, 'ts {1-3|64|120-130}')],
  [
    'Raw markup',
    `<Quiz\n${Array.from({ length: 60 }, (_, i) => `  question${i}="${prose(20, i).replace(/["\n`*[\]]/g, '')}"`).join('\n')}\n/>`,
  ],
  ['Headings inside', Array.from({ length: 9 }, (_, i) => `#### Part ${i}\n\n${prose(30, i)}`).join('\n\n')],
  [
    'Everything',
    [prose(30), bullets(4, 8), code(12, 40), table(5, 3, 4), `> ${prose(20)}`, prose(40), bullets(5, 14, '1')].join(
      '\n\n',
    ),
  ],
  ['Lines that break', prose(60).replaceAll('. ', '.  \n')],
  ['Scripts of the world', '这是一个没有空格的很长的句子，用来测试换行。'.repeat(30)],
  ['Emoji', `${'👩‍🚀 🚀 ✅ ❌ 💬 '.repeat(60)}`],
];

/** A lesson of all of it. */
export const nastyLesson: string = `# A lesson that does not fit\n\n${prose(90)}\n\n${bullets(4, 9)}\n\n${slides
  .map(([heading, body], i) => `${i % 5 === 4 ? '###' : '##'} ${heading}\n\n${body}\n\nNote:\n${prose(20, i)}`)
  .join('\n\n')}\n\n---\n\n${prose(50)}\n\n---\n\n## The end\n`;
