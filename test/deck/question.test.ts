import { describe, expect, it } from 'vitest';
import { buildDeck } from '../../src/deck/deck.ts';
import { blockHeight } from '../../src/deck/measure-block.ts';
import { stepsOf } from '../../src/deck/slide-steps.ts';
import { plainText } from '../../src/deck/split-inlines.ts';
import type { DeckBlock, DeckSlide } from '../../src/model/deck.ts';
import type { Image } from '../../src/model/document.ts';
import { imagesOf } from '../../src/parse/images.ts';
import { parseLesson } from '../../src/parse/lesson.ts';
import { CONTENT_WIDTH } from '../../src/theme/sizes.ts';
import { prose } from './nasty-lesson.ts';

const picture: DeckBlock = { kind: 'picture', url: 'p.png', alt: 'p', title: null, width: 900, height: 600 };

function slidesOf(markdown: string): readonly DeckSlide[] {
  const document = parseLesson(`# T\n\n- x\n\n## Q\n\n${markdown}`, 'lesson.md', 'lesson').value;
  const pictures = new Map<Image, DeckBlock>(imagesOf(document).map(({ image }) => [image, picture]));
  return buildDeck(document, 'lesson', pictures, new Set())
    .value.stacks.flat()
    .filter(({ id }) => id.startsWith('q'));
}

const kinds = (slides: readonly DeckSlide[]): readonly string[] =>
  slides.map(({ blocks }) =>
    blocks
      .map((block) => {
        if (block.kind !== 'plain') return block.kind;
        return block.block.kind === 'question' && block.block.options.length === 0 ? 'rest' : block.block.kind;
      })
      .join(' '),
  );

const question = (words: number, answers: number, each: number, said = 0, why = 0): string =>
  `Question: ${prose(words, 1)}\n\n${Array.from({ length: answers }, (_, i) => `- [${i === 1 ? 'x' : ' '}] ${prose(each, i)}${said ? `\n\n  ${prose(said, i)}` : ''}`).join('\n')}\n\n${why ? `Explanation: ${prose(why, 4)}\n` : ''}`;

describe('a question', () => {
  it('stays whole on its slide, what leads to it beside it, and no slide asks two', () => {
    expect(kinds(slidesOf(`Before.\n\n${question(10, 4, 8, 0, 20)}`))).toEqual(['paragraph question']);
    expect(kinds(slidesOf(`${question(10, 3, 4)}Between.\n\n${question(12, 3, 4)}After.\n`))).toEqual([
      'question',
      'paragraph question paragraph',
    ]);
  });

  it('is told in its last step, after answers that come in one by one', () => {
    const [slide] = slidesOf(`Question: Who?\n\n<!-- steps -->\n- [ ] **Ann** first\n- [x] Bob\n\nExplanation: So.`);
    const names = stepsOf(slide?.blocks ?? []).map((step) => step.names);
    expect(names.slice(0, 2)).toEqual([['Ann', 'Ann first'], ['Bob']]);
    expect(names[2]).toEqual(expect.arrayContaining(['Answer', 'Explanation', 'Antwort']));
    expect(names).toHaveLength(3);
  });

  it('leaves a long explanation to the next slide, and what is said of the answers with it if that helps', () => {
    expect(kinds(slidesOf(question(20, 4, 20, 0, 250)))[0]).toBe('question');
    expect(kinds(slidesOf(question(20, 4, 20, 0, 250)))[1]).toBe('rest');
    const [first, second] = slidesOf(question(20, 4, 22, 90, 30));
    expect(kinds([first as DeckSlide, second as DeckSlide])).toEqual(['question', 'rest']);
    const rest = second?.blocks[0];
    const said = rest?.kind === 'plain' && rest.block.kind === 'question' ? rest.block.explanation.blocks : [];
    expect(
      said.map((block) => (block.kind === 'paragraph' ? plainText(block.inlines).slice(0, 2) : '')).slice(0, 2),
    ).toEqual(['A.', 'B.']);
  });

  it('becomes a list to read where its answers alone fill more than a slide', () => {
    const shown = kinds(slidesOf(question(20, 20, 60, 5, 20)));
    expect(shown[0]).toBe('paragraph list');
    expect(shown.at(-1)).toMatch(/rest$/);
    expect(shown.join(' ')).not.toContain('question');
    const document = parseLesson(
      `# T\n\n${question(20, 20, 60)}\n## U\n\n${question(9, 3, 3)}`,
      'lesson.md',
      'x',
    ).value;
    const { diagnostics } = buildDeck(document, 'x', new Map(), new Set());
    expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([['question-too-long', 3]]);
  });

  it('has its pictures before it, those of its explanation behind it, and their words in their place', () => {
    const source =
      'Question: Who?\n\n![Scene](a.png)\n\n- [ ] ![Ann](b.png)\n- [x] Bob\n\n> Explanation: So.\n>\n> ![Why](c.png)\n';
    const slides = slidesOf(source);
    expect(kinds(slides).join(' ')).toBe('picture picture question picture');
    const asked = slides.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'plain');
    const options = asked?.kind === 'plain' && asked.block.kind === 'question' ? asked.block.options : [];
    expect(options.map(({ blocks: [text] }) => (text?.kind === 'paragraph' ? plainText(text.inlines) : ''))).toEqual([
      'Ann',
      'Bob',
    ]);
  });

  it('takes as much height for answers with feedback as the highest of them needs', () => {
    const height = (source: string) => {
      const [block] = slidesOf(source)[0]?.blocks ?? [];
      return block?.kind === 'plain' ? blockHeight(block.block, CONTENT_WIDTH, 3) : 0;
    };
    const even = height('Question: Who?\n\n- [ ] Ann\n\n  No.\n- [x] Bob\n- [ ] Cid');
    expect(even).toBe(height('Question: Who?\n\n- [ ] Ann\n- [x] Bob\n- [ ] Cid'));
    const tall = height(`Question: Who?\n\n- [ ] Ann\n\n  ${prose(14)}\n- [x] Bob\n- [ ] Cid`);
    expect((tall - even) % 3).toBe(0);
    expect(tall - even).toBeGreaterThan(3 * 20);
  });
});
