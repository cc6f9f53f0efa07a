import { NUMBER_WORDS } from '../theme/number-words.ts';
import { blankQuotes } from './brief-quotes.ts';

const WORDS = ['zero', ...NUMBER_WORDS];
const NUMBER = `\\d{1,3}|${WORDS.join('|')}`;
const COUNT = new RegExp(
  `(?<![\\w#:.×x÷/-])(${NUMBER})(?:\\s?(?:-|–|to)\\s?(${NUMBER}))?(\\+)? (?=\\p{L})([\\p{L}-]+)`,
  'giu',
);

/** What is measured or merely mentioned rather than counted. */
const NO_THING =
  /^(?:px|pt|pts|min|mins|minutes?|hours?|hrs?|seconds?|secs?|s|ms|days?|weeks?|months?|years?|percent|x|to|of|on|in|and|or|at|by|from|is|are|vs|way|times?|fold|pixels?|points?|aspect|d|th|st|nd|rd)$/i;
/** `Phase 1 setup` numbers a phase and counts nothing. */
const NUMBERED =
  /\b(?:row|column|card|box|layer|level|phase|step|stage|part|quadrant|panel|section|tier|chapter|lesson|worktree|version|figure|number)\s+$/i;

/** A count said outside of quotes, in figures or words: `Seven agents`, `5-7 specialists`, `8+ features`; null when none. */
export function countOf(text: string): { readonly min: number; readonly max: number } | null {
  const bare = blankQuotes(text);
  for (const match of bare.matchAll(COUNT)) {
    const [, first = '', second, more, noun = ''] = match;
    if (NO_THING.test(noun) || NUMBERED.test(bare.slice(Math.max(0, (match.index ?? 0) - 20), match.index))) continue;
    const min = numberOf(first);
    const max = more ? Number.POSITIVE_INFINITY : second ? numberOf(second) : min;
    if (max >= min) return { min, max };
  }
  return null;
}

function numberOf(number: string): number {
  const word = WORDS.indexOf(number.toLowerCase());
  return word >= 0 ? word : Number(number);
}
