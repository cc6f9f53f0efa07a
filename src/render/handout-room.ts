import type { Block } from '../model/document.ts';
import type { HandoutPage } from '../theme/handout-page.ts';
import { blockInWords } from './slide-in-words.ts';

/** em of an ordinary letter of running text, spaces among them. */
const LETTER = 0.51;
/** mm in a point. */
const POINT = 25.4 / 72;
/** Ideographs and what is as wide. */
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/g;

/** Text beside a picture may take this much of its room and push the next slide on; what is longer gets the whole width. */
const MOST = 1.5;

/** Whether text may stand where the text of a slide stands, as far as its length tells. */
export function fitsBeside(blocks: readonly Block[], page: HandoutPage): boolean {
  const { cell, picture, gutter, writing, slot, gap, unit, size, text } = page;
  const columns = text === 'below' ? 2 : 1;
  const width =
    text === 'below' ? (cell - gutter) / 2 : cell - picture - gutter - (text === 'between' ? writing + gutter : 0);
  const used = gap + 2 * unit + (text === 'below' ? (picture * 9) / 16 + unit : 0);
  const most = text === 'below' ? 1 : MOST;
  const letters = width / (size * POINT * LETTER);
  return linesOf(blocks, letters) <= (most * columns * (slot - used)) / unit;
}

/** How many lines some blocks take, about. */
const linesOf = (blocks: readonly Block[], letters: number): number =>
  blocks.reduce((sum, block) => {
    const written = blockInWords(block).split('\n');
    return sum + 0.5 + written.reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / letters)), 0);
  }, 0);

const widthOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);
