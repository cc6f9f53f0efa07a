import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { brief, command, contentOf, folderOf, lectern, lesson, pixel } from './lectern.ts';

const withPicture = `${lesson}\n## A picture\n\n![A point](img/point.png)\n\n\`\`\`ts\nconst x = 1;\n\`\`\`\n\nIt is $x^2$.\n`;
const files = { 'one/lesson.md': withPicture, 'one/team.prompt.md': brief, 'one/img/point.png': pixel };

describe('build', () => {
  it('writes a page and all that it asks for', async () => {
    const folder = folderOf(files);
    const { status, stdout, stderr } = await lectern(folder, ['build', 'one']);
    expect([status, stdout, stderr]).toEqual([0, '✓ dist/one/index.html  4 slides\n', '']);
    const html = readFileSync(join(folder, 'dist/one/index.html'), 'utf8');
    const later = Object.values<string>(JSON.parse(/data-parts>(.*?)<\/script>/.exec(html)?.[1] ?? '{}'));
    const manifest = /data-manifest="([^"]+)"/.exec(html)?.[1] ?? '';
    const { icons } = JSON.parse(readFileSync(join(folder, 'dist/one', manifest), 'utf8')) as {
      icons: { src: string }[];
    };
    const asked = [...html.matchAll(/(?:src="|url\()(assets\/[^")]+)/g)].map(([, url]) => url ?? '');
    expect(asked.length).toBeGreaterThan(4);
    const all = [...new Set([...asked, ...later, manifest, ...icons.map(({ src }) => `assets/${src}`)])].sort();
    expect(readdirSync(join(folder, 'dist/one/assets')).map((name) => `assets/${name}`)).toEqual(all);
    const worker = readFileSync(join(folder, 'dist/one/sw.js'), 'utf8');
    const list = JSON.parse(/^const DECK=(.*);$/m.exec(worker)?.[1] ?? '{}') as { files: string[]; page: string };
    expect(list.files).toEqual(all);
    expect(createHash('sha256').update(html).digest('hex')).toContain(list.page);
    expect(html).toContain('data-diagram="team"');
  });

  it('writes the same bytes twice', async () => {
    const folder = folderOf(files);
    await lectern(folder, ['build', 'one', '--out', 'a']);
    await lectern(folder, ['build', join(folder, 'one'), '--out', 'b']);
    expect(Object.keys(contentOf(join(folder, 'a/one'))).length).toBeGreaterThan(4);
    expect(contentOf(join(folder, 'b/one'))).toEqual(contentOf(join(folder, 'a/one')));
  });

  it('takes the name of a file, and of the folders in a folder', async () => {
    const folder = folderOf({
      'slides/b/lesson.md': lesson.replace('team.png', 'b.png'),
      'slides/b/b.png': pixel,
      'slides/a/lesson.md': '# A\n',
      'week-3.md': '# W\n',
    });
    expect((await lectern(folder, ['build', 'week-3.md', 'slides'])).stdout.match(/dist\S+/g)).toEqual([
      'dist/week-3/index.html',
      'dist/a/index.html',
      'dist/b/index.html',
    ]);
    expect((await lectern(folder, ['build', '--out', 'again'])).stdout.match(/again\S+/g)).toEqual([
      'again/a/index.html',
      'again/b/index.html',
    ]);
  });

  it('puts everything into one file when asked to', async () => {
    // The text of a lesson may look like the address of a picture, and means nothing by it.
    const text = 'src="assets/x.png" $& <img src="img/x.png">';
    const inLine = `Here ![a point](<img/ö $& 'x' "y".png>) it is, twice: ![again](img/point.png)\n\n${text}\n`;
    const folder = folderOf({
      ...files,
      'one/lesson.md': `${withPicture}\n${inLine}`,
      'one/img/ö $& \'x\' "y".png': pixel,
    });
    await lectern(folder, ['build', 'one', '--single-file']);
    expect(Object.keys(contentOf(join(folder, 'dist')))).toEqual(['one/index.html']);
    const html = readFileSync(join(folder, 'dist/one/index.html'), 'utf8');
    const sources = [...html.matchAll(/<img [^>]*?src="([^"]*)"/g)].map(([, url]) => url);
    expect(sources).toEqual(sources.map(() => `data:image/png;base64,${pixel.toString('base64')}`));
    expect(sources).toHaveLength(3);
    expect(html).not.toMatch(/(?:src="|url\()assets|data-manifest|data-parts/);
  });

  it('keeps one file with everything small enough to send about', async () => {
    const folder = folderOf({});
    await lectern(folder, ['build', join(import.meta.dirname, '../../slides/06-orchestration'), '--single-file']);
    const size = statSync(join(folder, 'dist/06-orchestration/index.html')).size;
    expect(size).toBeLessThan(700_000);
  });

  it('takes away what the deck before needed, and nothing of anybody else', async () => {
    const folder = folderOf(files);
    await lectern(folder, ['build', 'one']);
    writeFileSync(join(folder, 'dist/one/assets/mine.txt'), 'mine');
    writeFileSync(join(folder, 'dist/one/handout.pdf'), 'mine');
    writeFileSync(join(folder, 'one/lesson.md'), '# One\n');
    await lectern(folder, ['build', 'one']);
    const left = Object.keys(contentOf(join(folder, 'dist/one')));
    expect(left.filter((name) => /point|jetbrains|katex/.test(name))).toEqual([]);
    expect(left).toEqual(expect.arrayContaining(['assets/mine.txt', 'handout.pdf', 'index.html']));
  });

  it('may write beside the lesson', async () => {
    const folder = folderOf(files);
    await lectern(folder, ['build', 'one', '--out', '.']);
    await lectern(folder, ['build', 'one', '--out', '.']);
    expect(Object.keys(contentOf(join(folder, 'one')))).toEqual(
      expect.arrayContaining(['index.html', 'lesson.md', 'team.prompt.md', 'img/point.png']),
    );
  });

  it('takes its own service worker away again, and never replaces that of anybody else', async () => {
    const folder = folderOf({ ...files, 'theirs/one/sw.js': '// mine' });
    await lectern(folder, ['build', 'one']);
    await lectern(folder, ['build', 'one', '--single-file']);
    expect(Object.keys(contentOf(join(folder, 'dist/one')))).toEqual(['index.html']);
    const { status, stderr } = await lectern(folder, ['build', 'one', '--out', 'theirs']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('in the way')]);
    await lectern(folder, ['build', 'one', '--out', 'theirs', '--single-file']);
    expect(readFileSync(join(folder, 'theirs/one/sw.js'), 'utf8')).toBe('// mine');
  });

  it('leaves the old deck as it is when the lesson has errors', async () => {
    const folder = folderOf(files);
    await lectern(folder, ['build', 'one']);
    const before = contentOf(join(folder, 'dist'));
    writeFileSync(join(folder, 'one/lesson.md'), `${withPicture}\n![No](nowhere.png)\n`);
    const { status, stderr } = await lectern(folder, ['build', 'one']);
    expect([status, stderr]).toEqual([1, expect.stringContaining('Nothing was written.')]);
    expect(contentOf(join(folder, 'dist'))).toEqual(before);
  });

  it('writes none of several lessons when one has errors', async () => {
    const folder = folderOf({ 'a/lesson.md': '# A\n', 'b/lesson.md': '# B\n\n![No](nowhere.png)\n' });
    expect((await lectern(folder, ['build', 'a', 'b'])).status).toBe(1);
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });

  it('is whole at every moment, however it is killed', async () => {
    const folder = folderOf(files);
    await lectern(folder, ['build', 'one', '--out', 'old']);
    writeFileSync(join(folder, 'one/lesson.md'), withPicture.replace('Thank you.', 'Goodbye.'));
    await lectern(folder, ['build', 'one', '--out', 'new']);
    const [old, fresh] = ['old', 'new'].map((name) => contentOf(join(folder, name, 'one')));
    for (const delay of [0, 1, 2, 3, 5, 8]) {
      rmSync(join(folder, 'out'), { recursive: true, force: true });
      cpSync(join(folder, 'old'), join(folder, 'out'), { recursive: true });
      const child = spawn(process.execPath, [command, 'build', 'one', '--out', 'out'], {
        cwd: folder,
        stdio: 'ignore',
      });
      const ended = new Promise((done) => child.once('exit', done));
      while (child.exitCode === null && readdirSync(join(folder, 'out')).length === 1) await pause(1);
      await pause(delay);
      child.kill('SIGKILL');
      await ended;
      const now = contentOf(join(folder, 'out/one'));
      // Assets of both may stand side by side for a moment; the page and what it asks for are of one or the other.
      const { 'sw.js': worker, ...expected } = (now['index.html'] === fresh?.['index.html'] ? fresh : old) ?? {};
      expect(now).toMatchObject(expected);
      // It takes in nothing but what it lists, so that of the other deck waits until its files are there.
      expect([old?.['sw.js'], fresh?.['sw.js']]).toContain(now['sw.js']);
    }
    await lectern(folder, ['build', 'one', '--out', 'out']);
    expect(readdirSync(join(folder, 'out'))).toEqual(['one']);
    expect(contentOf(join(folder, 'out/one'))).toEqual(fresh);
  });

  it('says so when a file is in the way', async () => {
    const folder = folderOf({ ...files, dist: 'a file' });
    const { status, stderr } = await lectern(folder, ['build', 'one']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('in the way')]);
  });

  it('shows no file that a link leads to outside of the lesson', async () => {
    const folder = folderOf({
      'one/lesson.md': '# One\n\n![x](x.png)\n\n![y](sub/y.png)\n',
      'secret/y.png': pixel,
      'secret/x.png': pixel,
    });
    symlinkSync(join(folder, 'secret/x.png'), join(folder, 'one/x.png'));
    symlinkSync(join(folder, 'secret'), join(folder, 'one/sub'));
    const { status, stderr } = await lectern(folder, ['build', 'one']);
    expect([status, stderr.match(/lies outside/g)?.length]).toEqual([1, 2]);
  });
});
