import { realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';

/** The folders out of which a lesson may show pictures; all absolute, symbolic links resolved. */
export interface Roots {
  /** The folder of the lesson file. */
  readonly lesson: string;
  /** Where paths that start with a slash are looked up, in this order. */
  readonly statics: readonly string[];
}

export type Place =
  /** Where it may lie, in the order in which to look; `site` when the path starts at the root of a site. */
  | { readonly kind: 'paths'; readonly paths: readonly string[]; readonly site: boolean }
  | { readonly kind: 'data'; readonly url: string }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'outside' };

/** What the address of an image points at, from its words alone. */
export function placeOf(src: string, roots: Roots): Place {
  if (/^data:image\//i.test(src)) return { kind: 'data', url: src };
  if (/^(https?:)?\/\//i.test(src)) return { kind: 'elsewhere' };
  // Docusaurus writes @site/static/… for what it serves at /….
  const site = /^@site\/static\/|^\//.exec(src);
  if (!site && (/^[a-z][a-z0-9+.-]*:/i.test(src) || src.startsWith('\\'))) return { kind: 'outside' };
  const folders = site ? roots.statics : [roots.lesson];
  const names = spellings(site ? src.slice(site[0].length) : src);
  const paths = folders.flatMap((folder) => names.map((name) => resolve(folder, name)));
  if (!paths.every((path) => within(path, roots))) return { kind: 'outside' };
  return { kind: 'paths', paths, site: site !== null };
}

/** As written; with %20 and the like decoded; and without what follows a `?` or `#`. */
function spellings(path: string): readonly string[] {
  const bare = path.replace(/[?#].*$/, '');
  return [...new Set([path, decoded(path), bare, decoded(bare)])].filter((name) => name !== '' && !name.includes('\0'));
}

/** Percent signs resolved, or the text as it is when they are no valid encoding. */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function within(path: string, roots: Roots): boolean {
  return [roots.lesson, ...roots.statics].some((root) => {
    const way = relative(root, path);
    return way === '' || !(way === '..' || way.startsWith('../') || way.startsWith('..\\') || isAbsolute(way));
  });
}

/** The file itself, links resolved; `missing` when there is none, `outside` when a link leads out of the roots. */
export async function confined(path: string, roots: Roots): Promise<{ readonly path: string } | 'missing' | 'outside'> {
  const real = await realpath(path).catch(() => null);
  if (real === null) return 'missing';
  return within(real, roots) ? { path: real } : 'outside';
}
