import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { Image } from '../model/document.ts';
import type { Found } from '../model/services.ts';
import { briefEnding, briefsBeside, type NameOfBrief } from './briefs-beside.ts';
import { imageElsewhere, imageMissing, imageNotHere, imageUnreadable, outsideRoot } from './messages.ts';
import { mediaTypes, readPicture, sizeOf } from './picture-file.ts';
import { confined, decoded, placeOf, type Roots } from './picture-place.ts';
import { readText } from './read-text.ts';
import { shownPath } from './shown-path.ts';

/** The files around one lesson. */
export interface Files {
  findPicture(image: Image): Promise<Outcome<Found | null>>;
  /** Pictures that were found: what the page asks for, and where it lies. Grows with every call of `findPicture`. */
  readonly pictures: ReadonlyMap<string, string>;
  /** Every file that was looked at or looked for, so that a preview knows what to watch. */
  readonly sources: ReadonlySet<string>;
}

/** The roots of a lesson: its folder, `static` and `public` beside it, and the folders that the caller adds. */
export async function rootsOf(lessonFile: string, statics: readonly string[]): Promise<Roots> {
  const lesson = await realpath(dirname(resolve(lessonFile)));
  const candidates = [...statics.map((path) => resolve(path)), join(lesson, 'static'), join(lesson, 'public')];
  const found = await Promise.all(candidates.map((path) => folder(path)));
  return { lesson, statics: found.filter((path) => path !== null) };
}

async function folder(path: string): Promise<string | null> {
  const real = await realpath(path).catch(() => null);
  return real !== null && (await stat(real)).isDirectory() ? real : null;
}

/** Finds the pictures and briefs of a lesson, and nothing outside of its roots. */
export function openFiles(roots: Roots, nameOfBrief: NameOfBrief): Files {
  const pictures = new Map<string, string>();
  const sources = new Set<string>();
  const briefFor = briefsBeside(nameOfBrief);

  async function find(image: Image): Promise<Found | Diagnostic | Outcome<Found | null>> {
    const place = placeOf(image.src, roots);
    if (place.kind === 'outside') return outsideRoot(image.span, image.src);
    if (place.kind === 'elsewhere')
      return { value: { kind: 'absent' }, diagnostics: [imageElsewhere(image.span, image.src)] };
    if (place.kind === 'data') return dataPicture(place.url) ?? imageUnreadable(image.span, image.src);
    // A picture of the site may be drawn from a brief that lies beside the lesson instead.
    const beside = place.site ? [join(roots.lesson, basename(image.src.replace(/[?#].*$/, '')))] : [];
    for (const path of [...place.paths, ...beside]) {
      const brief = await briefFor(path);
      if (brief !== null) return readBrief(brief, image);
    }
    for (const path of place.paths) {
      sources.add(path);
      const file = await confined(path, roots);
      if (file === 'outside') return outsideRoot(image.span, image.src);
      if (file !== 'missing') return ordinary(file.path, image);
    }
    if (place.site && roots.statics.length === 0) {
      return { value: { kind: 'absent' }, diagnostics: [imageNotHere(image.span, image.src)] };
    }
    const wanted = place.paths[0] ?? image.src;
    const brief = `${basename(wanted, extname(wanted))}${briefEnding}`;
    return imageMissing(image.span, image.src, brief, await similar(wanted));
  }

  async function readBrief(path: string, image: Image): Promise<Diagnostic | Outcome<Found | null>> {
    const file = await confined(path, roots);
    if (file === 'outside' || file === 'missing') return outsideRoot(image.span, image.src);
    sources.add(path);
    const { value: source, diagnostics } = await readText(file.path);
    return { value: { kind: 'brief', source, file: shownPath(path) }, diagnostics };
  }

  async function ordinary(path: string, image: Image): Promise<Found | Diagnostic> {
    const picture = await readPicture(path).catch(() => null);
    if (!picture) return imageUnreadable(image.span, image.src);
    pictures.set(picture.url, picture.path);
    return { kind: 'picture', url: picture.url, width: picture.width, height: picture.height };
  }

  return {
    pictures,
    sources,
    findPicture: async (image) => {
      const found = await find(image);
      if ('kind' in found) return { value: found, diagnostics: [] };
      return 'code' in found ? { value: null, diagnostics: [found] } : found;
    },
  };
}

function dataPicture(url: string): Found | null {
  const [, base64, data] = /^data:image\/[a-z+.-]+(?:;[a-z]+=[^;,]*)*(;base64)?,(.*)$/is.exec(url) ?? [];
  if (data === undefined) return null;
  const size = sizeOf(base64 ? Buffer.from(data, 'base64') : Buffer.from(decoded(data)));
  return size && { kind: 'picture', url, ...size };
}

/** A picture or brief of the folder whose name differs in case, ending or two letters; null when there is none. */
async function similar(path: string): Promise<string | null> {
  const names = await readdir(dirname(path)).catch(() => []);
  const shown = names.filter((name) => mediaTypes[extname(name).toLowerCase()]);
  const plain = (name: string) =>
    basename(name, extname(name))
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '');
  return shown.find((name) => plain(name) === plain(path)) ?? null;
}
