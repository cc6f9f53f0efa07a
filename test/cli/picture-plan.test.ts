import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImageOptions } from '../../src/cli/picture-options.ts';
import { planPictures } from '../../src/cli/picture-plan.ts';
import type { Scene } from '../../src/model/scene.ts';
import { buildScene } from '../../src/scene/scene.ts';
import { diagram, layout } from '../scene/fixture.ts';
import { folderOf } from './lectern.ts';

const crew: Scene = { ...buildScene(diagram, layout), filename: 'crew.png' };
const other: Scene = { ...crew, id: 'other', title: 'Another', filename: 'other.svg' };
const last = crew.steps.length;

/** What is planned, as `path WxH step`. */
async function plan(options: Partial<ImageOptions>, scenes: readonly Scene[] = [crew]): Promise<readonly string[]> {
  const pictures = await planPictures(scenes, { text: 'outlines', static: [], ...options });
  return pictures.map(({ path, size, step }) => `${path} ${size.width}x${size.height} ${step}`);
}
const refusal = (options: Partial<ImageOptions>, scenes?: readonly Scene[]) =>
  plan(options, scenes).then(
    () => '',
    ({ status, message, hint }) => `${status} ${message} ${hint}`,
  );

describe('the plan of pictures', () => {
  it('has the finished picture under its own name, unless another moment is asked for', async () => {
    expect(await plan({})).toEqual([`crew.png 1920x1080 ${last}`]);
    expect(await plan({ step: String(last) })).toEqual(await plan({}));
    expect(await plan({ step: '2' })).toEqual(['crew-step-2.png 1920x1080 2']);
    expect(await plan({ step: '0' })).toEqual(['crew-step-0.png 1920x1080 0']);
    for (const name of [crew.steps[1]?.id, crew.steps[1]?.name.toUpperCase()])
      expect(await plan({ step: name ?? '' })).toEqual(['crew-step-2.png 1920x1080 2']);
  });

  it('has a file for every step, numbered so that they stay in order', async () => {
    const steps = Array.from({ length: 10 }, (_, i) => ({ id: `s${i}`, name: `S${i}`, caption: '', duration: 1 }));
    const paths = await plan({ steps: true }, [{ ...crew, steps }]);
    expect(paths).toHaveLength(10);
    expect([paths[0], paths[9]]).toEqual(['crew-step-01.png 1920x1080 1', 'crew-step-10.png 1920x1080 10']);
    expect(await plan({ steps: true }, [{ ...crew, steps: [] }])).toEqual(['crew-step-0.png 1920x1080 0']);
  });

  it('has the format that the command asks for, else that of the brief', async () => {
    expect(await plan({ format: 'svg' })).toEqual([`crew.svg 1920x1080 ${last}`]);
    expect(await plan({}, [other])).toEqual([`other.svg 1920x1080 ${last}`]);
    expect(await plan({ out: 'x.PNG' }, [other])).toEqual([`x.PNG 1920x1080 ${last}`]);
    expect(await plan({ out: 'some/folder/' })).toEqual([`${join('some/folder', 'crew.png')} 1920x1080 ${last}`]);
  });

  it('has the size that the command asks for, else that of the brief', async () => {
    const sized = { ...crew, size: { width: 1792, height: 1024 } };
    expect(await plan({}, [sized])).toEqual([`crew.png 1792x1024 ${last}`]);
    expect(await plan({ size: '800 × 600' }, [sized])).toEqual([`crew.png 800x600 ${last}`]);
    expect(await plan({ width: '640' }, [sized])).toEqual([`crew.png 640x320 ${last}`]);
    expect(await plan({ scale: '0.5' }, [sized])).toEqual([`crew.png 896x512 ${last}`]);
  });

  it('says what a size leaves around the picture, if somebody asked for that size', async () => {
    const remarks = async (options: Partial<ImageOptions>) =>
      (await planPictures([crew], { text: 'outlines', static: [], ...options })).flatMap(({ remark }) => remark);
    expect(await remarks({})).toEqual([]);
    expect(await remarks({ width: '640' })).toEqual([]);
    expect(await remarks({ size: '1280x600' })).toEqual(['4 px of page above and below']);
    expect(await remarks({ size: '1300x592' })).toEqual(['10 px of page to the left and right']);
  });

  it('has all diagrams, or the one that is named in one of its ways', async () => {
    expect(await plan({ all: true }, [crew, other])).toHaveLength(2);
    for (const name of ['other', 'other.svg', 'ANOTHER'])
      expect(await plan({ diagram: name }, [crew, other])).toEqual([`other.svg 1920x1080 ${last}`]);
  });

  it('has a diagram once that a lesson shows twice', async () => {
    expect(await plan({}, [crew, { ...crew }])).toHaveLength(1);
  });

  it('refuses what is not clear', async () => {
    expect(await refusal({}, [crew, other])).toMatch(/^2 There are 2 diagrams\..*--all:\n {2}crew {2}crew\n {2}other/s);
    expect(await refusal({ diagram: 'othr' }, [crew, other])).toMatch(
      /^2 There is no diagram "othr"\. Did you mean "other"/,
    );
    expect(await refusal({ step: String(last + 1) })).toMatch(/^2 .* has no step .*\n {2}1 {2}/s);
    expect(await refusal({ step: 'Captian' })).toContain('Did you mean "captain"?');
    expect(await refusal({ step: '-1' })).toMatch(/^2 /);
    expect(await refusal({ step: '1' }, [{ ...crew, steps: [] }])).toContain('It has none.');
    expect(await refusal({ all: true }, [crew, { ...other, filename: 'CREW.png' }])).toMatch(
      /^2 Two diagrams would be written to CREW.png/,
    );
    for (const size of ['10x10', '1920', 'x', '99999x99999', '-5x5', '16000x16000'])
      expect(await refusal({ size })).toMatch(/^2 /);
    for (const scale of ['0', '-2', 'much', '1e9']) expect(await refusal({ scale })).toMatch(/^2 /);
  });

  it('tells files from folders', async () => {
    const folder = folderOf({ 'file/x': '', 'pictures/x': '', plain: '' });
    const at = (name: string) => join(folder, name);
    expect(await refusal({ out: at('pictures') })).toContain('is a folder.');
    expect(await refusal({ out: at('plain') })).toContain('is a file.');
    expect(await refusal({ out: at('a.png'), all: true }, [crew, other])).toContain(
      '2 pictures do not go into one file.',
    );
    expect(await plan({ out: `${at('pictures')}/` })).toHaveLength(1);
    expect(await plan({ out: at('pictures'), steps: true })).toHaveLength(last);
    expect(await plan({ out: at('new') })).toEqual([`${join(at('new'), 'crew.png')} 1920x1080 ${last}`]);
  });
});
