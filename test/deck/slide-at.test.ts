import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDeck } from '../../src/deck/deck.ts';
import { paperPages } from '../../src/deck/paper-pages.ts';
import { slideAt } from '../../src/deck/slide-at.ts';
import type { DeckSlide } from '../../src/model/deck.ts';
import { parseLesson } from '../../src/parse/lesson.ts';
import { nastyLesson } from './nasty-lesson.ts';

const stepped = `## Steps

<!-- steps -->
1. one
   - inner
2. two <!-- key -->

   > quoted
3. three

## Code

\`\`\`js {1|2|3}
a
b
c
\`\`\`

## Which

Question: Which?

<!-- steps -->
- [x] this

  Because it is so.

- [ ] that

Explanation: See above.
`;
const deckOf = (markdown: string) =>
  buildDeck(parseLesson(markdown, 'x.md', 'x').value, 'x', new Map(), new Set()).value;
const decks = [deckOf(stepped), deckOf(nastyLesson)];
const slides = decks.flatMap(({ stacks }) => stacks.flat());

interface Found {
  readonly fragment?: boolean;
  readonly later?: true;
  readonly lit?: number | null;
}

/** Every value within a slide that has one of the marks of steps. */
function marked(value: unknown): Found[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'fragment' in value || 'lit' in value ? [value as Found] : [];
  return [...own, ...Object.values(value).flatMap(marked)];
}
const later = (slide: DeckSlide): number => marked(slide.blocks).filter(({ later }) => later).length;
const lit = (slide: DeckSlide): number => marked(slide.blocks).reduce((sum, each) => sum + (each.lit ?? 0), 0);

describe('slideAt', () => {
  it('lets nothing wait at the end', () => {
    for (const slide of slides) {
      const whole = slideAt(slide, Number.POSITIVE_INFINITY);
      expect([later(whole), lit(whole)]).toEqual([0, 0]);
    }
  });

  it('shows one thing more with each step', () => {
    fc.assert(
      fc.property(fc.constantFrom(...slides), fc.nat(30), (slide, step) => {
        const at = step % (slide.steps + 1);
        const waiting = (each: number) => {
          const shown = slideAt(slide, each);
          return later(shown) - lit(shown);
        };
        const difference = waiting(at) - waiting(Math.min(slide.steps, at + 1));
        // The answer to a question is a step of its own, which paper does not show.
        const asks = slide.blocks.some((block) => block.kind === 'plain' && block.block.kind === 'question');
        expect(difference === 1 || at === slide.steps || (asks && difference === 0)).toBe(true);
      }),
    );
  });

  it('changes neither the words nor the order', () => {
    for (const slide of slides) {
      const words = (each: DeckSlide) =>
        JSON.stringify(each.blocks, (name, value: unknown) => (name === 'later' || name === 'lit' ? undefined : value));
      expect(words(slideAt(slide, 1))).toBe(words(slide));
    }
  });
});

describe('paperPages', () => {
  const told = (which: 'final' | 'key' | 'all') =>
    paperPages(deckOf(stepped), which).map(({ slide, number, step }) => `${slide.id} ${number} ${step}`);

  it('gives each slide a page, or one for each of its steps but for those that answer', () => {
    expect(told('final')).toEqual(['steps 1 null', 'code 2 null', 'which 3 null']);
    expect(told('all')).toEqual([
      ...['steps 1 1', 'steps/2 1 2', 'steps/3 1 3', 'steps/4 1 4'],
      ...['code 2 0', 'code/1 2 1', 'code/2 2 2'],
      ...['which 3 1', 'which/2 3 2'],
    ]);
  });

  it('keeps to the marked steps, and the last', () => {
    expect(told('key')).toEqual(['steps 1 3', 'steps/4 1 4', 'code 2 null', 'which 3 null']);
  });

  it('calls no two pages the same', () => {
    for (const deck of decks) {
      const ids = paperPages(deck, 'all').map(({ slide }) => slide.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});
