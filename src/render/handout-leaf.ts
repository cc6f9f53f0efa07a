import type { DeckBlock } from '../model/deck.ts';
import type { Scene } from '../model/scene.ts';
import { BASELINE, type HandoutPage, MM, TOP } from '../theme/handout-page.ts';
import { escapeXml } from './escape-xml.ts';
import { addressHtml } from './handout-address.ts';
import { besideBlocks, closingHtml, saidHtml, scenesOn } from './handout-beside.ts';
import { buildHtml } from './handout-build.ts';
import { dealtNotes } from './handout-notes.ts';
import { type HandoutPlace, type Leaf, leafId } from './handout-place.ts';
import { fitsBeside } from './handout-room.ts';
import { inlinesHtml } from './html-inlines.ts';
import { slideHtml } from './html-slide.ts';
import { plainWords, slideInWords } from './slide-in-words.ts';

/**
 * Lines to write on. There are more than a sheet has room for, and they are counted from below: those beside each other
 * are level, and what shows of them ends where the text above begins.
 */
function linesHtml({ unit, height, slot, gap }: HandoutPage): string {
  const room = slot - gap - TOP;
  // The last one stands where a line of text would have its baseline.
  const last = room - (Math.floor(room / unit - BASELINE) + BASELINE) * unit;
  const count = Math.ceil(height / (2 * unit));
  const d = Array.from({ length: count }, (_, i) => `M0 ${(-MM * (last + 2 * unit * i)).toFixed(2)}h1200`).join('');
  return `<div class="lines" aria-hidden="true"><svg><path d="${d}"/></svg></div>`;
}

/** A slide of a handout: its picture, its title, what is said of it, and lines to write on in the room that is left. */
export function leafHtml(leaf: Leaf, titles: string, place: HandoutPlace): string {
  const { slide } = leaf;
  const { page, url } = place.options;
  const scene = builtScene(slide.blocks);
  const notes = dealtNotes(leaf);
  const blocks = besideBlocks(leaf, scene === null ? null : notes, place);
  const text = saidHtml(blocks, leaf, place);
  const beside = fitsBeside(
    blocks.map(({ block }) => block),
    page,
  );
  const after = [
    beside ? '' : `<div class="band spread">${text}</div>`,
    scene ? buildHtml(scene, plainWords(slide.heading ?? []), notes, leaf, place) : '',
    scene && place.options.beside === 'notes' ? closingHtml(notes, leaf, place) : '',
  ].join('');
  const lines = linesHtml(page);
  const writing = page.text === 'between' ? `<div class="writing">${lines}</div>` : '';
  const { code, line } = addressHtml(slide.id, undefined, url);
  return (
    `<section class="leaf${after ? ' opened' : ''}" id="${escapeXml(leafId(leaf))}"><header>${titles}${titleHtml(leaf, titles !== '', place)}${line}</header>` +
    `<div class="shown">${pictureHtml(leaf, place)}${lines}</div>` +
    `<div class="beside"><div class="say">${code}${beside ? text : ''}</div>${lines}</div>${writing}</section>${after}`
  );
}

/** The diagram of a slide that comes together in several steps; null where there is none. */
function builtScene(blocks: readonly DeckBlock[]): Scene | null {
  const [scene] = scenesOn(blocks);
  return scene && scene.steps.length > 1 ? scene : null;
}

/** The lesson's title need not be said twice. */
function titleHtml({ slide, number, level }: Leaf, titled: boolean, { deck, parts, words }: HandoutPlace): string {
  const count = `<span class="count">${number}</span>`;
  const { heading, continued } = slide;
  if (titled && heading && plainWords(heading).trim() === deck.title.trim()) return '';
  if (!heading) return `<p class="title">${count}</p>`;
  const text = `${count} <span dir="auto">${inlinesHtml(heading, parts)}</span>`;
  // What goes on is no heading of its own, and no bookmark.
  if (continued) return `<p class="title">${text} <span class="more">${escapeXml(words.continued)}</span></p>`;
  return `<h${level} class="title">${text}</h${level}>`;
}

/**
 * The slide itself, as small as the sheet asks for. To assistive technology it is a picture that is told in words, so its
 * headings are none of the handout's.
 */
function pictureHtml(leaf: Leaf, { parts, words, handout }: HandoutPlace): string {
  const html = slideHtml({ ...leaf.slide, notes: [] }, parts, words, '');
  const name = `${handout.slide} ${leaf.number}: ${slideInWords(leaf.slide)}`;
  const plain = html.replace(/<h([1-6])(?=[\s>])/g, '<h$1 role="none"');
  return `<div class="frame slide" role="img" aria-label="${escapeXml(name)}"><div class="shrunk" dir="ltr">${plain}</div></div>`;
}
