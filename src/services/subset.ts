import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** A style of one of the two typefaces. */
export interface Face {
  readonly family: 'Inter' | 'JetBrains Mono';
  readonly weight: 400 | 600 | 700;
  /** Beginning of its files' names. */
  readonly stem: string;
  /** The whole typeface, in its package. */
  readonly source: string;
}

// The files with an optical size axis draw other shapes and widths at each size, so the static ones are taken.
const inter = (weight: Face['weight'], style: string): Face => ({
  family: 'Inter',
  weight,
  stem: `inter-${weight}`,
  source: `inter-ui/web/Inter-${style}.woff2`,
});
export const SANS_FACES: readonly Face[] = [inter(400, 'Regular'), inter(600, 'SemiBold'), inter(700, 'Bold')];

// Code is shown as it is typed, so the variant without ligatures is taken.
export const MONO_FACES: readonly Face[] = [
  {
    family: 'JetBrains Mono',
    weight: 400,
    stem: 'jetbrains-mono-400',
    source: 'jetbrains-mono/fonts/webfonts/JetBrainsMonoNL-Regular.woff2',
  },
];

/**
 * Kerning, ligatures, composed and local forms, figures of one width for tables. Contextual alternates are left out:
 * they would show other characters than the author typed (an x between figures becomes a multiplication sign).
 */
const FEATURES = ['kern', 'liga', 'ccmp', 'locl', 'tnum', 'mark', 'mkmk'];

type Subset = (font: Buffer, text: string | undefined, options: object) => Promise<Buffer>;

/** The bytes of the whole typeface, woff2. */
export async function fullFont(face: Face): Promise<Buffer> {
  const [scope = '', ...path] = face.source.split('/');
  // Neither package exports its font files, so they are found beside its package.json.
  return readFile(join(dirname(require.resolve(`${scope}/package.json`)), ...path));
}

/** Encodes the part of a typeface, or of any font file, that a text needs as woff2. Takes up to a second. */
export async function encodeSubset(font: Face | Buffer, text: string): Promise<Buffer> {
  const subset = require('subset-font') as Subset;
  return subset('source' in font ? await fullFont(font) : font, text, {
    targetFormat: 'woff2',
    keepFeatures: FEATURES,
    noHinting: true,
  });
}

/** All that measuring needs of a typeface: widths and kerning of every character, without the outlines. TrueType. */
export async function encodeMetrics(face: Face): Promise<Buffer> {
  const subset = require('subset-font') as Subset;
  return subset(await fullFont(face), undefined, {
    targetFormat: 'sfnt',
    keepAllGlyphs: true,
    keepFeatures: FEATURES,
    noHinting: true,
    dropTables: ['glyf', 'loca', 'post'],
  });
}
