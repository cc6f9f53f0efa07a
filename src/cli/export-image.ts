import { compileBrief } from '../compile.ts';
import type { Lettering } from '../model/lettering.ts';
import type { Scene } from '../model/scene.ts';
import { renderSvgFile } from '../render/svg-file.ts';
import { readText } from '../services/read-text.ts';
import { shownPath } from '../services/shown-path.ts';
import { filesOf, services } from './compile-file.ts';
import { compileForExport, oneLesson, sayFaults, sayWritten } from './export-lesson.ts';
import { isBrief } from './lessons.ts';
import { checkOptions, type ImageOptions } from './picture-options.ts';
import { type PlannedPicture, planPictures } from './picture-plan.ts';
import { drawPng } from './printing/draw-png.ts';
import { type Printer, withPrinter } from './printing/printer.ts';
import { startProgress } from './progress.ts';
import { hasErrors } from './report.ts';
import { expectShortLife } from './short-life.ts';
import { Stop } from './stop.ts';
import { mustBeFile, writeWhole } from './write-whole.ts';

/** The diagrams of a brief or lesson, and the files in which they are described. */
interface Drawn {
  readonly scenes: readonly Scene[];
  readonly sources: readonly string[];
}

/** Writes diagrams as pictures, PNG or SVG. Gives the exit status. */
export async function exportImage(target: string, options: ImageOptions): Promise<number> {
  expectShortLife();
  checkOptions(options);
  const drawn = await (isBrief(target) ? drawnInBrief(target) : drawnInLesson(target, options.static));
  if (!drawn) return 1;
  if (drawn.scenes.length === 0) {
    const hint = 'A diagram is an image that a brief stands for: put one beside the lesson, or name the brief itself.';
    throw new Stop(2, `${shownPath(target)} shows no diagram.`, hint);
  }
  const pictures = await planPictures(drawn.scenes, options);
  for (const { path } of pictures) await mustBeFile(path);
  const write = (printer: Printer | null) => writePictures(pictures, drawn, options, printer);
  // An SVG needs no browser.
  await (pictures.some(({ format }) => format === 'png') ? withPrinter(options, write) : write(null));
  return 0;
}

async function drawnInBrief(path: string): Promise<Drawn | null> {
  const { value: source, diagnostics } = await readText(path);
  const { value, diagnostics: faults } = await compileBrief(
    source,
    shownPath(path),
    null,
    services(await filesOf(path, [])),
  );
  const said = [...diagnostics, ...faults].filter(({ severity }) => severity !== 'info');
  sayFaults(said);
  if (value.scene && !hasErrors(said)) return { scenes: [value.scene], sources: [path] };
  process.stderr.write('Nothing was written.\n');
  return null;
}

async function drawnInLesson(target: string, statics: readonly string[]): Promise<Drawn | null> {
  const lesson = oneLesson(target);
  const compiled = await compileForExport(lesson, await readText(lesson.file), statics);
  if (!compiled) return null;
  const blocks = compiled.deck.stacks.flat().flatMap((slide) => slide.blocks);
  const scenes = blocks.flatMap((block) => (block.kind === 'diagram' ? [block.scene] : []));
  return {
    scenes,
    sources: [...compiled.files.sources, lesson.file].filter((path) => /\.(?:md|mdx|markdown)$/i.test(path)),
  };
}

async function writePictures(
  pictures: readonly PlannedPicture[],
  { sources }: Drawn,
  options: ImageOptions,
  printer: Printer | null,
): Promise<void> {
  const progress = startProgress();
  const said = new Set<string>();
  const letterings = new Map<Scene, Promise<Lettering>>();
  // The steps of a diagram share their letters.
  const letteringOf = (scene: Scene): Promise<Lettering> => {
    const lettering = letterings.get(scene) ?? loadLettering(scene, options.text);
    letterings.set(scene, lettering);
    return lettering;
  };
  for (const [i, { scene, step, path, format, size, remark }] of pictures.entries()) {
    progress.say(`Drawing ${i + 1} of ${pictures.length}`);
    const drawing = {
      step,
      size,
      scheme: options.dark ? 'dark' : 'light',
      transparent: options.transparent ?? false,
    } as const;
    const data =
      printer && format === 'png'
        ? await drawPng(scene, drawing, printer, sources, said)
        : renderSvgFile(scene, { ...drawing, lettering: await letteringOf(scene) });
    await writeWhole(path, data);
    progress.done();
    const at = step === scene.steps.length ? [] : [`step ${step} of ${scene.steps.length}`];
    sayWritten(path, [`${size.width}x${size.height}`, ...at, ...remark].join(', '), Buffer.byteLength(data));
  }
}

async function loadLettering(scene: Scene, text: ImageOptions['text']): Promise<Lettering> {
  const { carriedFont, lettersOf } = await import('../services/picture-fonts.ts');
  if (text === 'font') return carriedFont(scene);
  const { loadOutlines } = await import('../services/outlines.ts');
  return { kind: 'outlines', outline: await loadOutlines(new Set(lettersOf(scene).keys())) };
}
