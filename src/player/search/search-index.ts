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

export interface SearchIndex<P extends Piece> {
  add(piece: P): void;
  /** Slides with all words of the query, or words that begin so or, from three letters on, hold them; the best first. */
  find(query: string): Found<P>[];
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
  const places = new Map<string, number[]>();
  let sorted: string[] | null = null;

  /** The worth that each piece has for a word of the query. */
  const worthOf = (asked: string): Map<number, number> => {
    sorted ??= [...places.keys()].sort();
    const worth = new Map<number, number>();
    const count = (word: string, fit: number): void => {
      for (const place of places.get(word) ?? []) {
        const value = fit * WORTH[(pieces[place] as P).kind];
        if (value > (worth.get(place) ?? 0)) worth.set(place, value);
      }
    };
    for (let i = firstFrom(sorted, asked); sorted[i]?.startsWith(asked); i++) {
      const word = sorted[i] as string;
      count(word, word === asked ? WHOLE : BEGINNING * (0.7 + (0.3 * asked.length) / word.length));
    }
    if (asked.length >= LEAST_WITHIN) for (const word of sorted) if (word.indexOf(asked) > 0) count(word, WITHIN);
    return worth;
  };

  return {
    add(piece) {
      const at = pieces.push(piece) - 1;
      for (const word of new Set(wordsOf(piece.text).map((each) => each.word))) {
        const known = places.get(word);
        if (known) known.push(at);
        else {
          places.set(word, [at]);
          sorted = null;
        }
      }
    },
    find(query) {
      const asked = askedWords(query);
      if (asked.length === 0) return [];
      const worths = asked.map(worthOf);
      const found = merge(pieces, worths);
      found.sort((a, b) => b.score - a.score || a.slide - b.slide);
      if (asked.length === 1) return found;
      const close = found
        .slice(0, MOST_CLOSE)
        .map((each) => ({ ...each, score: each.score + togetherness(each, asked) }));
      close.sort((a, b) => b.score - a.score || a.slide - b.slide);
      return [...close, ...found.slice(MOST_CLOSE)];
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
function merge<P extends Piece>(pieces: readonly P[], worths: readonly ReadonlyMap<number, number>[]): Found<P>[] {
  const best = worths.map(() => new Map<number, number>());
  const all = new Map<number, number>();
  worths.forEach((worth, w) => {
    const bestOfWord = best[w] as Map<number, number>;
    for (const [place, value] of worth) {
      const { slide } = pieces[place] as P;
      if (value > (bestOfWord.get(slide) ?? 0)) bestOfWord.set(slide, value);
      // A piece that has two of the words goes before one that has either.
      all.set(place, (all.get(place) ?? 0) + value + 20);
    }
  });
  const [first, ...others] = best as [Map<number, number>, ...Map<number, number>[]];
  const slides = [...first.keys()].filter((slide) => others.every((each) => each.has(slide)));
  const wanted = new Map<number, { place: number; value: number }[]>(slides.map((slide) => [slide, []]));
  for (const [place, value] of all) wanted.get((pieces[place] as P).slide)?.push({ place, value });
  return slides.map((slide) => {
    const ordered = (wanted.get(slide) ?? []).sort((a, b) => b.value - a.value || a.place - b.place);
    const score = best.reduce((sum, each) => sum + (each.get(slide) ?? 0) * rarity(each.size), 0);
    return { slide, score, pieces: ordered.map(({ place }) => pieces[place] as P) };
  });
}

const rarity = (slides: number): number => 1 + 1 / Math.log2(slides + 1);

/** What it adds to a slide that words follow each other there as in the query. */
function togetherness<P extends Piece>({ pieces }: Found<P>, asked: readonly string[]): number {
  let most = 0;
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
