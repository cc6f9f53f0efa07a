import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { expectWellFormed } from '../render/well-formed.ts';
import { brief, folderOf, lectern, lesson } from './lectern.ts';

const files = { 'lesson/lesson.md': lesson, 'lesson/team.prompt.md': brief };
/** Proves that none is asked for. */
const noBrowser = { LECTERN_BROWSER: '/nowhere/browser' };
const svgOf = (folder: string, ...args: readonly string[]) => lectern(folder, ['export', 'image', ...args], noBrowser);
const pngAt = (path: string) => PNG.sync.read(readFileSync(path));
const corners = ({ data, width, height }: PNG): readonly string[] =>
  [0, width - 1, width * (height - 1), width * height - 1].map((at) =>
    data.subarray(at * 4, at * 4 + 4).toString('hex'),
  );

describe('export image', () => {
  it('writes a PNG under the name and in the size that the brief asks for', async () => {
    const named = brief
      .replace('`team.png`', '`who-does-what.png`')
      .replace('## CONDENSED', '**Size**: 1600x900\n\n## CONDENSED');
    const folder = folderOf({ 'team.prompt.md': named });
    const { status, stdout, stderr } = await lectern(folder, ['export', 'image', 'team.prompt.md']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^✓ who-does-what\.png {2}1600x900, 80 px of page above and below, \d+ kB\n$/);
    const picture = pngAt(join(folder, 'who-does-what.png'));
    expect([picture.width, picture.height]).toEqual([1600, 900]);
    expect(new Set(corners(picture))).toEqual(new Set(['ffffffff']));
  });

  it('writes PNG in the dark, upon nothing, at a scale and at a step', async () => {
    const folder = folderOf(files);
    const image = (...args: readonly string[]) => lectern(folder, ['export', 'image', 'lesson', ...args]);
    expect((await image('--dark', '--scale', '0.5', '--out', 'new/folder/dark.png')).status).toBe(0);
    const dark = pngAt(join(folder, 'new/folder/dark.png'));
    expect([dark.width, dark.height]).toEqual([960, 540]);
    expect(new Set(corners(dark))).toEqual(new Set(['0f172aff']));
    expect((await image('--transparent', '--width', '640', '--step', 'lead')).status).toBe(0);
    const clear = pngAt(join(folder, 'team-step-1.png'));
    expect([clear.width, clear.height]).toEqual([640, 320]);
    expect(new Set(corners(clear))).toEqual(new Set(['00000000']));
    const golden = (picture: PNG) => picture.data.toString('hex').match(/(?:fbbf24ff)/g)?.length ?? 0;
    expect(golden(clear)).toBeGreaterThan(1000);
    // The crew has not come in yet.
    expect(clear.data.toString('hex')).not.toContain('8b5cf6ff');
    expect(dark.data.toString('hex')).toContain('8b5cf6ff');
  });

  it('writes an SVG without any browser, twice the same', async () => {
    const folder = folderOf(files);
    const { status, stdout } = await svgOf(folder, 'lesson', '--format', 'svg');
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^✓ team\.svg {2}1920x1080, \d+ kB\n$/)]);
    expect((await svgOf(folder, 'lesson/team.prompt.md', '--out', 'again.svg')).status).toBe(0);
    const svg = readFileSync(join(folder, 'team.svg'), 'utf8');
    expect(readFileSync(join(folder, 'again.svg'), 'utf8')).toBe(svg);
    expectWellFormed(svg);
    expect(svg).toContain('<desc id="team-desc">A lead and three workers.</desc>');
    expect(svg).not.toMatch(/<text|@font-face|https?:(?!\/\/www\.w3\.org\/2000\/svg")/);
  });

  it('writes an SVG that carries its font, with text that can be found', async () => {
    const folder = folderOf(files);
    expect((await svgOf(folder, 'lesson', '--out', 'team.svg', '--text', 'font')).status).toBe(0);
    const svg = readFileSync(join(folder, 'team.svg'), 'utf8');
    expect(svg).toMatch(/@font-face\{font-family:"Inter";[^}]*src:url\(data:font\/woff2;base64,/);
    for (const label of ['Lead', 'Plans', 'Ann', 'Cid']) expect(svg).toContain(`>${label}</text>`);
    expect(svg.length).toBeLessThan(40_000);
  });

  it('writes every step of every diagram', async () => {
    const second = brief.replaceAll('team.png', 'second.png').replace('# Team', '# Second');
    const two = `${lesson}\n## Another\n\n![Another team](second.png)\n\n1. **Lead** — First.\n2. **Crew** — Then.\n`;
    const folder = folderOf({ ...files, 'lesson/lesson.md': two, 'lesson/second.prompt.md': second });
    const { status, stderr } = await svgOf(folder, 'lesson');
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/There are 2 diagrams\.(?:.|\n)*--all:\n {2}team {2}team\n {2}second/),
    ]);
    expect(readdirSync(folder)).toEqual(['lesson']);
    expect((await svgOf(folder, 'lesson', '--all', '--steps', '--format', 'svg', '--out', 'all')).status).toBe(0);
    // The build script of the lesson counts; what it leaves out comes in with its last step.
    expect(readdirSync(join(folder, 'all')).filter((name) => name.startsWith('second'))).toEqual([
      'second-step-1.svg',
      'second-step-2.svg',
    ]);
    expect(readdirSync(join(folder, 'all')).length).toBeGreaterThan(4);
  });

  it('writes nothing outside of the folder, whatever a brief is called', async () => {
    const hostile = brief.replace('`team.png`', '`../../outside.png`');
    const folder = folderOf({ 'in/here/team.prompt.md': hostile });
    expect((await svgOf(join(folder, 'in/here'), 'team.prompt.md', '--format', 'svg')).status).toBe(0);
    expect(readdirSync(join(folder, 'in/here')).sort()).toEqual(['outside.svg', 'team.prompt.md']);
    expect(readdirSync(folder)).toEqual(['in']);
  });

  it('names what the font lacks, and keeps it as text', async () => {
    const folder = folderOf({ 'team.prompt.md': brief.replace('"Bob"', '"議会"') });
    const { status, stderr } = await svgOf(folder, 'team.prompt.md', '--format', 'svg');
    expect([status, stderr]).toEqual([0, expect.stringContaining('"議"')]);
    expect(readFileSync(join(folder, 'team.svg'), 'utf8')).toContain('>議会</text>');
    const png = await lectern(folder, ['export', 'image', 'team.prompt.md']);
    // Whether this machine has a font for it or not: never a box.
    expect(png.stderr).toMatch(
      png.status === 0 ? /“会” and “議”: printed in / : /^(?:.|\n)*no font on this machine has /,
    );
    expect([existsSync(join(folder, 'team.png')), png.status]).toEqual(png.status === 0 ? [true, 0] : [false, 3]);
  });
});

describe('what cannot be written', () => {
  it.each([
    [['nowhere.prompt.md'], 2, 'There is no '],
    [['plain'], 2, 'shows no diagram'],
    [['lesson', '--step', 'crw'], 2, 'Did you mean "Crew"?'],
    [['lesson', '--diagram', 'team', '--all'], 2, 'exclude each other'],
    [['lesson', '--size', '1x1', '--width', '5'], 2, 'exclude each other'],
    [['lesson', '--step', '1', '--steps'], 2, 'exclude each other'],
    [['lesson', '--out', 'x.jpg'], 2, 'ends in .jpg'],
    [['lesson', '--out', 'x.png', '--format', 'svg'], 2, '--format says svg'],
    [['lesson', '--out', 'plain'], 2, 'plain is a folder.'],
    [['lesson', '--out', 'folder.svg'], 2, 'folder.svg is a folder.'],
    [['lesson', '--format', 'gif'], 2, 'png, svg'],
    [['lesson', '--out', 'plain/lesson.md/x.svg'], 2, 'in the way'],
    [['lesson'], 3, '/nowhere/browser'],
    [['broken'], 1, 'Nothing was written.'],
    [['broken/team.prompt.md'], 1, 'Nothing was written.'],
  ])('%j ends with %i', async (args, expected, words) => {
    const broken = brief.replace('#8b5cf6', '#8b5zf6');
    const folder = folderOf({
      ...files,
      'plain/lesson.md': '# Plain\n\nNo picture.\n',
      'folder.svg/x': '',
      'broken/lesson.md': lesson,
      'broken/team.prompt.md': broken,
    });
    const before = readdirSync(folder, { recursive: true });
    const { status, stdout, stderr } = await svgOf(folder, ...args);
    expect([status, stdout]).toEqual([expected, '']);
    expect(stderr).toContain(words);
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
  });
});
