import { isAbsolute, relative, resolve, sep } from 'node:path';

/** The name of a file as diagnostics show it: relative to where the command was called, or whole when it lies elsewhere. */
export function shownPath(path: string, from = process.cwd()): string {
  const full = resolve(from, path);
  const short = relative(from, full);
  const shown = short === '' || short.startsWith('..') || isAbsolute(short) ? full : short;
  return sep === '/' ? shown : shown.replaceAll(sep, '/');
}
