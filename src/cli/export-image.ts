import { compileBrief } from '../compile.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Lettering } from '../model/lettering.ts';
import type { Scene } from '../model/scene.ts';
import { renderSvgFile } from '../render/svg-file.ts';
import { readText } from '../services/read-text.ts';
import { shownPath } from '../services/shown-path.ts';
import { filesOf, services } from './compile-file.ts';
import { compileForExport, sayFaults, sayWritten } from './export-lesson.ts';
import { isBrief, oneLesson } from './lessons.ts';
import { checkOptions, type ImageOptions } from './picture-options.ts';
import { type PlannedPicture, planPictures } from './picture-plan.ts';
import { drawPng } from './printing/draw-png.ts';
import type { Fallback } from './printing/fallback-fonts.ts';
import { fallbackRemarks } from './printing/paper-faults.ts';
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

/** Writes pictures once all of them are drawn, so that what cannot be drawn leaves no half set of files. */
async function writePictures(
  pictures: readonly PlannedPicture[],
  { sources }: Drawn,
  options: ImageOptions,
  printer: Printer | null,
): Promise<void> {
  const progress = startProgress();
  const letterings = new Map<Scene, Promise<Lettering>>();
  // The steps of a diagram share their letters.
  const letteringOf = (scene: Scene): Promise<Lettering> => {
    const lettering = letterings.get(scene) ?? loadLettering(scene, options.text);
    letterings.set(scene, lettering);
    return lettering;
  };
  const files: { readonly picture: PlannedPicture; readonly data: string | Uint8Array }[] = [];
  const fallbacks: Fallback[] = [];
  for (const picture of pictures) {
    progress.say(`Drawing ${files.length + 1} of ${pictures.length}`);
    const { scene, step, size, format } = picture;
    const scheme = options.dark ? 'dark' : 'light';
    const drawing = { step, size, scheme, transparent: options.transparent ?? false } as const;
    if (printer && format === 'png') {
      const png = await drawPng(scene, drawing, printer);
      files.push({ picture, data: png.bytes });
      fallbacks.push(...(await png.remarks).fallbacks);
    } else files.push({ picture, data: renderSvgFile(scene, { ...drawing, lettering: await letteringOf(scene) }) });
  }
  progress.done();
  sayFaults(await remarksOn(fallbacks, sources));
  for (const { picture, data } of files) {
    const { scene, step, path, size, remark } = picture;
    await writeWhole(path, data);
    const at = step === scene.steps.length ? [] : [`step ${step} of ${scene.steps.length}`];
    sayWritten(path, [`${size.width}x${size.height}`, ...at, ...remark].join(', '), Buffer.byteLength(data));
  }
}

/** Names each font that stands in once, at the first place that needs it in one of the files. Throws a `Stop` where there is none. */
async function remarksOn(fallbacks: readonly Fallback[], sources: readonly string[]): Promise<readonly Diagnostic[]> {
  const families = new Map<string | null, Set<string>>();
  for (const { family, characters } of fallbacks)
    families.set(family, new Set([...(families.get(family) ?? []), ...characters]));
  if (families.size === 0) return [];
  const texts = await Promise.all(sources.map(async (file) => ({ file, text: (await readText(file)).value })));
  return [...families].flatMap(([family, set]) => {
    const characters = [...set];
    const holder = texts.find(({ text }) => characters.some((char) => text.includes(char))) ?? texts[0];
    return fallbackRemarks([{ family, characters }], holder?.text ?? '', holder?.file ?? '');
  });
}

async function loadLettering(scene: Scene, text: ImageOptions['text']): Promise<Lettering> {
  const { carriedFont, lettersOf } = await import('../services/picture-fonts.ts');
  if (text === 'font') return carriedFont(scene);
  const { loadOutlines } = await import('../services/outlines.ts');
  return { kind: 'outlines', outline: await loadOutlines(new Set(lettersOf(scene).keys())) };
}
