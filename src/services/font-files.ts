import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MONO_ALPHABET, SANS_ALPHABET } from '../theme/alphabet.ts';
import { keptFont, packageFolder } from './kept-font.ts';
import { encodeSubset, type Face, MONO_FACES, SANS_FACES } from './subset.ts';

/** A font file that a page loads. */
export interface FontFile {
  /** Name of the file, e.g. `inter-400.woff2`; one of its own for each content. */
  readonly name: string;
  readonly family: 'Inter' | 'JetBrains Mono';
  readonly weight: 400 | 600 | 700;
  /** woff2 */
  readonly data: Uint8Array;
}

/** Folder of the ready-made font files. */
export const fontFolder = (): string => join(packageFolder(), 'public', 'fonts');

/**
 * The font files that a deck needs.
 *
 * `text.sans` and `text.mono` hold every character that is set in Inter and in JetBrains Mono; an empty one needs no file.
 * Inside the common alphabet the ready files serve. Beyond it a subset is encoded, about a second for each face, and kept by
 * its content, so that the next build finds it. `missing` names the characters that a typeface does not have.
 */
export async function fontFiles(text: {
  readonly sans: string;
  readonly mono: string;
}): Promise<{ readonly files: readonly FontFile[]; readonly missing: readonly string[] }> {
  const parts = await Promise.all([
    filesOf(SANS_FACES, SANS_ALPHABET, text.sans),
    filesOf(MONO_FACES, MONO_ALPHABET, text.mono),
  ]);
  return {
    files: parts.flatMap((part) => part.files),
    missing: [...new Set(parts.flatMap((part) => part.missing))].sort(),
  };
}

async function filesOf(faces: readonly Face[], alphabet: string, text: string) {
  if (text === '') return { files: [], missing: [] };
  const further = beyond(text, alphabet);
  if (further.length === 0) return { files: await Promise.all(faces.map(readyFile)), missing: [] };
  const { coverage } = await import('./shaper.ts');
  const [first] = faces;
  const covered = first ? await coverage(first) : new Set<string>();
  const present = further.filter((char) => covered.has(char));
  const missing = further.filter((char) => !covered.has(char));
  const files = present.length === 0 ? faces.map(readyFile) : faces.map((face) => madeFile(face, alphabet, present));
  return { files: await Promise.all(files), missing };
}

/** Characters of a text outside of an alphabet, in order of their code points. White space and controls need no glyph. */
export function beyond(text: string, alphabet: string): string[] {
  const known = new Set(alphabet);
  // Variation selectors and joiners only choose between forms; they are never drawn themselves.
  const silent = /^(?:[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}]|\p{Variation_Selector})$/u;
  return [...new Set(text)].filter((char) => !known.has(char) && !silent.test(char)).sort();
}

const readyFile = async (face: Face): Promise<FontFile> => {
  const name = `${face.stem}.woff2`;
  return { name, family: face.family, weight: face.weight, data: await readFile(join(fontFolder(), name)) };
};

/** The common alphabet and what a text needs beyond it, in one file: kerning then also works across the border. */
async function madeFile(face: Face, alphabet: string, present: readonly string[]): Promise<FontFile> {
  const text = alphabet + present.join('');
  const { name, data } = await keptFont(face.stem, `1 ${face.source} ${text}`, () => encodeSubset(face, text));
  return { name, family: face.family, weight: face.weight, data };
}
