import type { DeckNote } from '../model/deck.ts';
import { escapeXml } from './escape-xml.ts';
import { blocksHtml, type Place } from './html-blocks.ts';

/**
 * Speaker notes. Those for one step of the slide stand in an element with `data-for-step`, its number from 1; those about
 * nodes of its diagram in one with `data-for-node`, their ids with blanks between. Read from top to bottom they are whole.
 */
export function notesHtml(notes: readonly DeckNote[], place: Place): string {
  if (notes.length === 0) return '';
  return `<aside class="notes">${notes.map((note) => noteHtml(note, place)).join('')}</aside>`;
}

function noteHtml({ step, nodes, blocks }: DeckNote, place: Place): string {
  const html = blocksHtml(blocks, place);
  if (step === null && nodes.length === 0) return html;
  const forStep = step === null ? '' : ` data-for-step="${step}"`;
  const forNode = nodes.length === 0 ? '' : ` data-for-node="${escapeXml(nodes.join(' '))}"`;
  return `<div${forStep}${forNode}>${html}</div>`;
}
