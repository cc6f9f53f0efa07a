import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Found } from '../../src/model/services.ts';
import { openFiles, rootsOf } from '../../src/services/files.ts';
import { folderOf, pixel } from '../cli/lectern.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><script>alert(1)</script></svg>';
/** Stands for the parser: the name on the first line of a brief. */
const nameOfBrief = (source: string) => /^name: (.*)/.exec(source)?.[1] ?? null;

/** What an image of a lesson in the folder `lesson` turns out to be: the kind of thing, or the code of what is wrong. */
async function find(folder: string, src: string, statics: readonly string[] = []) {
  const files = openFiles(await rootsOf(join(folder, 'lesson/lesson.md'), statics), nameOfBrief);
  const image = { kind: 'image', src, alt: '', title: null, span: { file: 'lesson.md', line: 3, column: 1 } } as const;
  const { value, diagnostics } = await files.findPicture(image);
  return {
    found: value,
    kind: value?.kind ?? null,
    codes: diagnostics.map(({ code }) => code),
    diagnostics,
    pictures: files.pictures,
  };
}

const source = (found: Found | null) => (found?.kind === 'brief' ? found.source : null);

describe('an image', () => {
  const folder = folderOf({
    'lesson/plain.png': pixel,
    'lesson/img/wide.svg': svg,
    'lesson/drawn.prompt.md': 'its own',
    'lesson/drawn.png': pixel,
    'lesson/other.prompt.md': 'name: assets/named.png',
    'lesson/fake.png': 'no picture',
    'lesson/two words.png': pixel,
    'lesson/film.mp4': '',
    'secret/x.png': pixel,
    'site/img/a.png': pixel,
    'site/img/b.prompt.md': 'of the site',
  });
  mkdirSync(join(folder, 'lesson/inner'));
  symlinkSync(join(folder, 'secret/x.png'), join(folder, 'lesson/link.png'));
  symlinkSync(join(folder, 'secret'), join(folder, 'lesson/linked'));
  symlinkSync(join(folder, 'lesson/plain.png'), join(folder, 'lesson/inner/fine.png'));
  const site = [join(folder, 'site')];

  it('is an ordinary picture with the size out of its header', async () => {
    expect((await find(folder, 'plain.png')).found).toMatchObject({ kind: 'picture', width: 1, height: 1 });
    expect((await find(folder, './img/wide.svg')).found).toMatchObject({ kind: 'picture', width: 30, height: 20 });
  });

  it('gets an address that changes with its content', async () => {
    const { found, pictures } = await find(folder, 'two%20words.png');
    const url = found?.kind === 'picture' ? found.url : '';
    expect(url).toMatch(/^assets\/two-words\.[0-9a-f]{10}\.png$/);
    expect(pictures.get(url)).toBe(join(folder, 'lesson/two words.png'));
  });

  it('is drawn when a brief stands beside it under its name', async () => {
    expect(source((await find(folder, 'drawn.png')).found)).toBe('its own');
    expect(source((await find(folder, 'drawn.webp#dark')).found)).toBe('its own');
  });

  it('is drawn when a brief of its folder names it', async () => {
    expect(source((await find(folder, 'named.png')).found)).toContain('named.png');
  });

  it.each([
    ['nowhere.png', 'image-missing'],
    ['fake.png', 'image-unreadable'],
    ['film.mp4', 'image-unreadable'],
    ['img', 'image-unreadable'],
    ['../secret/x.png', 'outside-root'],
    ['..%2fsecret/x.png', 'outside-root'],
    ['img/../../secret/x.png', 'outside-root'],
    ['link.png', 'outside-root'],
    ['linked/x.png', 'outside-root'],
    ['file:///etc/hostname', 'outside-root'],
    ['C:\\secret.png', 'outside-root'],
    ['\\\\host\\share.png', 'outside-root'],
  ])('%s is an error: %s', async (src, code) => {
    const { kind, codes, diagnostics } = await find(folder, src);
    expect([kind, codes]).toEqual([null, [code]]);
    expect(diagnostics[0]).toMatchObject({ severity: 'error', line: 3, hint: expect.any(String) });
  });

  it('may be reached through a link that stays inside', async () => {
    expect((await find(folder, 'inner/fine.png')).kind).toBe('picture');
  });

  it('of a site is looked up in the folders of the site', async () => {
    expect((await find(folder, '/img/a.png', site)).kind).toBe('picture');
    expect(source((await find(folder, '/img/b.png', site)).found)).toBe('of the site');
    expect((await find(folder, '@site/static/img/a.png', site)).kind).toBe('picture');
    expect(await find(folder, '/img/c.png', site)).toMatchObject({ kind: null, codes: ['image-missing'] });
    expect(await find(folder, '/../secret/x.png', site)).toMatchObject({ kind: null, codes: ['outside-root'] });
  });

  it('of a site is put off with its description where no folder of the site is known', async () => {
    expect(await find(folder, '/img/a.png')).toMatchObject({ kind: 'absent', codes: ['image-not-here'] });
    expect(source((await find(folder, '/img/drawn.png')).found)).toBe('its own');
  });

  it('of another host is never asked for', async () => {
    for (const src of ['https://example.com/x.png', '//example.com/x.png']) {
      expect(await find(folder, src)).toMatchObject({ kind: 'absent', codes: ['image-elsewhere'] });
    }
  });

  it('may stand in the lesson itself', async () => {
    const url = `data:image/png;base64,${pixel.toString('base64')}`;
    expect((await find(folder, url)).found).toMatchObject({ kind: 'picture', url, width: 1, height: 1 });
    expect((await find(folder, `data:image/svg+xml,${encodeURIComponent(svg)}`)).found).toMatchObject({ width: 30 });
    expect((await find(folder, 'data:image/png;base64,AAAA')).codes).toEqual(['image-unreadable']);
  });

  it('that is misspelt is told which one was meant', async () => {
    const { diagnostics } = await find(folder, 'Plain.PNG');
    expect(diagnostics[0]?.hint).toContain('Did you mean "plain.png"?');
  });

  it('is read again when it has changed', async () => {
    const before = (await find(folder, 'img/wide.svg')).found;
    writeFileSync(join(folder, 'lesson/img/wide.svg'), svg.replace('30', '40'));
    expect((await find(folder, 'img/wide.svg')).found).toMatchObject({ width: 40 });
    expect((await find(folder, 'img/wide.svg')).found).not.toEqual(before);
  });
});
