import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { PictureSize } from '../model/brief.ts';
import type { Scene } from '../model/scene.ts';
import { fitted } from '../render/svg-file.ts';
import { shownPath } from '../services/shown-path.ts';
import { chooseScenes, chooseSteps } from './picture-choice.ts';
import { formatOf, type PictureFormat, pictureName } from './picture-name.ts';
import { formatAsked, type ImageOptions, sizeOf } from './picture-options.ts';
import { harmless } from './report.ts';
import { Stop } from './stop.ts';

/** A picture to be written. */
export interface PlannedPicture {
  readonly scene: Scene;
  /** How many steps have been made in it. */
  readonly step: number;
  readonly path: string;
  readonly format: PictureFormat;
  /** px */
  readonly size: PictureSize;
  /** What is to be said about its size; empty when nothing is. */
  readonly remark: readonly string[];
}

/** Which pictures are to be written, and where. `scenes`: the diagrams of the input, in order. Throws a `Stop` where that is not clear. */
export async function planPictures(
  scenes: readonly Scene[],
  options: ImageOptions,
): Promise<readonly PlannedPicture[]> {
  const chosen = chooseScenes(scenes, options);
  const pictures = chosen.flatMap((scene) => chooseSteps(scene, options).map((step) => ({ scene, step })));
  const place = await placeOf(options, pictures.length);
  const planned = pictures.map(({ scene, step }): PlannedPicture => {
    const format = formatAsked(options) ?? formatOf(scene.filename) ?? 'png';
    const path =
      place.file ??
      join(place.folder, `${pictureName(scene.filename, scene.id)}${markOf(scene, step, options)}.${format}`);
    const size = sizeOf(scene, options, format);
    return { scene, step, path, format, size, remark: remarkOn(scene, size, options) };
  });
  refuseSameNames(planned);
  return planned;
}

/** A size that somebody asked for and that has another proportion than the stage leaves some page around it. */
function remarkOn(scene: Scene, size: PictureSize, options: ImageOptions): readonly string[] {
  if (!scene.size && options.size === undefined) return [];
  const { left, top } = fitted(scene, size);
  if (left > 0) return [`${left} px of page to the left and right`];
  return top > 0 ? [`${top} px of page above and below`] : [];
}

/** What tells the picture of a step from the finished one; numbers of one length stay in order in a list of files. */
function markOf({ steps }: Scene, step: number, { steps: each }: ImageOptions): string {
  return step === steps.length && !each ? '' : `-step-${String(step).padStart(String(steps.length).length, '0')}`;
}

/** Where to: one file, or a folder. Several pictures need a folder. */
async function placeOf(
  { out }: ImageOptions,
  count: number,
): Promise<{ readonly file: string | null; readonly folder: string }> {
  if (out === undefined) return { file: null, folder: '.' };
  const present = await stat(resolve(out)).catch(() => null);
  const isFile = formatOf(out) !== null && !/[\\/]$/.test(out);
  if (present && !present.isDirectory() && !isFile)
    throw new Stop(2, `${shownPath(out)} is a file.`, 'Name a folder, or a file that ends in .png or .svg.');
  if (isFile && count > 1)
    throw new Stop(
      2,
      `${count} pictures do not go into one file.`,
      `Name a folder for them: --out ${shownPath(out).replace(/\.[a-z]+$/i, '')}/`,
    );
  if (count === 1 && present?.isDirectory() && !/[\\/]$/.test(out))
    throw new Stop(
      2,
      `${shownPath(out)} is a folder.`,
      `Name a file in it, or write --out ${shownPath(out)}/ to have the picture put there under its own name.`,
    );
  return isFile ? { file: out, folder: '' } : { file: null, folder: out };
}

function refuseSameNames(pictures: readonly PlannedPicture[]): void {
  const taken = new Map<string, Scene>();
  for (const { path, scene } of pictures) {
    // Some file systems do not tell capitals apart.
    const key = resolve(path).toLowerCase();
    const other = taken.get(key);
    if (other)
      throw new Stop(
        2,
        `Two diagrams would be written to ${shownPath(path)}: "${harmless(other.title)}" and "${harmless(scene.title)}".`,
        'Give one of their briefs another **Filename**, or write one at a time with --diagram and --out.',
      );
    taken.set(key, scene);
  }
}
