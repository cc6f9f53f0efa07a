import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A file of an emoji font, and which characters of a text it is for. */
export interface EmojiFile {
  readonly name: string;
  /** woff2 */
  readonly data: Buffer;
  readonly characters: readonly string[];
}

/** What joins emoji into one, colours their skin, or asks for their form; not drawn by itself. */
const JOINERS = ['\u200d', '\ufe0f', '\u{1f3fb}', '\u{1f3fc}', '\u{1f3fd}', '\u{1f3fe}', '\u{1f3ff}'];

/**
 * The files of Noto Emoji, drawn in outlines, that have some of the characters: paper cannot count on a font of the machine, and
 * the coloured ones are bitmaps. Its package comes in parts, and its style sheet says what is in each.
 */
export async function emojiFiles(characters: readonly string[]): Promise<readonly EmojiFile[]> {
  const pictures = characters.filter((char) => /\p{Emoji}/u.test(char));
  if (pictures.length === 0) return [];
  const sheet = createRequire(import.meta.url).resolve('@fontsource/noto-emoji/400.css');
  const css = await readFile(sheet, 'utf8');
  const parts = [...css.matchAll(/url\(\.\/(files\/([^)]+\.woff2))\)[^}]*unicode-range:\s*([^;}]+)/g)];
  const left = new Set(pictures);
  const files: EmojiFile[] = [];
  for (const [, path = '', name = '', ranges = ''] of parts) {
    const has = coverOf(ranges);
    const own = [...left].filter(has);
    if (own.length === 0) continue;
    for (const char of own) left.delete(char);
    files.push({
      name,
      data: await readFile(join(dirname(sheet), path)),
      characters: [...own, ...JOINERS.filter(has)],
    });
  }
  return files;
}

/** Whether a character is in ranges such as `U+200d,U+1f1e6-1f1ff`. */
function coverOf(ranges: string): (char: string) => boolean {
  const pairs = ranges.split(',').map((range) => {
    const [from = 0, to = from] = range
      .trim()
      .slice(2)
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    return [from, to] as const;
  });
  return (char) => {
    const point = char.codePointAt(0) ?? 0;
    return pairs.some(([from, to]) => point >= from && point <= to);
  };
}
