import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { brief, folderOf, lectern, lesson } from './lectern.ts';

interface Case {
  readonly lesson?: string | Uint8Array;
  /** Null for a lesson without one. */
  readonly brief?: string | null;
  /** `severity code file:line`, every one of them. */
  readonly expected: readonly string[];
  /** Words that the hint must have. */
  readonly hint?: string;
}

const changed = (from: string, to: string): string => {
  if (!brief.includes(from)) throw new Error(`the brief has no ${from}`);
  return brief.replace(from, to);
};
const script = (...items: string[]) =>
  lesson.replace(
    '(team.png)\n',
    `(team.png)\n\n${items.map((item, i) => `${i + 1}. **${item}** — and why`).join('\n')}\n`,
  );

const cases: Readonly<Record<string, Case>> = {
  'neither a picture nor a brief for it': {
    brief: null,
    expected: ['error image-missing lesson.md:5'],
    hint: 'team.prompt.md',
  },
  'a brief without a section that describes the picture': {
    brief: '# Team\n\n**Filename**: `team.png`\n\n## Alt Text\nA team.\n',
    expected: ['error no-drawing-section team.prompt.md:1'],
  },
  'a count that disagrees with the list': {
    brief: changed('Three workers', 'Five workers'),
    expected: ['warning count-disagrees team.prompt.md:18'],
  },
  'a colour name without a value': {
    brief: changed('Purple (#8b5cf6)', 'Purple'),
    expected: ['error colour-without-value team.prompt.md:22'],
    hint: '#2563eb',
  },
  'a value that is no colour': {
    brief: changed('#8b5cf6', '#8b5zf6'),
    expected: ['error unknown-hex team.prompt.md:22'],
  },
  'two things of one name': { brief: changed('"Cid"', '"Ann"'), expected: ['error duplicate-node team.prompt.md:21'] },
  'a build script that names something unknown': {
    lesson: script('Lead', 'Bobb', 'Plans'),
    expected: ['error unknown-in-script lesson.md:8'],
    hint: 'Bob',
  },
  'a step that shows arrows before their ends': {
    lesson: script('Plans', 'Lead', 'Crew'),
    expected: ['warning arrow-before-its-ends lesson.md:7'],
  },
  'a label too long for its place': {
    brief: changed('"Cid"', `"${'x'.repeat(300)}"`),
    expected: ['error label-too-long team.prompt.md:21'],
  },
  'broken front matter': {
    lesson: `---\ntitle: A team\ntags: [one, two\nlang: en\n---\n${lesson}`,
    expected: ['error broken-front-matter lesson.md:4'],
  },
  'an image outside of the root': {
    lesson: lesson.replace('team.png', '../team.png'),
    expected: ['error outside-root lesson.md:5'],
    hint: '--static',
  },
  'links that run scripts': {
    lesson: `${lesson}\n[a](javascript:alert(1)) and\n[b](java&#115;cript:alert(1))\n`,
    expected: ['error unsafe-link lesson.md:11', 'error unsafe-link lesson.md:12'],
  },
  'an empty lesson': { lesson: '', expected: ['error empty-lesson lesson.md:1'] },
  'a lesson of 5 MB': {
    lesson: `# One\n\n${'word '.repeat(1_050_000)}`,
    expected: ['error lesson-too-large lesson.md:1'],
  },
  '3,000 nested quotes': {
    lesson: `# One\n\n${'>'.repeat(3000)} x\n`,
    expected: ['error nested-too-deep lesson.md:3'],
  },
  'a formula that cannot be set': {
    lesson: `${lesson}\nIt is $\\frac{1}{$ long.\n`,
    expected: ['error broken-formula lesson.md:11'],
  },
  'a file that is not UTF-8': {
    lesson: Buffer.concat([Buffer.from(`${lesson}\n`), Buffer.from([0x61, 0xff, 0x0a])]),
    expected: ['error not-utf8 lesson.md:11'],
  },
};

describe('bad input', () => {
  it.each(Object.entries(cases))(
    '%s is named',
    async (_, { lesson: text = lesson, brief: drawing = brief, expected, hint }) => {
      const folder = folderOf({ 'lesson.md': text, ...(drawing === null ? {} : { 'team.prompt.md': drawing }) });
      const { stdout, status } = await lectern(folder, ['check', 'lesson.md', '--json']);
      const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly Diagnostic[] };
      expect(diagnostics.map(({ severity, code, file, line }) => `${severity} ${code} ${file}:${line}`)).toEqual(
        expected,
      );
      const failed = expected.some((line) => line.startsWith('error'));
      expect(status).toBe(failed ? 1 : 0);
      for (const diagnostic of diagnostics) {
        expect(diagnostic.message).toBeTruthy();
        expect(diagnostic.hint).toBeTruthy();
        expect(diagnostic.column).toBeGreaterThan(0);
      }
      if (hint) expect(diagnostics[0]?.hint).toContain(hint);

      const built = await lectern(folder, ['build', 'lesson.md', '--out', 'out']);
      expect(built.status).toBe(failed ? 1 : 0);
      expect(existsSync(join(folder, 'out'))).toBe(!failed);
    },
  );

  it('is reported all together, in order, with its lines', async () => {
    const text = `${lesson}\n![No](nowhere.png)\n\n[a](javascript:1)\n`;
    const folder = folderOf({
      'lesson.md': text,
      'team.prompt.md': changed('#8b5cf6', '#8b5zf6').replace('"Cid"', '"Ann"'),
    });
    const { stderr, status } = await lectern(folder, ['build', 'lesson.md']);
    expect(status).toBe(1);
    const places = [...stderr.matchAll(/^(\S+:\d+:\d+) {2}error/gm)].map(([, place]) => place);
    expect(places).toEqual(['lesson.md:11:1', 'lesson.md:13:1', 'team.prompt.md:21:7', 'team.prompt.md:22:18']);
    expect(stderr).toContain('   11 │ ![No](nowhere.png)\n      │ ^\n');
    expect(stderr).toContain('4 errors');
  });
});
