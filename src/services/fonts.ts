import type { TextMeasure } from '../model/layout.ts';
import { beyond } from './font-files.ts';
import { SANS_FACES } from './subset.ts';

export { type FontFile, fontFiles } from './font-files.ts';

type Weight = 400 | 600 | 700;

/**
 * A measure of text in Inter as the page ships it. A style is read when the first text asks for it; widths are kept word by
 * word for the life of the process.
 */
export function loadTextMeasure(): Promise<TextMeasure> {
  loading ??= load();
  return loading;
}
let loading: Promise<TextMeasure> | undefined;

async function load(): Promise<TextMeasure> {
  const { openShaper } = await import('./shaper.ts');
  const shapers = new Map<Weight, ReturnType<typeof openShaper>>();
  const words = new Map<string, number>();

  const shaper = (weight: Weight) => {
    let found = shapers.get(weight);
    const face = SANS_FACES.find((candidate) => candidate.weight === weight);
    if (!found && face) {
      found = openShaper(face);
      shapers.set(weight, found);
    }
    if (!found) throw new Error(`no face of weight ${weight}`);
    return found;
  };

  const advance = (word: string, weight: Weight): number => {
    const key = `${weight} ${word}`;
    let found = words.get(key);
    if (found === undefined) {
      found = measureWord(word, shaper(weight));
      words.set(key, found);
    }
    return found;
  };

  const { ascent, descent } = shaper(400);
  return {
    ascent,
    descent,
    // A canvas does not kern across spaces, so a line is as wide as its words and its spaces, each for itself.
    width(text, fontSize, weight) {
      if (!text.includes(' ')) return text === '' ? 0 : fontSize * advance(text, weight);
      const parts = text.split(/( )/);
      return fontSize * parts.reduce((sum, word) => sum + (word === '' ? 0 : advance(word, weight)), 0);
    },
    missing: (text) => beyond(text, '').filter((char) => !shaper(400).has(char)),
  };
}

/** A character that the typeface lacks comes out of some other font; one em is what nearly all of those stay within. */
function measureWord(word: string, shaper: { advance(word: string): number; has(char: string): boolean }): number {
  const foreign = beyond(word, '').filter((char) => !shaper.has(char));
  if (foreign.length === 0) return shaper.advance(word);
  let width = 0;
  let known = '';
  for (const char of word) {
    if (!foreign.includes(char)) known += char;
    else {
      width += (known === '' ? 0 : shaper.advance(known)) + 1;
      known = '';
    }
  }
  return width + (known === '' ? 0 : shaper.advance(known));
}
