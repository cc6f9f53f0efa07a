import type { PictureSize } from '../model/brief.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { Line } from './brief-lines.ts';
import { sizeOutOfRange } from './brief-messages.ts';

/** Width and height in px that a picture may have. */
const LEAST = 64;
const MOST = 8192;
/** What a picture whose proportion alone is said is fitted into, px. */
const ROOM = { width: 1920, height: 1080 } as const;

/** Words of a line, or of a part of it, that is about the picture as a whole. */
const WHOLE =
  /\b(?:canvas|aspect|ratio|dimensions?|resolution|image|picture|illustration|graphic|diagram|output|export|landscape|portrait|format)\b|^\*\*size\b/i;
/** Parts of pictures have sizes of their own. */
const THINGS =
  /\b(?:cards?|box(?:es)?|nodes?|cells?|columns?|rows?|layers?|labels?|badges?|icons?|panels?|bars?|circles?|hexagons?|tiles?|blocks?|logos?|each|every)\b/i;

/**
 * The size that a brief asks for its picture, px: `1792x1024px canvas`, `16:9, 1600 px wide`, or only `4:3 aspect ratio`.
 * Null when it asks for none; a size that no picture can have is reported.
 */
export function pictureSizeOf(lines: readonly Line[], file: string): Outcome<PictureSize | null> {
  const about = lines.filter(({ fence, text }) => fence >= 0 && /\d/.test(text)).flatMap((line) => clausesOf(line));
  const diagnostics: Diagnostic[] = [];
  // What is said in px is more exact than a proportion, wherever it stands.
  for (const read of [ofPixels, ofWidth, ofProportion]) {
    for (const { text, line } of about) {
      const size = read(text);
      if (!size) continue;
      if (Math.min(size.width, size.height) >= LEAST && Math.max(size.width, size.height) <= MOST)
        return { value: size, diagnostics };
      const column = line.start + 1;
      diagnostics.push(sizeOutOfRange({ file, line: line.number, column }, size, LEAST, MOST));
    }
  }
  return { value: null, diagnostics: diagnostics.slice(0, 1) };
}

/** All that a line may hold which only says how large the picture is to be. */
const SIZE_TALK =
  /\b(?:canvas|aspect|ratio|dimensions?|resolution|image|picture|output|export|landscape|portrait|orientation|format|png|svg|jpe?g|webp|size|width|height|wide|high|tall|full|u?hd|px|pixels?|x|by|of|at|in|is|the|a|an|and|\d{1,6}(?:px|x)?|\d+x\d+(?:px)?)\b/gi;

/** Whether a line with a key gives the size of the picture and says nothing else, so that there is nothing in it to draw. */
export function isSizeTalk(line: Line): boolean {
  if (!/^[^"“\d]+:.*\d[^"“]*$/.test(line.text)) return false;
  if (/[\p{L}\d]/u.test(line.text.replaceAll('×', 'x').replace(SIZE_TALK, ' '))) return false;
  return clausesOf(line).some(({ text }) => ofPixels(text) ?? ofProportion(text));
}

/** The parts of a line that speak of the whole picture. What is quoted is drawn, and asks for nothing. */
function clausesOf(line: Line): { readonly text: string; readonly line: Line }[] {
  const text = line.text.replace(/"[^"]*"|“[^”]*”/g, ' ');
  if (!WHOLE.test(text) && !(proportionIn(text) && ofWidth(text))) return [];
  if (!THINGS.test(text)) return [{ text, line }];
  const parts = text.split(/[;,()]/).filter((part) => WHOLE.test(part) && !THINGS.test(part));
  return parts.map((part) => ({ text: part, line }));
}

function ofPixels(text: string): PictureSize | null {
  const [, width, height] = /(?<![\d.])(\d{3,6})\s?(?:px)?\s?[x×]\s?(\d{3,6})(?![\d.])/i.exec(text) ?? [];
  return width && height ? { width: Number(width), height: Number(height) } : null;
}

function ofWidth(text: string): PictureSize | null {
  const proportion = proportionIn(text);
  if (!proportion) return null;
  const wide = /(\d{3,6})\s?(?:px|pixels)\s(?:wide|in width)|\bwidth(?: of)?:?\s(\d{3,6})\s?(?:px|pixels)/i.exec(text);
  const width = Number(wide?.[1] ?? wide?.[2]);
  return width > 0 ? { width, height: Math.round(width / proportion) } : null;
}

function ofProportion(text: string): PictureSize | null {
  const proportion = proportionIn(text);
  if (!proportion) return null;
  return {
    width: Math.round(Math.min(ROOM.width, ROOM.height * proportion)),
    height: Math.round(Math.min(ROOM.height, ROOM.width / proportion)),
  };
}

/** Proportions that pictures have; others are rather times of the day. */
const PROPORTION = /(?<![\d:.])(16:9|16:10|4:3|3:2|5:4|1:1|2:1|3:1|21:9|9:16|3:4|2:3|4:5)(?![\d:.])/;

/** Width by height. */
function proportionIn(text: string): number | null {
  const [across, down] = PROPORTION.exec(text)?.[1]?.split(':') ?? [];
  return across && down ? Number(across) / Number(down) : null;
}
