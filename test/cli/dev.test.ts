import type { ChildProcess } from 'node:child_process';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type {} from '../../src/player/main.ts';
import { launch } from '../browser/browser.ts';
import { brief, folderOf, pixel, startLectern } from './lectern.ts';

const slides = Array.from({ length: 8 }, (_, i) => `## Slide ${i + 1}\n\nText of slide ${i + 1}.\n`);
const diagram =
  '## The team\n\n![The team](team.png)\n\n1. **Lead** — She leads.\n2. **Crew** — They work.\n3. **Plans** — Go down.\n';
const steps = '## By steps\n\n<!-- steps -->\n- one\n- two\n- three\n';
const source = ['# A lesson\n', ...slides.slice(0, 4), diagram, steps, ...slides.slice(4)].join('\n');

let browser: Browser;
const running: ChildProcess[] = [];
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());
afterEach(async () => {
  for (const child of running.splice(0)) {
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  }
});

interface Preview {
  readonly page: Page;
  readonly url: string;
  readonly folder: string;
  readonly faults: readonly string[];
  write(text: string): void;
}

async function preview(files: Readonly<Record<string, string | Uint8Array>>, at = ''): Promise<Preview> {
  const folder = folderOf(files);
  const { process: child, said } = await startLectern(folder, [
    'dev',
    '--port',
    `${20000 + Math.floor(Math.random() * 20000)}`,
  ]);
  running.push(child);
  const url = /http:\S+/.exec(said)?.[0] ?? '';
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 720 } })).newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(url + at);
  return { page, url, folder, faults, write: (text) => writeFileSync(join(folder, 'lesson.md'), text) };
}

async function deck(text = source, at = ''): Promise<Preview> {
  const opened = await preview({ 'lesson.md': text, 'team.prompt.md': brief }, at);
  await opened.page.waitForFunction(() => window.Reveal?.isReady());
  // Gone if the page is ever loaded anew.
  await opened.page.evaluate(() => document.body.setAttribute('data-kept', ''));
  return opened;
}

const shows = (page: Page, text: string) =>
  page.waitForFunction((words) => document.querySelector('.slides')?.textContent?.includes(words), text);
const kept = (page: Page) => page.evaluate(() => document.body.hasAttribute('data-kept'));

const soon = <T>(value: () => T) => expect.poll(value, { timeout: 10_000 });

/** Where the view is: the heading of the slide, the step of it, and how many slides there are. */
const view = (page: Page) =>
  page.evaluate(() => {
    const slide = window.Reveal.getCurrentSlide() as HTMLElement;
    const visible = slide.querySelectorAll('.fragment.visible').length;
    const onlyOne = document.querySelectorAll('.slides section.present:not(.stack)').length === 1;
    return {
      heading: slide.querySelector('h1,h2')?.textContent,
      step: visible,
      total: window.Reveal.getTotalSlides(),
      onlyOne,
    };
  });

describe('dev', () => {
  it('shows an edit in place', async () => {
    const { page, write, faults } = await deck();
    await page.evaluate(() => window.Reveal.slide(2));
    write(source.replace('Text of slide 2.', 'Quite another text.'));
    await shows(page, 'Quite another text.');
    expect(await view(page)).toEqual({ heading: 'Slide 2', step: 0, total: 11, onlyOne: true });
    expect(await kept(page)).toBe(true);
    expect(faults).toEqual([]);
  });

  it('stays at its slide and step when slides come and go before it', async () => {
    const { page, write } = await deck();
    await page.evaluate(() => window.Reveal.slide(5, 0, 1));
    let text = source;
    for (let i = 1; i <= 5; i++) {
      text = text.replace('# A lesson\n', `# A lesson\n\n## New ${i}\n\nText ${i}\n`);
      write(text);
      await shows(page, `Text ${i}`);
      expect(await view(page)).toEqual({ heading: 'The team', step: 2, total: 11 + i, onlyOne: true });
    }
    // One that takes over the id of the slide that is shown.
    write(source.replace('# A lesson\n', '# A lesson\n\n## The team\n\nOf the same name.\n'));
    await shows(page, 'Of the same name.');
    expect(await view(page)).toEqual({ heading: 'The team', step: 2, total: 12, onlyOne: true });
    expect(await page.evaluate(() => window.Reveal.getIndices().h)).toBe(6);
    write(source);
    await page.waitForFunction(() => window.Reveal.getTotalSlides() === 11);
    expect(await view(page)).toEqual({ heading: 'The team', step: 2, total: 11, onlyOne: true });
    // Reveal writes the address at most once a second.
    await soon(() => page.evaluate(() => location.hash)).toBe('#/the-team/1');
    expect(await kept(page)).toBe(true);
  });

  it('stays at its slide when the heading changes, and when it is put below another', async () => {
    const { page, write } = await deck();
    await page.evaluate(() => window.Reveal.slide(6, 0, 0));
    write(source.replace('## By steps', '## Step by step'));
    await shows(page, 'Step by step');
    expect(await view(page)).toEqual({ heading: 'Step by step', step: 1, total: 11, onlyOne: true });
    write(source.replace('## By steps', '### By steps'));
    await page.waitForFunction(() => window.Reveal.getIndices().v === 1);
    expect(await view(page)).toEqual({ heading: 'By steps', step: 1, total: 11, onlyOne: true });
    write(source);
    await page.waitForFunction(() => window.Reveal.getIndices().v === 0);
    expect(await view(page)).toEqual({ heading: 'By steps', step: 1, total: 11, onlyOne: true });
  });

  it('goes on to the next slide when its own is gone', async () => {
    const { page, write } = await deck();
    await page.evaluate(() => window.Reveal.slide(3));
    write(source.replace(slides[2] ?? '', ''));
    await page.waitForFunction(() => window.Reveal.getTotalSlides() === 10);
    expect((await view(page)).heading).toBe('Slide 4');
  });

  it('draws a changed brief anew, at the same step', async () => {
    const { page, folder } = await deck(source, '#/the-team/1');
    const pixels = () => page.evaluate(() => document.querySelector('canvas')?.toDataURL());
    const before = await pixels();
    writeFileSync(join(folder, 'new.md'), brief.replace('"Bob"', '"Barbara"'));
    renameSync(join(folder, 'new.md'), join(folder, 'team.prompt.md'));
    await shows(page, 'Barbara');
    expect(await view(page)).toMatchObject({ heading: 'The team', step: 2 });
    await soon(pixels).not.toBe(before);
  });

  it('shows mistakes over the last good deck until they are mended', async () => {
    const { page, write, folder } = await deck();
    await page.evaluate(() => window.Reveal.slide(2));
    const panel = () =>
      page.evaluate(() => {
        const host = document.querySelector<HTMLElement>('lectern-problems');
        return host?.hidden ? null : (host?.shadowRoot?.textContent ?? null);
      });
    write(`${source}\n![No](nowhere.png)\n`);
    await soon(panel).toContain(`lesson.md:${source.split('\n').length + 1}:1`);
    expect(await panel()).toContain('![No](nowhere.png)\n^');
    expect(await panel()).toContain('Put the picture there');
    expect((await view(page)).heading).toBe('Slide 2');
    writeFileSync(join(folder, 'nowhere.png'), pixel);
    await soon(panel).toBe(null);
    await soon(() => page.evaluate(() => document.querySelector<HTMLImageElement>('.slides img')?.naturalWidth)).toBe(
      1,
    );
    writeFileSync(join(folder, 'team.prompt.md'), brief.replace('#8b5cf6', '#8b5zf6'));
    await soon(panel).toContain('team.prompt.md:22:18');
    writeFileSync(join(folder, 'team.prompt.md'), brief);
    await soon(panel).toBe(null);
    expect(await kept(page)).toBe(true);
  });

  it('begins with the mistakes of a lesson that was never good, and shows it once it is', async () => {
    const { page, write } = await preview({ 'lesson.md': '# One\n\n![No](nowhere.png)\n' });
    await page.waitForFunction(() =>
      document.querySelector('lectern-problems')?.shadowRoot?.textContent?.includes('nowhere.png'),
    );
    write('# One\n\nGood.\n');
    await shows(page, 'Good.');
  });

  it('survives a lesson that is away for a while', async () => {
    const { page, write, folder } = await deck();
    rmSync(join(folder, 'lesson.md'));
    await new Promise((done) => setTimeout(done, 100));
    write(source.replace('Text of slide 2.', 'It is back.'));
    await shows(page, 'It is back.');
  });

  it('serves what a page shows, and no more', async () => {
    const { url, folder } = await deck();
    // Not `fetch`, which would tidy the path up first.
    const status = (path: string) =>
      new Promise((done, failed) => {
        const { port } = new URL(url);
        request({ host: 'localhost', port, path }, (response) => done(response.resume().statusCode))
          .on('error', failed)
          .end();
      });
    expect(await status('/')).toBe(200);
    const outside = [
      '/lesson.md',
      '/team.prompt.md',
      '/package.json',
      `/@fs${folder}/lesson.md`,
      '/../lesson.md',
      '/assets/../lesson.md',
      '/@vite/client',
      '/lesson.md?raw',
    ];
    for (const path of outside) expect([path, await status(path)]).not.toEqual([path, 200]);
  });

  it('offers the lessons of a folder', async () => {
    const { page } = await preview({ 'slides/one/lesson.md': '# One\n', 'slides/two/lesson.md': '# Two\n\nText.\n' });
    await page.click('text=two');
    await page.waitForFunction(() => window.Reveal?.isReady());
    expect((await view(page)).heading).toBe('Two');
  });
});
