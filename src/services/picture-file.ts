import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { imageSize } from 'image-size';

/** A picture as the page will ask for it. */
export interface PictureFile {
  /** Relative to the page: a name that changes with the content. */
  readonly url: string;
  readonly path: string;
  /** px, as a browser shows it: turned as its EXIF data says. */
  readonly width: number;
  readonly height: number;
}

/** Media types of the kinds of pictures that every current browser shows, by the file's ending. */
export const mediaTypes: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.svg': 'image/svg+xml',
};

/** Pictures that were read before, by path, size and time of change, so that a preview reads each once. */
const known = new Map<string, PictureFile | null>();

/** Reads a picture's size out of its header; null when it is no picture of a kind that browsers show. */
export async function readPicture(path: string): Promise<PictureFile | null> {
  const ending = extname(path).toLowerCase();
  if (!mediaTypes[ending]) return null;
  const { size, mtimeMs } = await stat(path);
  const key = `${path} ${size} ${mtimeMs}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const bytes = await readFile(path);
  const measured = sizeOf(bytes);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const picture = measured && {
    url: `assets/${slug(basename(path, extname(path)))}.${hash}${ending}`,
    path,
    ...measured,
  };
  known.set(key, picture);
  return picture;
}

/** Width and height in px; null when the bytes are no picture. */
export function sizeOf(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    if (!(width > 0 && height > 0)) return null;
    // EXIF orientations 5 to 8 lie on their side.
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return null;
  }
}

function slug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return plain.slice(0, 60) || 'picture';
}
