import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MONO_ALPHABET, SANS_ALPHABET } from '../theme/alphabet.ts';
import { fontFolder } from './font-files.ts';
import { makeAdvanceTable } from './make-advances.ts';
import { encodeMetrics, encodeSubset, MONO_FACES, SANS_FACES } from './subset.ts';

/** Makes the files of `public/fonts` anew out of the typefaces' packages: name → content. */
export async function makeFonts(): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const face of SANS_FACES) {
    files.set(`${face.stem}.woff2`, await encodeSubset(face, SANS_ALPHABET));
    files.set(`${face.stem}.metrics.ttf`, await encodeMetrics(face));
  }
  for (const face of MONO_FACES) files.set(`${face.stem}.woff2`, await encodeSubset(face, MONO_ALPHABET));
  return files;
}

/** Writes the fonts, and the table of widths in `src/theme`. Run it as `public/fonts/README.md` says. */
export async function writeFonts(): Promise<void> {
  for (const [name, data] of await makeFonts()) await writeFile(join(fontFolder(), name), data);
  await writeFile(join(fontFolder(), '../../src/theme/advance-table.ts'), await makeAdvanceTable());
}
