import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Blob, Buffer as ShapeBuffer, Face as ShapeFace, Font, shape } from 'harfbuzzjs';
import { fontFolder } from './font-files.ts';
import type { Face } from './subset.ts';
import { wholeFont } from './whole-font.ts';

/** Shapes words in one style of a typeface. */
export interface Shaper {
  /** Advance of a word, as a fraction of the font size. */
  advance(word: string): number;
  readonly ascent: number;
  readonly descent: number;
  has(char: string): boolean;
}

/** A shaper out of the widths and kerning that are kept beside the font files. */
export function openShaper(face: Face): Shaper {
  return shaperOf(readFileSync(join(fontFolder(), `${face.stem}.metrics.ttf`)));
}

/** A shaper out of a font in the TrueType container. */
export function shaperOf(data: Uint8Array): Shaper {
  const face = new ShapeFace(new Blob(data));
  const font = new Font(face);
  const buffer = new ShapeBuffer();
  const { ascender, descender } = font.hExtents();
  return {
    advance(word) {
      buffer.reset();
      buffer.addText(word);
      buffer.guessSegmentProperties();
      shape(font, buffer);
      const units = buffer.getGlyphInfosAndPositions().reduce((sum, glyph) => sum + (glyph.xAdvance ?? 0), 0);
      return units / face.upem;
    },
    ascent: ascender / face.upem,
    descent: -descender / face.upem,
    has: (char) => font.nominalGlyph(char.codePointAt(0) ?? 0) !== undefined,
  };
}

/** Every character that the whole typeface has. */
export async function coverage(face: Face): Promise<ReadonlySet<string>> {
  const codes = new ShapeFace(new Blob(await wholeFont(face))).collectUnicodes();
  return new Set([...codes].map((code) => String.fromCodePoint(code)));
}
