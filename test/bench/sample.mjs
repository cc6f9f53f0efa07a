import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const WORDS =
  'agent branch check clear contract copy deck draft edge example file first form goal group input layer lesson line list merge name node order output part path plan point promise question reason report result review rule scene share sign slide source step table task team test time tool tree value view word work'.split(
    ' ',
  );

const python = (a, b, c) => `def ${a}_${b}(${c}: Submission, rubric: Rubric) -> Score:
    ${b} = 0
    for criterion in rubric.${a}:
        if criterion.met_by(${c}.text, "${a} ${c}"):
            ${b} += criterion.weight  # one ${c} at a time
    return Score(${b}, out_of=rubric.total)`;

const bash = (a, b, c) => `git worktree add ../${a} -b agent/${a}
cd ../${a} && npm ci
npm test -- --grep "${b} ${c}" > ${b}.log
git push origin agent/${a}`;

/**
 * A lesson that Lectern and Marp both read as it is: each level-2 heading begins a slide (Marp is told so by
 * `headingDivider`). Of each five slides two hold bullets, one a paragraph, one a table and one code, in Python and Bash
 * by turns. The same number gives the same text.
 */
export function sampleLesson(slides) {
  const random = mulberry32(slides);
  const words = (count) => Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ');
  const bullets = () => Array.from({ length: 5 }, () => `- ${words(4)} **${words(2)}** ${words(3)}`).join('\n');
  const table = () =>
    [
      '| Part | Promise | State |',
      '|---|---|:-:|',
      ...Array.from({ length: 4 }, () => `| ${words(2)} | ${words(4)} | ${words(1)} |`),
    ].join('\n');
  const code = (index) => {
    const names = words(3).split(' ');
    return index % 10 < 5 ? `\`\`\`python\n${python(...names)}\n\`\`\`` : `\`\`\`bash\n${bash(...names)}\n\`\`\``;
  };
  const bodies = [
    bullets,
    () => `${words(22)}, *${words(3)}*, ${words(14)} \`${words(1)}\` ${words(8)}.`,
    table,
    bullets,
    code,
  ];
  const parts = Array.from(
    { length: slides },
    (_, index) => `## Slide ${index + 1}: ${words(3)}\n\n${bodies[index % 5](index)}\n`,
  );
  return `---\nmarp: true\nheadingDivider: 2\ntitle: A sample of ${slides} slides\n---\n\n${parts.join('\n')}`;
}

/** Writes the sample and gives its path back. */
export function writeSample(slides, file) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, sampleLesson(slides));
  return file;
}

/** Tommy Ettinger's mulberry32: numbers in [0, 1), the same for the same seed. */
export function mulberry32(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
