import { Blob, Buffer as ShapeBuffer, Face as ShapeFace, Feature, Font, shape } from 'harfbuzzjs';
import type { OutlinedText } from '../model/lettering.ts';
import { beyond } from './font-files.ts';
import { createPathPen, type PathPen } from './path-pen.ts';
import { type Face, SANS_FACES } from './subset.ts';
import { wholeFont } from './whole-font.ts';

type Weight = Face['weight'];
type Outline = (text: string, weight: Weight) => OutlinedText;

/** What the font files of a page leave out, see `subset.ts`: the same text has to get the same glyphs. */
const LEFT_OUT = ['calt', 'clig', 'rlig', 'rclt'].map((tag) => new Feature(tag, 0));

/** Scripts whose letters join, or stand in another order than they are written in: their lines are left whole. */
const JOINED = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Outlines of text in Inter, in the weights that are wanted. Letters stand where the page's own text has them. */
export async function loadOutlines(weights: ReadonlySet<Weight>): Promise<Outline> {
  const wanted = SANS_FACES.filter(({ weight }) => weights.has(weight));
  const faces = new Map(
    await Promise.all(wanted.map(async (face) => [face.weight, outliner(await wholeFont(face))] as const)),
  );
  return (text, weight) => {
    const outline = faces.get(weight);
    if (!outline) throw new Error(`no face of weight ${weight} was loaded`);
    return outline(text);
  };
}

function outliner(data: Uint8Array): (text: string) => OutlinedText {
  const face = new ShapeFace(new Blob(data));
  const font = new Font(face);
  const buffer = new ShapeBuffer();
  const commands = new Map<number, ReturnType<Font['glyphToJson']>>();
  const glyph = (id: number) => {
    const known = commands.get(id) ?? font.glyphToJson(id);
    commands.set(id, known);
    return known;
  };

  /** Draws a word at `x`, and gives its advance. */
  const drawWord = (word: string, x: number, pen: PathPen): number => {
    buffer.reset();
    buffer.addText(word);
    buffer.guessSegmentProperties();
    shape(font, buffer, LEFT_OUT);
    let at = x;
    for (const { codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 } of buffer.getGlyphInfosAndPositions()) {
      // The first glyph is the box that stands for what is missing.
      if (codepoint !== 0) for (const command of glyph(codepoint)) pen.draw(command, at + xOffset, yOffset);
      at += xAdvance;
    }
    return at - x;
  };

  return (text) => {
    const foreign = new Set(
      beyond(text, '').filter((char) => font.nominalGlyph(char.codePointAt(0) ?? 0) === undefined),
    );
    if (foreign.size > 0 && JOINED.test(text)) return { d: '', upem: face.upem, rest: [{ text, x: 0 }] };
    const pen = createPathPen();
    const rest: { text: string; x: number }[] = [];
    let x = 0;
    for (const stretch of stretchesOf(text, foreign)) {
      if (foreign.has(stretch.charAt(0)) || foreign.has(String.fromCodePoint(stretch.codePointAt(0) ?? 0))) {
        rest.push({ text: stretch, x });
        // As wide as the layout takes them to be.
        x += face.upem * [...stretch].length;
      } else x += drawWord(stretch, x, pen);
    }
    return { d: pen.d, upem: face.upem, rest };
  };
}

/** Words, spaces and stretches of foreign characters: a canvas kerns within words only. */
function stretchesOf(text: string, foreign: ReadonlySet<string>): readonly string[] {
  const stretches: string[] = [];
  const kindOf = (char: string) => (char === ' ' ? 'space' : foreign.has(char) ? 'foreign' : 'word');
  let before = '';
  for (const char of text) {
    const kind = kindOf(char);
    if (kind === before && kind !== 'space') stretches.push(`${stretches.pop() ?? ''}${char}`);
    else stretches.push(char);
    before = kind;
  }
  return stretches;
}
