import type { Inline } from '../model/document.ts';
import { proseWidth } from './advances.ts';
import { inlineScale } from './math-fit.ts';
import { remember } from './remember.ts';
import { INLINE_CODE, MONO_ADVANCE } from './sizes.ts';

/**
 * Widths of running text, in fractions of its font size, so that one measuring serves every size.
 *
 * All figures err towards too wide: fewer places to break than the browser knows, and no width below the real one.
 * Greedy breaking then never yields fewer lines here than on the screen.
 */

/** A piece of text that is not broken, with what stands between it and the next one. */
export interface Token {
  /** em */
  readonly width: number;
  /** em of the space after it; 0 when the next token may follow at once. */
  readonly glue: number;
  /** True when the line ends after it in any case. */
  readonly ends: boolean;
  /** em by which it makes its line taller than an ordinary one. */
  readonly tall: number;
  /** Where it ends in the plain text, in which a break, a picture and a formula count as one character. */
  readonly end: number;
}

export type Weight = 400 | 600 | 700;

/** What is sure to stand on a line of `room` em within a word that is broken: a wide letter, or a part up to a hyphen, may not fit. */
const brokenLine = (room: number): number => Math.max(0.5 * room, Math.min(0.85 * room, room - 0.95));
const CJK = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/u;

/** Whether a code unit is white space at which lines may end; no-break spaces are not. */
const isBlank = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13 && unit !== 11);
/** Whether a line may end before and after a code unit: ideographs, syllables, full-width forms. */
const standsAlone = (unit: number): boolean =>
  unit >= 0x2e80 &&
  (unit <= 0x9fff || (unit >= 0xac00 && unit <= 0xd7af) || (unit >= 0xf900 && unit <= 0xfaff) || unit >= 0xff00);

const known = new WeakMap<readonly Inline[], Map<Weight, readonly Token[]>>();

/** Tokens of some inlines, in em of the surrounding text. */
export function tokensOf(inlines: readonly Inline[], weight: Weight = 400): readonly Token[] {
  const byWeight = remember(known, inlines, () => new Map<Weight, readonly Token[]>());
  return remember(byWeight, weight, () => tokenise(inlines, weight));
}

/** Kerning may also push letters apart. */
const KERNING = 1.005;
const emWidths: Readonly<Record<Weight, Map<string, number>>> = { 400: new Map(), 600: new Map(), 700: new Map() };
/** Words whose widths are kept; a preview that runs for days sees many. */
const KEPT = 50_000;

/** Width of a word, em. Most words of a lesson come again and again, so each is measured once. */
function emWidth(word: string, weight: Weight): number {
  const widths = emWidths[weight];
  let width = widths.get(word);
  if (width === undefined) {
    // Other fonts stand in for emoji and foreign scripts, and theirs may be wider than ours would be.
    const foreign = word.match(/[^\u0020-\u024f\u2010-\u2026]/gu)?.length ?? 0;
    width = proseWidth(word, 1, weight) * KERNING + foreign * 0.4;
    if (widths.size >= KEPT) widths.clear();
    widths.set(word, width);
  }
  return width;
}

interface Style {
  readonly weight: Weight;
  readonly scale: number;
  readonly mono: boolean;
}

function tokenise(inlines: readonly Inline[], weight: Weight): Token[] {
  const tokens: Token[] = [];
  let width = 0;
  let tall = 0;
  let open = false;
  let end = 0;
  const flush = (glue: number, ends = false) => {
    if (open || ends) tokens.push({ width, glue, ends, tall, end });
    width = 0;
    tall = 0;
    open = false;
  };
  const add = (by: number) => {
    width += by;
    open = true;
  };
  const text = (value: string, { weight, scale, mono }: Style) => {
    const word = (from: number, to: number) => {
      if (to === from) return;
      const piece = value.slice(from, to);
      add(scale * (mono ? monoWidth(piece) : emWidth(piece, weight)));
      end += to - from;
    };
    let start = 0;
    for (let i = 0; i < value.length; i++) {
      const unit = value.charCodeAt(i);
      if (isBlank(unit)) {
        word(start, i);
        flush(scale * (mono ? MONO_ADVANCE : emWidth(' ', weight)));
      } else if (standsAlone(unit)) {
        word(start, i);
        flush(0);
        add(scale);
      } else continue;
      end++;
      if (!isBlank(unit)) flush(0);
      start = i + 1;
    }
    word(start, value.length);
  };
  const walk = (nodes: readonly Inline[], style: Style) => {
    for (const node of nodes) {
      switch (node.kind) {
        case 'text':
          text(node.text, style);
          break;
        case 'code': {
          const scale = style.scale * INLINE_CODE.scale;
          add(scale * INLINE_CODE.pad);
          text(node.text, { ...style, scale, mono: true });
          add(scale * INLINE_CODE.pad);
          break;
        }
        case 'strong':
          walk(node.children, { ...style, weight: 700 });
          break;
        case 'emphasis':
        case 'delete':
        case 'link':
          walk(node.children, style);
          break;
        case 'element': {
          const key = node.name === 'kbd';
          const small = /^(?:sub|sup|small)$/.test(node.name);
          const scale = style.scale * (key ? INLINE_CODE.scale : small ? 0.75 : 1);
          if (key) add(2 * scale * INLINE_CODE.pad);
          walk(node.children, { ...style, scale, mono: style.mono || key || /^(?:code|samp)$/.test(node.name) });
          break;
        }
        case 'image': {
          const after = end + 1;
          text(node.alt, style);
          add(style.scale);
          end = after;
          break;
        }
        case 'picture':
          add(style.scale * node.width);
          end++;
          break;
        case 'math': {
          const size = mathSize(node.tex);
          add(style.scale * size.width * inlineScale(node.tex));
          // Even a single letter stands on a line of other proportions.
          tall = Math.max(tall, style.scale * size.height - 1.3, 0.26);
          end++;
          break;
        }
        case 'break':
          end++;
          flush(0, true);
      }
    }
  };
  walk(inlines, { weight, scale: 1, mono: false });
  flush(0);
  return tokens;
}

/** Width of code, em. Characters of East Asian scripts take two columns; what the code font lacks may be wider than one. */
function monoWidth(text: string): number {
  return columnsOf(text) * MONO_ADVANCE;
}

/** Columns that a piece of code takes; a tab counts as one here. */
export function columnsOf(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the test for plain ASCII is a range of code points
  if (/^[\x00-\x7e\u00a0-\u024f\u2500-\u257f]*$/.test(text)) return text.length;
  let columns = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    columns += code < 0x250 || (code >= 0x2500 && code <= 0x257f) ? 1 : code >= 0x1f000 || CJK.test(char) ? 2.4 : 1.7;
  }
  return columns;
}

/** How large a formula will be at most, in em: its letters and signs, with room for fractions, roots and limits. */
export function mathSize(tex: string): { width: number; height: number } {
  const rows = tex.split(/\\\\|\\cr\b/);
  const width = Math.max(
    ...rows.map((row) => {
      const plain = row
        .replace(
          /\\(?:begin|end)\{[^}]*\}(?:\{[^}]*\})?|\\(?:left|right|big|Big|mathrm|mathbf|mathbb|mathcal|text\w*|operatorname\*?)\b/g,
          '',
        )
        .replace(/\\[a-zA-Z]+|\\./g, '#')
        .replace(/[\s{}^_&]/g, '');
      return [...plain].reduce((sum, sign) => sum + (/[#=+<>]/.test(sign) ? 1.35 : 0.72), 0);
    }),
  );
  const fractions = /\\(?:d?frac|d?binom|over)\b/.test(tex) ? 1.6 : 0;
  const limits = /\\(?:sum|prod|int|oint|lim|underset|overset|underbrace|overbrace)\b/.test(tex) ? 1.4 : 0;
  const nested =
    (tex.match(/\\d?frac\b/g)?.length ?? 0) > 1 && /frac\{[^{}]*\\d?frac|\}\{[^{}]*\\d?frac/.test(tex) ? 1.2 : 0;
  return { width, height: rows.length * (1.5 + fractions + limits + nested) };
}

/** Where in the plain text the first `most` lines of `room` em end, reckoned as in `breakLines`. */
export function endOfLines(tokens: readonly Token[], room: number, most: number): number {
  let lines = 1;
  let x = 0;
  let end = 0;
  for (const token of tokens) {
    if (x > 0 && x + token.width > room) {
      lines++;
      x = 0;
    }
    if (token.width > room) {
      lines += Math.ceil(token.width / brokenLine(room)) - 1;
      x = room;
    } else x += token.width + token.glue;
    if (lines > most) return end;
    end = token.end;
    if (token.ends) {
      lines++;
      x = 0;
    }
  }
  return end;
}

/**
 * Lines that tokens fill, and em by which tall formulas make some of them taller. `room` is the line's length in em, `apart`
 * em by which the spaces are wider than usual.
 */
export function breakLines(tokens: readonly Token[], room: number, apart = 0): { lines: number; extra: number } {
  let lines = 1;
  let extra = 0;
  let tallest = 0;
  let x = 0;
  const next = () => {
    lines++;
    extra += tallest;
    tallest = 0;
    x = 0;
  };
  for (const token of tokens) {
    if (x > 0 && x + token.width > room) next();
    if (token.width > room) {
      lines += Math.ceil(token.width / brokenLine(room)) - 1;
      x = room;
    } else x += token.width + (token.glue && token.glue + apart);
    tallest = Math.max(tallest, token.tall);
    if (token.ends) next();
  }
  return { lines, extra: extra + tallest };
}

/** Width of the text on one line, and of its longest unbreakable piece, em. */
export function extentOf(tokens: readonly Token[]): { whole: number; longest: number } {
  let whole = 0;
  let longest = 0;
  let x = 0;
  for (const token of tokens) {
    x += token.width;
    whole = Math.max(whole, x);
    longest = Math.max(longest, token.width);
    x = token.ends ? 0 : x + token.glue;
  }
  return { whole, longest };
}
