import { readFile, stat } from 'node:fs/promises';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { fileTooLarge, notUtf8 } from './messages.ts';
import { shownPath } from './shown-path.ts';

/** Nobody writes that much by hand: such a file is something else, and reading it would only take the memory away. */
const limit = 32 * 1024 * 1024;

/** Reads a text file. A byte order mark stays, since columns count from it. Throws as `fs` does when there is no such file. */
export async function readText(path: string): Promise<Outcome<string>> {
  const file = shownPath(path);
  const { size } = await stat(path);
  if (size > limit)
    return { value: '', diagnostics: [fileTooLarge(file, Math.ceil(size / 1024 / 1024), limit / 1024 / 1024)] };
  const bytes = await readFile(path);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  // A replacement character that the author typed is no mistake; only then is the strict decoder asked too.
  const broken = text.indexOf('\uFFFD');
  const diagnostics: Diagnostic[] = broken < 0 || isUtf8(bytes) ? [] : [notUtf8(spanAt(text, broken, file))];
  return { value: text, diagnostics };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function spanAt(text: string, index: number, file: string) {
  const before = text.slice(0, index).split(/\r\n|\r|\n/);
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
