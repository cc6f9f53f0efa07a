import type { FoundKind } from '../../model/interface-words.ts';
import { type Word, wordsOf } from './words-of.ts';

/** A piece of text that can be found. `slide`: number of its slide in the deck; pieces come in the order of the slides. */
export interface Piece {
  readonly slide: number;
  readonly kind: FoundKind;
  readonly text: string;
}

/** A slide that has all the words asked for, and its pieces that have any of them, the best first. */
export interface Found<P extends Piece> {
  readonly slide: number;
  readonly score: number;
  readonly pieces: readonly P[];
}

/** What a query gave. */
export interface Finding<P extends Piece> {
  /** How many slides have it. */
  readonly total: number;
  /** The best of them. */
  readonly slides: readonly Found<P>[];
}

export interface SearchIndex<P extends Piece> {
  /** Pieces come in the order of their slides. */
  add(piece: P): void;
  /**
   * Slides with all words of the query, or words that begin so or, from three letters on, hold them; the best first, and
   * no more than `most`. What `told` is false of is passed over as if it were not there.
   */
  find(query: string, most: number, told?: (piece: P) => boolean): Finding<P>;
}

const WORTH: Readonly<Record<FoundKind, number>> = {
  title: 10,
  label: 6,
  heading: 5,
  caption: 3.5,
  body: 3,
  code: 2.5,
  note: 1.5,
};

/** How well a word fits the one that is asked for: whole, as its beginning, or somewhere within. */
const WHOLE = 1;
const BEGINNING = 0.75;
const WITHIN = 0.2;
/** Letters from which on a word is also looked for within others, as in compounds. */
const LEAST_WITHIN = 3;
/** Added for words that stand one after another as they were asked for, per such pair and worth of the piece. */
const TOGETHER = 0.6;
/** So many slides are looked at for words that stand together. */
const MOST_CLOSE = 80;

export function createSearchIndex<P extends Piece>(): SearchIndex<P> {
  const pieces: P[] = [];
  /** Number of the first piece of each slide that has any. */
  const starts = new Map<number, number>();
  const places = new Map<string, number[]>();
  let sorted: string[] | null = null;

  /** The worth that each piece has for a word of the query; 0 for none. */
  const worthOf = (asked: string, told: (piece: P) => boolean): Float32Array => {
    sorted ??= [...places.keys()].sort();
    const worth = new Float32Array(pieces.length);
    const count = (word: string, fit: number): void => {
      for (const place of places.get(word) ?? []) {
        const piece = pieces[place] as P;
        const value = fit * WORTH[piece.kind];
        if (value > (worth[place] as number) && told(piece)) worth[place] = value;
      }
    };
    for (let i = firstFrom(sorted, asked); sorted[i]?.startsWith(asked); i++) {
      const word = sorted[i] as string;
      count(word, word === asked ? WHOLE : BEGINNING * (0.7 + (0.3 * asked.length) / word.length));
    }
    if (asked.length >= LEAST_WITHIN) for (const word of sorted) if (word.indexOf(asked) > 0) count(word, WITHIN);
    return worth;
  };

  /** The pieces of a slide that have any of the words, the best first: one that has two of them goes before all that have one. */
  const piecesOn = (slide: number, worths: readonly Float32Array[]): P[] => {
    const found: { readonly piece: P; readonly value: number }[] = [];
    for (let at = starts.get(slide) as number; pieces[at]?.slide === slide; at++) {
      const values = worths.map((worth) => worth[at] as number).filter((value) => value > 0);
      const value = values.reduce((sum, each) => sum + each, 20 * values.length);
      if (values.length > 0) found.push({ piece: pieces[at] as P, value });
    }
    return found.sort((one, other) => other.value - one.value).map(({ piece }) => piece);
  };

  return {
    add(piece) {
      const at = pieces.push(piece) - 1;
      if (!starts.has(piece.slide)) starts.set(piece.slide, at);
      for (const word of new Set(wordsOf(piece.text).map((each) => each.word))) {
        const known = places.get(word);
        if (known) known.push(at);
        else {
          places.set(word, [at]);
          sorted = null;
        }
      }
    },
    find(query, most, told = () => true) {
      const asked = askedWords(query);
      if (asked.length === 0) return { total: 0, slides: [] };
      const worths = asked.map((each) => worthOf(each, told));
      const scores = [...slideScores(pieces, worths)];
      scores.sort(([slide, score], [other, otherScore]) => otherScore - score || slide - other);
      // Whether words stand together is looked up where it may bring a slide to the top.
      const looked = scores.slice(0, asked.length > 1 ? Math.max(most, MOST_CLOSE) : most).map(([slide, score]) => {
        const own = piecesOn(slide, worths);
        return { slide, score: score + togetherness(own, asked), pieces: own };
      });
      looked.sort((one, other) => other.score - one.score || one.slide - other.slide);
      return { total: scores.length, slides: looked.slice(0, most) };
    },
  };
}

/** The words that a query asks for, each once. */
export function askedWords(query: string): string[] {
  const words: Word[] = [];
  // The humps of a name are asked for with it.
  for (const each of wordsOf(query)) if (each.from >= (words.at(-1)?.to ?? 0)) words.push(each);
  return [...new Set(words.map(({ word }) => word))];
}

/** Slides that have a piece for every word. A slide is worth the sum of what its best piece for each word is worth, rare words more. */
function slideScores(pieces: readonly Piece[], worths: readonly Float32Array[]): Map<number, number> {
  let scores = new Map<number, number>();
  worths.forEach((worth, w) => {
    const best = new Map<number, number>();
    worth.forEach((value, at) => {
      const { slide } = pieces[at] as Piece;
      if (value > (best.get(slide) ?? 0)) best.set(slide, value);
    });
    const weight = rarity(best.size);
    const together = new Map<number, number>();
    for (const [slide, value] of best) {
      const before = w === 0 ? 0 : scores.get(slide);
      if (before !== undefined) together.set(slide, before + value * weight);
    }
    scores = together;
  });
  return scores;
}

const rarity = (slides: number): number => 1 + 1 / Math.log2(slides + 1);

/** What it adds to a slide that words follow each other there as in the query. */
function togetherness(pieces: readonly Piece[], asked: readonly string[]): number {
  let most = 0;
  if (asked.length < 2) return most;
  for (const { text, kind } of pieces.slice(0, 6)) {
    const words = wordsOf(text).map(({ word }) => word);
    let pairs = 0;
    for (let a = 0; a + 1 < asked.length; a++) {
      const [one, next] = [asked[a] as string, asked[a + 1] as string];
      if (words.some((word, i) => word.startsWith(one) && words[i + 1]?.startsWith(next))) pairs++;
    }
    most = Math.max(most, pairs * TOGETHER * WORTH[kind]);
  }
  return most;
}

/** Index of the first word that is not before another one. */
function firstFrom(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
