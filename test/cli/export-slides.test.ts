import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { launch, openPage } from '../browser/browser.ts';
import { brief, command, folderOf, lectern, processesWith } from './lectern.ts';
import { type Pdf, readPdf, tagsOf } from './pdf.ts';

const lesson = `---
title: A team of three
lang: en-GB
description: How three people share the work.
---
# A team of three

## The people

## Who does what

![The team](team.png)

1. **Lead** — One person leads. <!-- key -->
2. **Crew** — Three people work.
3. **Plans** — Plans go down. <!-- key -->
4. **Results** — Results come back.

### In detail

<!-- steps -->
- **First** things first, as [others](https://example.org/first) say, and [we](#/who-does-what).
- Then [the file](notes.txt) of the rest.

## Code

\`\`\`python {1|2}
first = 1
second = 2
\`\`\`

## Check

Question: Who leads?

- [x] The lead
- [ ] The crew

Explanation: It is in the name.

Note:
Never on paper.
`;
const files = { 'one/lesson.md': lesson, 'one/team.prompt.md': brief };
const lesson06 = resolve(import.meta.dirname, '../../slides/06-orchestration');

/** The lines of each page with their places; how a browser cuts them into pieces depends on what else it writes down. */
const linesOf = (pdf: Pdf) =>
  pdf.pages.map(({ texts }) => {
    const lines = new Map<string, string>();
    for (const { text, y } of texts) {
      const place = y.toFixed(1);
      lines.set(place, (lines.get(place) ?? '') + text.replace(/\s/g, ''));
    }
    return [...lines];
  });

async function exported(folder: string, args: readonly string[]): Promise<Pdf> {
  const { status, stderr } = await lectern(folder, ['export', 'slides', 'one', '--out', 'x.pdf', ...args]);
  expect([status, stderr]).toEqual([0, '']);
  return readPdf(join(folder, 'x.pdf'));
}

describe('lectern export slides', () => {
  it('writes a page a slide, as a document that can be read and found one’s way in', async () => {
    const folder = folderOf(files);
    const { status, stdout } = await lectern(folder, ['export', 'slides', 'one']);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^✓ one\.pdf {2}6 pages, \d+ kB\n$/)]);
    const pdf = await readPdf(join(folder, 'one.pdf'));
    expect(pdf).toMatchObject({ title: 'A team of three', language: 'en-GB', tagged: true });
    expect(pdf.pages.map(({ width, height }) => [width, height])).toEqual(pdf.pages.map(() => [960, 540]));
    expect(pdf.labels).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(pdf.bookmarks).toEqual([
      'A team of three',
      'The people',
      '  Who does what',
      '    In detail',
      '  Code',
      '  Check',
    ]);
    const text = pdf.pages.map((page) => page.text).join('\n');
    for (const word of ['Lead', 'Ann', 'Bob', 'Cid', 'Plans', 'Results', 'First', 'second = 2', 'Who leads?'])
      expect(text).toContain(word);
    expect(text).not.toMatch(/Never on paper|in the name/);
  });

  it('tags everything, and names what is drawn', async () => {
    const { pages } = await exported(folderOf(files), []);
    expect(pages.map(({ tags }) => [...tagsOf(tags, 'H1'), ...tagsOf(tags, 'H2')].length)).toEqual([1, 1, 1, 1, 1, 1]);
    const figures = pages.flatMap(({ tags }) => tagsOf(tags, 'Figure'));
    expect(figures.map(({ alt }) => alt)).toEqual(['Team. A lead and three workers.']);
    expect(tagsOf(pages[3]?.tags as never, 'LI')).toHaveLength(2);
    expect(pages.map(({ bitmaps }) => bitmaps)).toEqual([0, 0, 0, 0, 0, 0]);
    // What comes first on the page is read first.
    expect(pages[3]?.texts.map(({ y }) => y)).toEqual(
      [...(pages[3]?.texts ?? [])].map(({ y }) => y).sort((a, b) => a - b),
    );
  });

  it('keeps links to other hosts and within the lesson, and none to what no reader has', async () => {
    const { pages } = await exported(folderOf(files), []);
    expect(pages.flatMap(({ links }) => links)).toEqual(['https://example.org/first', 'who-does-what']);
    expect(pages[3]?.text).toContain('the file');
  });

  it('gives each step a page, or those that the lesson marks', async () => {
    const folder = folderOf(files);
    const all = await exported(folder, ['--steps', 'all']);
    expect(all.labels).toEqual(['1', '2', '3/1', '3/2', '3/3', '3/4', '4/1', '4/2', '5/0', '5/1', '6']);
    const [one, two, three, four] = all.pages.slice(2).map(({ text }) => text);
    expect(one).not.toContain('Ann');
    expect(two).toContain('Ann');
    expect(two).not.toContain('Plans');
    expect(three).toContain('Plans');
    expect([three?.includes('Results'), four?.includes('Results')]).toEqual([false, true]);
    const alts = all.pages.flatMap(({ tags }) => tagsOf(tags, 'Figure').map(({ alt }) => alt));
    expect(alts).toEqual([
      'Team. One person leads.',
      'Team. Three people work.',
      'Team. Plans go down.',
      'Team. A lead and three workers.',
    ]);
    expect(all.bookmarks).toContain('    Plans');
    // What comes in later keeps its place.
    const place = (page: number) => all.pages[page]?.texts.find(({ text }) => text.startsWith('First'));
    expect(place(6)).toEqual(place(7));
    expect([6, 7].map((page) => all.pages[page]?.text.includes('Then'))).toEqual([false, true]);
    const marked = await exported(folder, ['--steps', 'key']);
    expect(marked.labels).toEqual(['1', '2', '3/1', '3/3', '3/4', '4', '5', '6']);
  });

  it('takes a name that ends in a slash for a folder', async () => {
    const folder = folderOf(files);
    const { stdout } = await lectern(folder, ['export', 'slides', 'one', '--out', 'new/']);
    expect(stdout).toContain('✓ new/one.pdf');
    expect(readdirSync(join(folder, 'new'))).toEqual(['one.pdf']);
  });

  it('makes the same file from the same input', async () => {
    const folder = folderOf(files);
    const bytes = async (env: Readonly<Record<string, string>>) => {
      expect((await lectern(folder, ['export', 'slides', 'one'], env)).status).toBe(0);
      return readFileSync(join(folder, 'one.pdf')).toString('latin1');
    };
    const epoch = { SOURCE_DATE_EPOCH: '1700000000' };
    const first = await bytes(epoch);
    // Compared by itself: a difference would be printed as megabytes.
    const same = first === (await bytes(epoch));
    expect(same).toBe(true);
    expect((await readPdf(join(folder, 'one.pdf'))).created).toBe('D:20231114221320Z');
  });

  it('shows the founding diagram whole, as a drawing', async () => {
    const folder = folderOf({});
    const { status } = await lectern(folder, ['export', 'slides', lesson06, '--out', 'deep/er/06.pdf']);
    expect(status).toBe(0);
    const bytes = readFileSync(join(folder, 'deep/er/06.pdf')).length;
    const { pages } = await readPdf(join(folder, 'deep/er/06.pdf'));
    const page = pages.find(({ text }) => text.includes('Orchestration Architecture'));
    const labels = ['Orchestrator', 'Upload Agent', 'Grade Agent', 'Feedback Agent', 'Test Agent', 'Docs Agent'];
    const others = ['Security Agent', 'Deploy Agent', 'Specifications & Contracts', 'Completed Work & Reports'];
    const words = page?.text.replace(/\s+/g, ' ') ?? '';
    expect([...labels, ...others].filter((label) => !words.includes(label))).toEqual([]);
    expect(pages.map(({ bitmaps }) => bitmaps)).toEqual(pages.map(() => 0));
    expect(bytes).toBeLessThan(300_000);
  });

  it('prints what the browser’s own menu prints', async () => {
    const folder = folderOf(files);
    await lectern(folder, ['build', 'one']);
    const ours = await exported(folder, []);
    const browser = await launch();
    try {
      for (const at of ['#/who-does-what/2', '?print-pdf']) {
        const { page } = await openPage(browser, join(folder, 'dist/one/index.html'), { at });
        const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
        writeFileSync(join(folder, 'menu.pdf'), bytes);
        const theirs = await readPdf(join(folder, 'menu.pdf'));
        expect(linesOf(theirs)).toEqual(linesOf(ours));
        expect(theirs.pages.map(({ texts }) => texts[0])).toEqual(ours.pages.map(({ texts }) => texts[0]));
      }
    } finally {
      await browser.close();
    }
  });
});

describe('lectern export slides, when it cannot', () => {
  const failed = async (folder: string, args: readonly string[], env = {}) => {
    const { status, stdout, stderr } = await lectern(folder, ['export', 'slides', ...args], env);
    expect(stdout).toBe('');
    return { status, stderr };
  };

  it('writes nothing of a lesson with errors, and names them', async () => {
    const folder = folderOf({ ...files, 'one/lesson.md': lesson.replace('**Crew**', '**Krew**') });
    const { status, stderr } = await failed(folder, ['one']);
    expect([status, stderr]).toEqual([1, expect.stringMatching(/one\/lesson\.md:\d+:\d+ {2}error .*"Krew"/)]);
    expect(stderr).toContain('Nothing was written.');
    expect(readdirSync(folder)).toEqual(['one']);
  });

  it.each([
    ['no such lesson', ['two'], 2, 'There is no two'],
    ['several lessons', ['.'], 2, 'holds 2 lessons'],
    ['a folder in the place of the file', ['one', '--out', 'taken'], 2, 'such as --out taken/one.pdf'],
    ['a file in the place of a folder', ['one', '--out', 'one/lesson.md/x.pdf'], 2, 'in the way'],
    ['unknown steps', ['one', '--steps', 'some'], 2, 'final, key, all'],
    ['no such browser', ['one', '--browser', '/none'], 3, 'no browser at /none'],
    ['something that is no browser', ['one', '--browser', '/bin/ls'], 3, 'does not start'],
  ])('tells of %s', async (_, args, status, message) => {
    const folder = folderOf({ ...files, 'two.d/lesson.md': '# Two' });
    mkdirSync(join(folder, 'taken'));
    expect(await failed(folder, args)).toEqual({ status, stderr: expect.stringContaining(message) });
    expect(readdirSync(folder).sort()).toEqual(['one', 'taken', 'two.d']);
  });

  it('names the font that stands in for the deck’s own, and prints no boxes', async () => {
    const folder = folderOf({ 'a.md': '# Title\n\nA \u{10FFFD} that no font has.\n' });
    const { status, stderr } = await failed(folder, ['a.md']);
    expect([status, stderr]).toEqual([3, expect.stringContaining('a.md:3:3: no font on this machine has')]);
    expect(readdirSync(folder)).toEqual(['a.md']);
  });

  it('leaves the old file whole or the new one, and no browser, however it is killed', async () => {
    const folder = folderOf(files);
    mkdirSync(join(folder, 'tmp'));
    for (const [i, signal] of (['SIGINT', 'SIGTERM', 'SIGKILL', 'SIGKILL', 'SIGINT'] as const).entries()) {
      writeFileSync(join(folder, 'x.pdf'), 'old');
      const child = spawn(process.execPath, [command, 'export', 'slides', 'one', '--out', 'x.pdf'], {
        cwd: folder,
        stdio: 'ignore',
        env: { ...process.env, TMPDIR: join(folder, 'tmp') },
      });
      const ended = new Promise((done) => child.once('exit', done));
      while (child.exitCode === null && readdirSync(join(folder, 'tmp')).length === 0) await pause(5);
      await pause(i * 150);
      child.kill(signal);
      await ended;
      const now = readFileSync(join(folder, 'x.pdf'), 'latin1');
      expect(now === 'old' || (now.startsWith('%PDF-') && now.trimEnd().endsWith('%%EOF'))).toBe(true);
      while (processesWith(`${folder}/tmp`).length > 0) await pause(20);
      if (signal !== 'SIGKILL') expect(readdirSync(folder).sort()).toEqual(['one', 'tmp', 'x.pdf']);
    }
    expect((await lectern(folder, ['export', 'slides', 'one', '--out', 'x.pdf'])).status).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['one', 'tmp', 'x.pdf']);
  });

  it('takes away what it has begun to write when it is interrupted right then', async () => {
    const slides = Array.from({ length: 120 }, (_, i) => `## Slide ${i}\n\nSome words.\n`);
    const folder = folderOf({ 'many.md': slides.join('\n'), 'out/x.pdf': 'old' });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGINT'] as const) {
      const child = spawn(process.execPath, [command, 'export', 'slides', 'many.md', '--out', 'out/x.pdf'], {
        cwd: folder,
        stdio: 'ignore',
      });
      const ended = new Promise((done) => child.once('exit', done));
      const watcher = watch(join(folder, 'out'), (_, name) => name?.endsWith('.part') && child.kill(signal));
      await ended;
      watcher.close();
      expect(readdirSync(join(folder, 'out'))).toEqual(['x.pdf']);
    }
  });

  it('does not get in the way of itself', async () => {
    const folder = folderOf(files);
    const runs = await Promise.all(
      [1, 2, 3, 4].map((i) => lectern(folder, ['export', 'slides', 'one', '--out', i < 3 ? 'same.pdf' : `${i}.pdf`])),
    );
    expect(runs.map(({ status }) => status)).toEqual([0, 0, 0, 0]);
    expect(readdirSync(folder).sort()).toEqual(['3.pdf', '4.pdf', 'one', 'same.pdf']);
    for (const name of ['3.pdf', '4.pdf', 'same.pdf'])
      expect((await readPdf(join(folder, name))).pages).toHaveLength(6);
  });
});
