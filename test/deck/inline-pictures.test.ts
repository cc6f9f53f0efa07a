import { expect, it } from 'vitest';
import { buildDeck } from '../../src/deck/deck.ts';
import type { DeckBlock } from '../../src/model/deck.ts';
import type { Image } from '../../src/model/document.ts';
import { inlineImagesOf } from '../../src/parse/images.ts';
import { parseLesson } from '../../src/parse/lesson.ts';

/** Blocks of the last slide; images are pictures of the size that their names say, but for those called `none`. */
function blocksOf(markdown: string): readonly DeckBlock[] {
  const document = parseLesson(`# L\n\n## S\n\n${markdown}`, 'l.md', 'l').value;
  const pictures = new Map<Image, DeckBlock>();
  for (const image of inlineImagesOf(document)) {
    const [, width, height] = /(\d+)x(\d+)/.exec(image.src) ?? [];
    const size = { width: Number(width), height: Number(height) };
    if (width) pictures.set(image, { kind: 'picture', url: image.src, alt: image.alt, title: null, ...size });
  }
  return buildDeck(document, 'l', pictures, new Set()).value.stacks.flat().at(-1)?.blocks ?? [];
}

it('sets small pictures within their line, wherever it stands', () => {
  for (const text of [
    'a ![b](100x20.png) c',
    '- a ![b](100x20.png)',
    '> a **![b](100x20.png)**',
    '|a ![b](100x20.png)|b|\n|-|-|\n|c|d|',
  ]) {
    const blocks = blocksOf(text);
    expect(blocks).toHaveLength(1);
    expect(JSON.stringify(blocks)).toContain('{"kind":"picture","url":"100x20.png","alt":"b","width":6,"height":1.2}');
  }
});

it('gives large pictures a place of their own between the words around them', () => {
  expect(blocksOf('a ![b](800x500.png) c').map(({ kind }) => kind)).toEqual(['plain', 'picture', 'plain']);
  expect(blocksOf('- a ![b](800x500.png) c').map(({ kind }) => kind)).toContain('picture');
});

it('leaves the words of a picture that was not found', () => {
  expect(JSON.stringify(blocksOf('a ![b](none.png) c'))).toContain('"kind":"image"');
});
