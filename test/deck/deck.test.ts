import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDeck } from '../../src/deck/deck.ts';
import { blockHeight } from '../../src/deck/measure-block.ts';
import { plainText } from '../../src/deck/split-inlines.ts';
import type { Deck, DeckBlock } from '../../src/model/deck.ts';
import type { Block, Document, Image, List } from '../../src/model/document.ts';
import type { Scene } from '../../src/model/scene.ts';
import { imagesOf } from '../../src/parse/images.ts';
import { parseLesson } from '../../src/parse/lesson.ts';
import { CONTENT_WIDTH, PAGE, SLIDE } from '../../src/theme/sizes.ts';
import { nastyLesson, prose } from './nasty-lesson.ts';

const scene: Scene = {
  id: 'scene',
  title: 'Scene',
  filename: 'scene.png',
  name: 'Scene',
  alt: '',
  width: 1280,
  height: 592,
  shapes: [],
  steps: [],
  nodes: [],
  edges: [],
  seconds: null,
  palette: { light: {}, dark: {} },
};
const picture: DeckBlock = { kind: 'picture', url: 'p.png', alt: 'p', title: null, width: 4000, height: 3000 };

const parse = (markdown: string): Document => parseLesson(markdown, 'lesson.md', 'lesson').value;

/** A deck in which an image called `scene` is a diagram, with the list below it as its script, and any other a picture. */
function deckOf(markdown: string): Deck {
  const document = parse(markdown);
  const pictures = new Map<Image, DeckBlock>();
  const scripts = new Set<List>();
  for (const { image, below } of imagesOf(document)) {
    const diagram = image.src.startsWith('scene');
    pictures.set(image, diagram ? { kind: 'diagram', scene } : picture);
    if (diagram && below) scripts.add(below);
  }
  return buildDeck(document, 'lesson', pictures, scripts).value;
}

const slidesOf = (markdown: string) => deckOf(markdown).stacks.flat();
const kinds = (blocks: readonly DeckBlock[]) =>
  blocks.map((block) => (block.kind === 'plain' ? block.block.kind : block.kind));

/** All text that blocks show, without white space, which cutting may take away. */
function shown(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'list') return block.items.map((item) => shown(item.blocks)).join('');
      if (block.kind === 'quote' || block.kind === 'admonition') return shown(block.blocks);
      if (block.kind === 'question') {
        const answers = block.options.flatMap(({ blocks, feedback }) => [...blocks, ...feedback.blocks]);
        return plainText(block.asked) + shown([...block.blocks, ...answers, ...block.explanation.blocks]);
      }
      if (block.kind === 'code' || block.kind === 'raw') return block.text;
      if (block.kind === 'table') return block.rows.flat().map(plainText).join('');
      return 'inlines' in block ? plainText(block.inlines) : '';
    })
    .join('')
    .replace(/\s+/g, '');
}

function shownIn(deck: Deck): string {
  const blocks = deck.stacks.flat().flatMap((slide) =>
    slide.blocks.map((block): Block | null => {
      if (block.kind !== 'plain') return null;
      if (!block.lines || (block.block.kind !== 'code' && block.block.kind !== 'raw')) return block.block;
      const { from, to } = block.lines;
      return {
        ...block.block,
        text: block.block.text
          .split('\n')
          .slice(from - 1, to)
          .join('\n'),
      };
    }),
  );
  return shown(blocks.filter((block) => block !== null));
}

/** Letters in no order: cells of a table that are cut are read in another order. */
const letters = (text: string) => [...text].sort().join('');

describe('grouping', () => {
  it('puts sub-slides and continuations below the slide that they belong to', () => {
    const deck = deckOf(`# Lesson\n\n## One\n\n${prose(300)}\n\n### Below\n\n- x\n\n## Two\n\n- y`);
    expect(deck.stacks.map((stack) => stack.map(({ id }) => id))).toEqual([
      ['lesson'],
      expect.arrayContaining(['one', 'one-2', 'below']),
      ['two'],
    ]);
    const below = deck.stacks[1] ?? [];
    expect(below.map(({ continued }) => continued)).toEqual(below.map(({ id }) => id.startsWith('one-')));
  });

  it('never gives an id twice, though slugs may look like numbered ones', () => {
    const long = prose(500);
    const ids = slidesOf(`# L\n\n## A\n\n${long}\n\n## A 2\n\n${long}\n\n## A\n\n${long}`).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('a-2');
  });

  it('opens with the title, and with its text while that is short', () => {
    const [first] = slidesOf('# Lesson\n\nA short line.\n\n## Next\n\n- x');
    expect(first).toMatchObject({ look: 'opening', id: 'lesson' });
    expect(kinds(first?.blocks ?? [])).toEqual(['paragraph']);
    const [opening, rest] = slidesOf(`# Lesson\n\n${prose(200)}`);
    expect(opening).toMatchObject({ look: 'opening', blocks: [] });
    expect(rest?.continued).toBe(true);
  });

  it('makes a section of a heading with little or nothing below', () => {
    const looks = slidesOf('# L\n\n## Part\n\n## Said\n\nOne sentence.\n\n## Listed\n\n- x').map(({ look }) => look);
    expect(looks).toEqual(['opening', 'section', 'section', 'text']);
  });

  it('shows a title even if the lesson has nothing to show', () => {
    const { stacks } = deckOf('');
    expect(stacks).toHaveLength(1);
    expect(stacks[0]?.[0]).toMatchObject({ look: 'opening', blocks: [] });
  });

  it('leaves out slides with nothing on them, and keeps their notes', () => {
    const slides = slidesOf('# L\n\n---\n\nNote:\nKeep me.\n\n---\n\n## Next\n\n- x');
    expect(slides.map(({ id }) => id)).toEqual(['l', 'next']);
    expect(shown((slides[0]?.notes ?? []).flatMap(({ blocks }) => blocks))).toBe('Keepme.');
  });

  it('leaves notes with the first part of what is spread over several slides', () => {
    const slides = slidesOf(`# L\n\n## Long\n\n${prose(500)}\n\nNote:\nSay this.`).slice(1);
    expect(slides.length).toBeGreaterThan(1);
    expect(slides.map(({ notes }) => notes.length)).toEqual([1, ...slides.slice(1).map(() => 0)]);
  });
});

describe('diagrams and pictures', () => {
  it('gives a diagram a slide of its own, and hides its script', () => {
    const slides = slidesOf(`# L\n\n## D\n\n${prose(30)}\n\n![s](scene.png)\n\n1. **a** — b\n\n${prose(30)}`).slice(1);
    expect(slides.map(({ look, blocks }) => [look, kinds(blocks)])).toEqual([
      ['text', ['paragraph']],
      ['diagram', ['diagram']],
      ['text', ['paragraph']],
    ]);
  });

  it('lifts a picture out of a list, which goes on below it with its numbers', () => {
    const [, slide] = slidesOf('# L\n\n## P\n\n1. one\n\n   ![p](p.png)\n\n2. two');
    expect(kinds(slide?.blocks ?? [])).toEqual(['list', 'picture', 'list']);
    expect(slide?.blocks[2]).toMatchObject({ block: { start: 2 } });
  });

  it('makes a picture as large as the slide allows, in its own proportions', () => {
    for (const text of ['', prose(20), prose(90)]) {
      const slides = slidesOf(`# L\n\n## P\n\n${text}\n\n![p](p.png)`);
      const found = slides.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'picture');
      expect(found?.kind === 'picture' && found.width / found.height).toBeCloseTo(4 / 3, 1);
      expect(found?.kind === 'picture' && found.height).toBeGreaterThan(200);
      expect(found?.kind === 'picture' && found.height).toBeLessThanOrEqual(SLIDE.height - PAGE.top - PAGE.bottom);
    }
  });
});

describe('the line above a heading', () => {
  const labels = (markdown: string) =>
    deckOf(markdown)
      .stacks.flat()
      .map(({ eyebrow }) => eyebrow);

  it('says where the lesson belongs, else its title, in its own language', () => {
    expect(deckOf('---\nchapter: 3\nlesson: "7"\n---\n\n# T').label).toBe('Chapter 3 · Lesson 7');
    expect(deckOf('---\nchapter: 3\nlang: de\n---\n\n# T').label).toBe('Kapitel 3');
    expect(deckOf('# The title\n\n## S').label).toBe('The title');
    expect(deckOf('Text only.').label).toBe('');
  });

  it('names what a sub-slide stands below', () => {
    expect(labels('# T\n\n## A\n\nText.\n\n### B\n\nText.\n\n## C\n\n- x')).toEqual(['', null, 'A', null]);
  });

  it('is the line of the author on the opening, and never says the same twice', () => {
    const opening = (text: string) => deckOf(`---\nchapter: 3\nlesson: 7\n---\n\n${text}`).stacks[0]?.[0];
    expect(opening('# T\n\nChapter 3, Lesson 7\n\nMore.')).toMatchObject({
      eyebrow: 'Chapter 3, Lesson 7',
      blocks: [{ block: { inlines: [{ text: 'More.' }] } }],
    });
    expect(opening('# Chapter 3: Lesson 7')?.eyebrow).toBe('');
    expect(opening('# T')?.eyebrow).toBeNull();
  });
});

describe('pacing', () => {
  it('sets what fits on one slide in the largest type that allows it', () => {
    const densities = [2, 5, 7, 8, 9, 10, 13].map((n) => {
      const slides = slidesOf(`# L\n\n## S\n\n${'- A bullet of some words\n'.repeat(n)}`).slice(1);
      return slides.length === 1 ? slides[0]?.density : 'cut';
    });
    expect(densities).toEqual([0, 0, 1, 1, 2, 3, 4]);
  });

  it('sets code smaller rather than break its lines, while that helps', () => {
    const densities = [40, 66, 78, 90, 300].map((width) => {
      const slide = slidesOf(`# L\n\n## C\n\nText.\n\n\`\`\`\n${'x'.repeat(width)}\n\`\`\``)[1];
      const code = slide?.blocks[1];
      return [slide?.density, code?.kind === 'plain' ? code.density : null];
    });
    expect(densities).toEqual([
      [0, undefined],
      [0, 1],
      [0, 2],
      [1, 3],
      [1, undefined],
    ]);
  });

  it('shows the true lines of code that goes on, and repeats the head of a table', () => {
    const code = Array.from({ length: 60 }, (_, i) => `line ${i + 1}`).join('\n');
    const parts = slidesOf(`# L\n\n## C\n\n\`\`\`ts\n${code}\n\`\`\``).slice(1);
    const ranges = parts.flatMap(({ blocks }) =>
      blocks.map((block) => (block.kind === 'plain' ? block.lines : undefined)),
    );
    expect(ranges[0]?.from).toBe(1);
    expect(ranges.at(-1)?.to).toBe(60);
    for (const [i, range] of ranges.entries()) if (i > 0) expect(range?.from).toBe((ranges[i - 1]?.to ?? 0) + 1);
    const rows = Array.from({ length: 60 }, (_, i) => `| ${i} | x |`).join('\n');
    const tables = slidesOf(`# L\n\n## T\n\n| n | what |\n|---|---|\n${rows}`).slice(1);
    expect(tables.length).toBeGreaterThan(1);
    for (const { blocks } of tables)
      expect(blocks[0]).toMatchObject({ block: { head: [[{ text: 'n' }], [{ text: 'what' }]] } });
  });

  it('counts on where a numbered list goes on', () => {
    const list = Array.from({ length: 60 }, (_, i) => `${i + 1}. item`).join('\n');
    const lists = slidesOf(`# L\n\n## N\n\n${list}`)
      .slice(1)
      .flatMap(({ blocks }) => blocks);
    let next = 1;
    for (const block of lists) {
      if (block.kind !== 'plain' || block.block.kind !== 'list') throw new Error('only lists were written');
      expect(block.block.start).toBe(next);
      next += block.block.items.length;
    }
    expect(next).toBe(61);
  });

  it('never leaves a heading behind at the end of a slide', () => {
    for (let words = 20; words < 220; words += 10) {
      const slides = slidesOf(`# L\n\n## S\n\n${prose(words)}\n\n#### Small heading\n\n${prose(120)}`).slice(1);
      for (const { blocks } of slides) expect(kinds(blocks).at(-1)).not.toBe('heading');
    }
  });

  it('stays within the slide, loses no letter and shows nothing empty, whatever the lesson', () => {
    const lessons = [nastyLesson, ...nastyLesson.split(/\n(?=## )/).map((part) => `# L\n\n${part}`)];
    for (const markdown of lessons) {
      const deck = deckOf(markdown);
      for (const { id, look, heading, density, blocks } of deck.stacks.flat()) {
        expect(heading !== null || blocks.length > 0, id).toBe(true);
        if (look === 'opening' || look === 'section' || look === 'quote') continue;
        const heights = blocks.map((block) =>
          block.kind === 'plain' ? blockHeight(block.block, CONTENT_WIDTH, block.density ?? density, block.lines) : 0,
        );
        expect(
          heights.reduce((a, b) => a + b, 0),
          id,
        ).toBeLessThanOrEqual(SLIDE.height - PAGE.top - PAGE.bottom);
      }
      const written = shown(parse(markdown).slides.flatMap(({ blocks }) => blocks));
      const kept = shownIn(deck);
      // Headings that are too long for one are repeated in full in the text.
      expect(letters(kept).length).toBeGreaterThanOrEqual(letters(written).length);
      // So are the names of answers, where what is said of these comes on another slide.
      if (!/^(?:# L\n\n)?## \S*(?:\S{90}|.{240})|^Question:/m.test(markdown))
        expect(letters(kept)).toBe(letters(written));
    }
  });

  it('cuts any text without losing a letter', () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom(...'abcdefghi .!?-äß語') }), {
      minLength: 1,
      maxLength: 400,
    });
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ').replace(/\s+/g, ' ').trim();
        fc.pre(text !== '' && !/^[-+*>#\d]/.test(text));
        const markdown = `# L\n\n## S\n\n${text}`;
        expect(shownIn(deckOf(markdown))).toBe(shown(parse(markdown).slides.flatMap(({ blocks }) => blocks)));
      }),
      { numRuns: 60 },
    );
  });
});
