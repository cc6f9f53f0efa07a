import type { DeckBlock, DeckSlide } from '../model/deck.ts';
import type { Block, Inline } from '../model/document.ts';

/** More than this, in characters, nobody listens to as the name of a picture. */
const LONGEST = 1500;

/** What is to be read on a slide, in words, for those who cannot see its picture. Answers to questions are not told. */
export function slideInWords({ heading, blocks }: DeckSlide): string {
  const text = [plainWords(heading ?? []), ...blocks.map(blockWords)].map(sentence).filter(Boolean).join(' ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')} …` : text;
}

function blockWords(block: DeckBlock): string {
  switch (block.kind) {
    case 'plain': {
      const { block: plain, lines } = block;
      if (!lines || (plain.kind !== 'code' && plain.kind !== 'raw')) return blockInWords(plain);
      return plain.text
        .split('\n')
        .slice(lines.from - 1, lines.to)
        .join('\n');
    }
    case 'diagram':
      return block.scene.alt;
    case 'picture':
    case 'placeholder':
      return block.alt;
  }
}

/** What a block says, without its marks; lines of code stay lines. */
export function blockInWords(block: Block): string {
  const all = (blocks: readonly Block[]) => blocks.map(blockInWords).map(sentence).filter(Boolean).join(' ');
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return plainWords(block.inlines);
    case 'list':
      return block.items.map(({ blocks }) => all(blocks)).join(' ');
    case 'quote':
    case 'admonition':
      return all(block.blocks);
    case 'table':
      return [block.head, ...block.rows]
        .map((row) => sentence(row.map(plainWords).filter(Boolean).join(', ')))
        .join(' ');
    case 'question':
      return [
        sentence(plainWords(block.asked)),
        all(block.blocks),
        ...block.options.map((each) => all(each.blocks)),
      ].join(' ');
    case 'code':
    case 'raw':
      return block.text;
    case 'math':
      return block.tex;
    case 'image':
      return block.alt;
  }
}

/** The words of running text, without their marks. */
export function plainWords(inlines: readonly Inline[]): string {
  return inlines
    .map((node) => {
      if ('children' in node) return plainWords(node.children);
      if (node.kind === 'text' || node.kind === 'code') return node.text;
      if (node.kind === 'math') return node.tex;
      return node.kind === 'break' ? ' ' : node.alt;
    })
    .join('');
}

/** With a full stop, so that it is not read as one with what follows. */
const sentence = (text: string): string => {
  const line = text.trim().replace(/\s+/g, ' ');
  return line === '' || /[\p{P}]$/u.test(line) ? line : `${line}.`;
};
