import type { Box, PlacedText, TextLine, TextMeasure, TextRun } from '../model/layout.ts';

/** A stretch of text in one weight and tone. */
export interface Span {
  readonly text: string;
  readonly weight: TextRun['weight'];
  readonly tone: TextRun['tone'];
}

/** Text broken into lines, not yet placed. */
export interface Block {
  readonly lines: readonly (readonly Word[])[];
  readonly fontSize: number;
  /** px between baselines. */
  readonly leading: number;
  /** Width of the widest line, and from the first ascent to the last descent. */
  readonly width: number;
  readonly height: number;
  readonly ascent: number;
}

interface Word {
  readonly text: string;
  readonly weight: TextRun['weight'];
  readonly tone: TextRun['tone'];
  /** Whether a space stands before it when it does not begin a line. */
  readonly spaced: boolean;
  /** px, of the word and of a space after it. */
  readonly width: number;
  readonly space: number;
}

export const LEADING = 1.28;

// Chinese, Japanese and Korean writing breaks between any two of its characters.
const IDEOGRAPH = /([\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef])/;

/** Words of the texts that were measured lately: the same text is broken for many widths before one is found that serves. */
const measured = new WeakMap<TextMeasure, Map<string, readonly Word[]>>();
const MOST_KEPT = 4000;

function words(spans: readonly Span[], fontSize: number, measure: TextMeasure): readonly Word[] {
  let known = measured.get(measure);
  if (!known || known.size > MOST_KEPT) {
    known = new Map();
    measured.set(measure, known);
  }
  let key = `${fontSize}`;
  for (const { text, weight, tone } of spans) key += `\n${weight}${tone}\n${text}`;
  let found = known.get(key);
  if (!found) {
    found = measureWords(spans, fontSize, measure);
    known.set(key, found);
  }
  return found;
}

function measureWords(spans: readonly Span[], fontSize: number, measure: TextMeasure): Word[] {
  const out: Word[] = [];
  let spaced = false;
  for (const { text, weight, tone } of spans) {
    const space = measure.width(' ', fontSize, weight);
    text.split(/[ \t\r\n]+/).forEach((part, i) => {
      // What was split away before this part was white space.
      if (i > 0) spaced = true;
      for (const piece of IDEOGRAPH.test(part) ? part.split(IDEOGRAPH) : [part]) {
        if (piece === '') continue;
        out.push({ text: piece, weight, tone, spaced, width: measure.width(piece, fontSize, weight), space });
        spaced = false;
      }
    });
  }
  return out;
}

/**
 * Breaks text into as few lines as `maxWidth` px allow, then evens them out: among the breaks with that many lines it takes
 * the one whose widest line is narrowest. Null when a word is wider than that or more than `maxLines` are needed.
 * `spacing` is the distance between lines as a multiple of the font size.
 */
export function breakText(
  spans: readonly Span[],
  fontSize: number,
  maxWidth: number,
  measure: TextMeasure,
  maxLines = Number.POSITIVE_INFINITY,
  spacing = LEADING,
): Block | null {
  const whole = words(spans, fontSize, measure);
  const all = whole.some((word) => word.width > maxWidth)
    ? whole.flatMap((word) => breakLong(word, fontSize, maxWidth, measure))
    : whole;
  const widest = all.reduce((most, word) => Math.max(most, word.width), 0);
  const starts = breaks(all, maxWidth, widest, maxLines);
  if (starts === null) return null;
  const evened = linesOf(all, evenOut(all, starts, maxWidth, widest));
  const leading = fontSize * spacing;
  return {
    lines: evened,
    fontSize,
    leading,
    width: Math.max(0, ...evened.map(lineWidth)),
    height: (evened.length - 1) * leading + fontSize * (measure.ascent + measure.descent),
    ascent: fontSize * measure.ascent,
  };
}

/** A word that is wider than a line may be broken where it is put together: after a slash, a hyphen, an underscore, a dot. */
function breakLong(word: Word, fontSize: number, maxWidth: number, measure: TextMeasure): Word[] {
  if (word.width <= maxWidth) return [word];
  const parts = word.text.split(/(?<=[/_.\-–—])(?=.)/);
  return parts.map((text, i) => ({
    ...word,
    text,
    spaced: i === 0 && word.spaced,
    width: measure.width(text, fontSize, word.weight),
  }));
}

/** Greedy breaking: where each line begins. Null when a word alone is too wide or the lines are more than `most`. */
function breaks(all: readonly Word[], maxWidth: number, widest: number, most: number): number[] | null {
  const limit = maxWidth + 0.01;
  if (widest > limit) return null;
  const starts: number[] = [];
  let width = 0;
  let last: Word | undefined;
  for (let i = 0; i < all.length; i++) {
    const word = all[i] as Word;
    const longer = width + (last && word.spaced ? last.space : 0) + word.width;
    if (!last || longer > limit) {
      if (starts.length >= most) return null;
      starts.push(i);
      width = word.width;
    } else width = longer;
    last = word;
  }
  return starts;
}

function evenOut(all: readonly Word[], starts: number[], maxWidth: number, widest: number): number[] {
  if (starts.length < 2) return starts;
  let best = starts;
  let [low, high] = [0, maxWidth];
  while (high - low > 2) {
    const middle = (low + high) / 2;
    const tried = breaks(all, middle, widest, starts.length);
    if (tried !== null) {
      best = tried;
      high = middle;
    } else low = middle;
  }
  return best;
}

const linesOf = (all: readonly Word[], starts: readonly number[]): (readonly Word[])[] =>
  starts.map((start, i) => all.slice(start, starts[i + 1]));

/** Runs of a line: words of one weight and tone together; the space before a change ends the run before it. */
function runs(line: readonly Word[]): { text: string; weight: TextRun['weight']; tone: TextRun['tone'] }[] {
  const out: { text: string; weight: TextRun['weight']; tone: TextRun['tone'] }[] = [];
  line.forEach((word, i) => {
    const space = i > 0 && word.spaced ? ' ' : '';
    const last = out.at(-1);
    if (last && last.weight === word.weight && last.tone === word.tone) last.text += space + word.text;
    else {
      if (last) last.text += space;
      out.push({ text: word.text, weight: word.weight, tone: word.tone });
    }
  });
  return out;
}

const lineWidth = (line: readonly Word[]): number =>
  line.reduce((sum, word, i) => sum + (i > 0 && word.spaced ? (line[i - 1]?.space ?? 0) : 0) + word.width, 0);

/** Who a text belongs to and what it is. */
export type TextName = Pick<PlacedText, 'id' | 'owner' | 'role' | 'text'>;

/** Places a block with its top at `y`, its lines set against `x`: their left end, their middle or their right end. */
export function placeText(
  block: Block,
  name: TextName,
  x: number,
  y: number,
  align: 'left' | 'centre' | 'right',
  measure: TextMeasure,
): PlacedText {
  const share = { left: 0, centre: 0.5, right: 1 }[align];
  const lines = block.lines.map((line, i): TextLine => {
    let at = x - lineWidth(line) * share;
    return {
      baseline: y + block.ascent + i * block.leading,
      runs: runs(line).map((run) => {
        const placed = { ...run, x: at, width: measure.width(run.text, block.fontSize, run.weight) };
        at += placed.width;
        return placed;
      }),
    };
  });
  const box: Box = { x: x - block.width * share, y, width: block.width, height: block.height };
  return { ...name, fontSize: block.fontSize, lines, box };
}

export const plain = (text: string, weight: Span['weight'] = 600, tone: Span['tone'] = 'ink'): readonly Span[] => [
  { text, weight, tone },
];
