import type { FoundKind } from '../../model/interface-words.ts';
import type { Scene } from '../../model/scene.ts';
import { sceneOf } from '../scenes.ts';
import type { Piece } from './search-index.ts';

/** A piece of a deck's text, and where it is to be seen. */
export interface DeckPiece extends Piece {
  readonly section: HTMLElement;
  /** What holds the text; for a label the diagram. */
  readonly element: HTMLElement;
  /** What the label is one of in the diagram's scene. */
  readonly owner: string | null;
  /** Steps of the slide that have to show for it to be there. */
  readonly step: number;
}

/** What holds one piece of text. */
const BLOCKS = 'h1,h2,h3,h4,h5,h6,p,tr,.line,figcaption,.code-title,li,label,legend,button,summary,dt,dd,div,aside';
/** What is no text of a slide: drawings and formulas, decoration, and the answers to what is asked. */
const LEFT_OUT =
  '.diagram,.visually-hidden,.katex,.answer,.feedback,.mark,.foot,.fold,[aria-hidden=true],[hidden],script,style,svg';

/** All that can be found on a slide. `slide`: its number in the deck. */
export function piecesOf(section: HTMLElement, slide: number): DeckPiece[] {
  const at = (kind: FoundKind, text: string, element: HTMLElement, step: number, owner: string | null = null) => ({
    slide,
    kind,
    text,
    section,
    element,
    step,
    owner,
  });
  const found: DeckPiece[] = [];
  const page = section.querySelector<HTMLElement>(':scope > .page') ?? section;
  for (const [element, text] of blocksOf(page, 'aside.notes'))
    found.push(at(kindOf(element), text, element, stepOf(element)));
  for (const host of section.querySelectorAll<HTMLElement>('[data-diagram]')) {
    const scene = sceneOf(host.dataset.diagram ?? '');
    const before = stepsBefore(host);
    for (const { text, owner, step } of scene ? labelsOf(scene) : [])
      found.push(at('label', text, host, step === 0 ? 0 : before + step, owner));
    for (const caption of host.querySelectorAll<HTMLElement>('.steps > li'))
      found.push(at('caption', plain(caption.textContent ?? ''), host, stepOf(caption)));
  }
  for (const notes of section.querySelectorAll<HTMLElement>(':scope > aside.notes')) {
    for (const [element, text] of blocksOf(notes)) {
      const step = Number(element.closest<HTMLElement>('[data-for-step]')?.dataset.forStep ?? 0);
      found.push(at('note', text, element, step));
    }
  }
  return found;
}

/** The innermost blocks below an element that have text of their own. */
function blocksOf(root: HTMLElement, without = ''): Map<HTMLElement, string> {
  const skip = without ? `${LEFT_OUT},${without}` : LEFT_OUT;
  const blocks = new Map<HTMLElement, string>();
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node instanceof Element) return node.matches(skip) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    return NodeFilter.FILTER_ACCEPT;
  });
  let cell: Element | null = null;
  while (texts.nextNode()) {
    const text = texts.currentNode.textContent ?? '';
    const parent = texts.currentNode.parentElement;
    const block = parent?.closest<HTMLElement>(BLOCKS);
    if (!block || !text.trim() || !root.contains(block)) continue;
    const other = parent?.closest('td,th') ?? null;
    const apart = other !== cell && blocks.has(block) ? ' · ' : '';
    cell = other;
    blocks.set(block, (blocks.get(block) ?? '') + apart + text);
  }
  for (const [block, text] of blocks) blocks.set(block, plain(text));
  return blocks;
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

function kindOf(element: Element): FoundKind {
  if (element.matches('h1,h2')) return 'title';
  if (element.matches('h3,h4,h5,h6')) return 'heading';
  return element.matches('.line,.code-title') ? 'code' : 'body';
}

/** Reveal numbers fragments from 0 within their slide. */
function stepOf(element: Element): number {
  const index = element.closest<HTMLElement>('.fragment')?.dataset.fragmentIndex;
  return index === undefined ? 0 : Number(index) + 1;
}

/** Steps of a slide that come before the first one of a diagram. */
function stepsBefore(host: Element): number {
  const first = host.querySelector<HTMLElement>('.fragment[data-step="1"]')?.dataset.fragmentIndex;
  return Number(first ?? 0);
}

interface Label {
  readonly text: string;
  readonly owner: string;
  readonly step: number;
}

/** What is written in a diagram: all lines of one owner together. */
function labelsOf({ shapes }: Scene): Label[] {
  const labels = new Map<string, Label>();
  for (const shape of shapes) {
    if (shape.kind !== 'text') continue;
    const known = labels.get(shape.owner);
    const text = known ? `${known.text} ${shape.text}` : shape.text;
    labels.set(shape.owner, { text, owner: shape.owner, step: Math.min(known?.step ?? Infinity, shape.enter.step) });
  }
  return [...labels.values()];
}
