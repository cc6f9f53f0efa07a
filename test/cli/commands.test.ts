import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brief, folderOf, lectern, lesson } from './lectern.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
const escapes = /\u001b\[/;

describe('wrong usage', () => {
  it.each([
    [['biuld'], 'Did you mean build?'],
    [['build', '--ouut', 'x'], 'Did you mean --out?'],
    [['build', 'nowhere'], 'There is no nowhere.'],
    [['inspect'], "missing required argument 'brief or lesson'"],
    [['build', 'team.prompt.md'], 'lectern inspect team.prompt.md'],
    [['build', 'picture.png'], 'is no Markdown file'],
    [['build', 'empty'], 'holds no lesson.md'],
    [['dev', '--port', 'http'], 'is no port'],
    [['build', 'less'], 'Did you mean lesson?'],
  ])('%j ends with 2 and says what to do', async (args, words) => {
    const folder = folderOf({ 'team.prompt.md': brief, 'picture.png': '', 'empty/x': '', 'lesson/lesson.md': lesson });
    const { status, stderr, stdout } = await lectern(folder, args);
    expect(stderr).toContain(words);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  it('of two lessons of one name is told before anything is written', async () => {
    const folder = folderOf({ 'a/one/lesson.md': lesson, 'b/one.md': lesson });
    const { status, stderr } = await lectern(folder, ['build', 'a/one', 'b/one.md']);
    expect([status, existsSync(join(folder, 'dist'))]).toEqual([2, false]);
    expect(stderr).toContain('Two lessons are called "one": a/one/lesson.md and b/one.md.');
  });

  it('where there is no lesson offers to make one', async () => {
    const { status, stderr } = await lectern(folderOf({}), ['build']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('lectern new')]);
  });
});

describe('help', () => {
  it.each(['', 'dev', 'build', 'check', 'inspect', 'new'])('of "%s" has examples', async (command) => {
    const { status, stdout } = await lectern(folderOf({}), [...(command ? [command] : []), '--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(new RegExp(`Examples:\n {2}lectern ${command}`));
    expect(stdout).not.toMatch(escapes);
  });

  it('tells the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
    expect((await lectern(folderOf({}), ['--version'])).stdout.trim()).toBe(version);
  });
});

describe('check', () => {
  it('finds nothing to mend in a good lesson, and says so', async () => {
    const folder = folderOf({ 'lesson.md': lesson, 'team.prompt.md': brief });
    const { status, stdout } = await lectern(folder, ['check']);
    expect([status, stdout]).toEqual([0, '✓ 1 lesson and 1 brief, nothing to mend\n']);
  });

  it('also looks at briefs that no lesson shows', async () => {
    const folder = folderOf({ 'lesson.md': '# One\n\nText.\n', 'team.prompt.md': brief.replace('#8b5cf6', '#8b5zf6') });
    const { status, stdout } = await lectern(folder, ['check']);
    expect(status).toBe(1);
    expect(stdout).toContain('team.prompt.md:22:18  error');
    expect((await lectern(folder, ['check', 'team.prompt.md'])).stdout).toContain('team.prompt.md:22:18  error');
  });

  it('counts and sorts what it found in several lessons', async () => {
    const bad = '# One\n\n![x](x.png)\n';
    const folder = folderOf({ 'b/lesson.md': bad, 'a/lesson.md': `${bad}\n![y](../y.png)\n` });
    const { stdout, status } = await lectern(folder, ['check', 'b', 'a']);
    expect(status).toBe(1);
    expect([...stdout.matchAll(/^(\S+:\d+:\d+)/gm)].map(([place]) => place)).toEqual([
      'a/lesson.md:3:1',
      'a/lesson.md:5:1',
      'b/lesson.md:3:1',
    ]);
    expect(stdout).toContain('3 errors in 2 lessons');
  });

  it('colours nothing that is no terminal', async () => {
    const { stdout } = await lectern(folderOf({ 'lesson.md': '# One\n\n![x](x.png)\n' }), ['check'], {
      FORCE_COLOR: '',
    });
    expect(stdout).not.toMatch(escapes);
  });

  it('keeps control characters of the source away from the terminal', async () => {
    const { stdout } = await lectern(folderOf({ 'lesson.md': '# One\n\n![\u001bcx\u202e](x\u202e.png)\n' }), ['check']);
    expect(stdout).toContain('3 │');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    expect(stdout).not.toMatch(/[\u001b\u202e]/);
  });
});

describe('inspect', () => {
  it('reports a brief as JSON', async () => {
    const folder = folderOf({ 'team.prompt.md': brief });
    const { status, stdout } = await lectern(folder, ['inspect', 'team.prompt.md', '--json']);
    const report = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(report).toMatchObject({
      title: 'Team',
      filename: 'team.png',
      alt: 'A lead and three workers.',
      diagnostics: [],
    });
    expect(report.nodes.map(({ label }: { label: string }) => label)).toEqual(['Lead', 'Ann', 'Bob', 'Cid']);
    expect(report.edges).toHaveLength(6);
    expect(report.steps[0]).toMatchObject({ index: 1 });
  });

  it('reports what is wrong with a brief that cannot be drawn', async () => {
    const folder = folderOf({ 'team.prompt.md': '# Team\n' });
    const { status, stdout } = await lectern(folder, ['inspect', 'team.prompt.md', '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      title: 'Team',
      nodes: [],
      diagnostics: [{ code: 'no-drawing-section', line: 1 }],
    });
  });

  it('lists the slides and diagrams of a lesson', async () => {
    const folder = folderOf({ 'one/lesson.md': lesson, 'one/team.prompt.md': brief });
    const { stdout } = await lectern(folder, ['inspect', 'one', '--json']);
    const report = JSON.parse(stdout);
    expect(report.slides.map(({ id, look }: { id: string; look: string }) => `${id} ${look}`)).toEqual([
      'a-team opening',
      'who-does-what diagram',
      'the-end section',
    ]);
    expect(report.diagrams.map(({ filename }: { filename: string }) => filename)).toEqual(['team.png']);
    const readable = (await lectern(folder, ['inspect', 'one'])).stdout;
    expect(readable).toContain('#/who-does-what');
    expect(readable).toContain('hexagon');
  });
});

describe('new', () => {
  it('makes a lesson that has nothing to mend', async () => {
    const folder = folderOf({});
    expect((await lectern(folder, ['new', '03-first-steps'])).status).toBe(0);
    expect(readFileSync(join(folder, '03-first-steps/lesson.md'), 'utf8')).toContain('# First steps');
    expect((await lectern(folder, ['check', '03-first-steps'])).stdout).toContain('nothing to mend');
    expect((await lectern(folder, ['new', '03-first-steps'])).status).toBe(2);
  });
});
