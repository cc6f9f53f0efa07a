import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, lectern } from './lectern.ts';
import { readPdf, tagsOf } from './pdf.ts';

const lesson = resolve(import.meta.dirname, '../../slides/06-orchestration');
const labels = [
  'Orchestrator',
  ...['Upload', 'Grade', 'Feedback', 'Test', 'Docs', 'Security', 'Deploy'].map((name) => `${name} Agent`),
  'Specifications & Contracts',
  'Completed Work & Reports',
  'Async coordination',
  'Contract-based autonomy',
  'Parallel execution',
  'From solo coder to team orchestrator',
];
const long = `Whoever is blocked says what is missing. ${'Work comes back in whatever order that happens. '.repeat(250)}LASTWORD`;

describe('the handout of lesson 06', async () => {
  const folder = folderOf({});
  const env = { SOURCE_DATE_EPOCH: '1700000000' };
  const args = ['--answers', '--per-page', '3', '--base-url', 'https://example.org/l6/'];
  const runs = [
    await lectern(folder, ['export', 'handout', lesson, ...args], env),
    await lectern(folder, ['export', 'handout', lesson, ...args, '--out', 'new/again.pdf'], env),
  ];
  const file = join(folder, '06-orchestration-handout.pdf');
  const pdf = await readPdf(file);
  const all = pdf.pages.map(({ text }) => text).join('\n');

  it('is written beside the folder one is in, says how long it is, and is the same each time', () => {
    expect(runs.map(({ status, stderr }) => [status, stderr])).toEqual([
      [0, ''],
      [0, ''],
    ]);
    expect(runs[0]?.stdout).toMatch(
      new RegExp(`✓ 06-orchestration-handout\\.pdf {2}${pdf.pages.length} pages, \\d+ kB`),
    );
    expect(readFileSync(file).equals(readFileSync(join(folder, 'new/again.pdf')))).toBe(true);
    expect(readFileSync(file).length).toBeLessThan(400_000);
  });

  it('stands on A4, three slides to a page, with header and footer on each', () => {
    for (const { width, height } of pdf.pages) expect([width, height].map(Math.round)).toEqual([595, 842]);
    const figures = pdf.pages.map(
      ({ tags }) => tagsOf(tags, 'Figure').filter(({ alt }) => alt?.startsWith('Slide ')).length,
    );
    expect(figures.slice(0, 3)).toEqual([3, 3, 3]);
    expect(figures.reduce((sum, count) => sum + count)).toBe(17);
    pdf.pages.forEach(({ text }, i) => {
      expect(text).toContain('Chapter 33 · Lesson 6');
      expect(text).toContain(`Page ${i + 1} of ${pdf.pages.length}`);
    });
  });

  it('draws everything with lines and letters: every label can be found, and there are no bitmaps', () => {
    expect(pdf.pages.map(({ bitmaps }) => bitmaps)).toEqual(pdf.pages.map(() => 0));
    expect(labels.filter((label) => !all.includes(label))).toEqual([]);
  });

  it('is tagged: language, title, headings in order, and words for every figure', () => {
    expect([pdf.tagged, pdf.language, pdf.title]).toEqual([true, 'en', 'Orchestrating a Team of Agents']);
    const figures = pdf.pages.flatMap(({ tags }) => tagsOf(tags, 'Figure'));
    expect(figures.filter(({ alt }) => !alt?.trim())).toEqual([]);
    expect(figures.map(({ alt }) => alt)).toContain(
      'Step 2: Agent Team. Seven specialists stand ready, each in a worktree of its own.',
    );
    expect(pdf.pages.flatMap(({ tags }) => tagsOf(tags, 'H1'))).toHaveLength(1);
    const [title, ...others] = pdf.bookmarks;
    expect(title).toBe('Orchestrating a Team of Agents');
    expect(others).toHaveLength(17);
    expect(others).toContain('  9 Orchestration Architecture');
    expect(others).toContain('    4 The conductor');
    expect(others.at(-1)).toBe('  Answers');
  });

  it('leads from paper to every slide and step', () => {
    const links = new Set(pdf.pages.flatMap((page) => page.links));
    expect(links).toContain('https://example.org/l6/#/orchestration-architecture');
    expect(links).toContain('https://example.org/l6/#/orchestration-architecture/agent-team');
    expect([...links].filter((link) => link.startsWith('https://example.org/l6/#/'))).toHaveLength(17 + 6);
  });

  it('asks in its place and answers at the end', () => {
    const [last] = pdf.pages.slice(-1);
    expect(last?.text).toContain('a promise was broken, whatever');
    const before = pdf.pages.slice(0, -1).map(({ text }) => text);
    expect(before.join('\n')).toContain('What do you do first?');
    expect(before.join('\n')).not.toMatch(/a promise was broken|Most of the discussion will be about B/);
  });
});

describe('a handout', () => {
  it('lets long notes flow on to further pages, and knows other papers and languages', async () => {
    const source = `---\nlang: fr\n---\n\n# Leçon\n\n## Un\n\nx\n\nNote:\n${long}\n\n## Deux\n\ny\n`;
    const folder = folderOf({ 'l.md': source });
    const args = ['--paper', 'letter', '--orientation', 'landscape', '--per-page', '6', '--answers'];
    const { status, stderr } = await lectern(folder, ['export', 'handout', 'l.md', ...args]);
    expect([status, stderr]).toEqual([0, 'The lesson asks nothing, so there are no answers.\n']);
    const { pages, language, bookmarks } = await readPdf(join(folder, 'l-handout.pdf'));
    expect([pages[0]?.width, pages[0]?.height].map((length) => Math.round(length ?? 0))).toEqual([792, 612]);
    expect(pages.length).toBeGreaterThan(1);
    const text = pages.map((page) => page.text).join(' ');
    // Sentences may part at the end of a page.
    expect(text.match(/whatever/g)).toHaveLength(250);
    expect(text).toContain('LASTWORD');
    expect(pages.at(-1)?.text).toContain(`Page ${pages.length} sur ${pages.length}`);
    expect([language, bookmarks]).toEqual(['fr', ['Leçon', '  2 Un', '  3 Deux']]);
  });

  it.each([
    [['--per-page', '7'], 'does not hold "7" slides'],
    [['--per-page', '0'], '1, 2, 3, 4 or 6'],
    [['--per-page', 'x'], '1, 2, 3, 4 or 6'],
    [['--base-url', 'example.org'], 'is no address of the web'],
    [['--base-url', 'javascript:alert(1)'], 'is no address of the web'],
    [['--paper', 'a5'], 'a4, letter'],
    [['--orientation', 'round'], 'portrait, landscape'],
    [['--beside', 'nothing'], 'notes, text, lines'],
    [['--out', '.'], 'is a folder'],
  ])('is not made with %j, and says what is possible', async (args, said) => {
    const folder = folderOf({ 'l.md': '# T\n' });
    const { status, stderr } = await lectern(folder, ['export', 'handout', 'l.md', ...args]);
    expect(status).toBe(2);
    expect(stderr).toContain(said);
    expect(existsSync(join(folder, 'l-handout.pdf'))).toBe(false);
  });

  it('is not made of a lesson with errors', async () => {
    const folder = folderOf({ 'l.md': '# T\n\n[x](javascript:alert(1))\n' });
    const { status, stderr } = await lectern(folder, ['export', 'handout', 'l.md']);
    expect([status, existsSync(join(folder, 'l-handout.pdf'))]).toEqual([1, false]);
    expect(stderr).toMatch(/l\.md:3:1 {2}error[\s\S]*Nothing was written\./);
  });
});
