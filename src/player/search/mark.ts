import type { Box } from '../../model/layout.ts';
import type { Scene, TextShape } from '../../model/scene.ts';
import { element } from '../element.ts';
import { sceneOf } from '../scenes.ts';
import { hitsIn } from './snippet.ts';

/** ms for which a hit is marked. */
const MOMENT = 3200;
/** Name of the highlight, and px of stage by which the ring stands off what it goes round. */
const NAME = 'lectern-found';
const OFF = 9;

let end = (): void => undefined;

/** Marks the words that were asked for in an element for a moment, without moving anything. */
export function markWords(root: Element, asked: readonly string[]): void {
  end();
  if (!('highlights' in CSS)) {
    markWhole(root);
    return;
  }
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    if (text.parentElement?.closest('.katex,svg,[hidden]')) continue;
    for (const { from, to } of hitsIn(text.data, asked)) {
      const range = new Range();
      range.setStart(text, from);
      range.setEnd(text, to);
      ranges.push(range);
    }
  }
  CSS.highlights.set(NAME, new Highlight(...ranges));
  endAfter(() => void CSS.highlights.delete(NAME));
}

/** Where the browser cannot mark words, all of the element is framed; an outline takes no room. */
function markWhole(root: Element): void {
  root.classList.add('found');
  endAfter(() => root.classList.remove('found'));
}

/** Draws a ring round something in a diagram for a moment. */
export function markOwner(host: HTMLElement, owner: string): void {
  end();
  const scene = sceneOf(host.dataset.diagram ?? '');
  const box = scene && (scene.nodes.find(({ id }) => id === owner)?.box ?? lettered(scene, owner));
  if (!scene || !box) return;
  const ring = element('div', { class: 'found-ring', 'aria-hidden': 'true' });
  Object.assign(ring.style, {
    left: `${((box.x - OFF) / scene.width) * 100}%`,
    top: `${((box.y - OFF) / scene.height) * 100}%`,
    width: `${((box.width + 2 * OFF) / scene.width) * 100}%`,
    height: `${((box.height + 2 * OFF) / scene.height) * 100}%`,
  });
  host.append(ring);
  endAfter(() => ring.remove());
}

function endAfter(act: () => void): void {
  const timer = setTimeout(() => end(), MOMENT);
  end = () => {
    clearTimeout(timer);
    act();
    end = () => undefined;
  };
}

/** The box of all lines of text of one owner. */
function lettered({ shapes }: Scene, owner: string): Box | null {
  const lines = shapes.filter((shape): shape is TextShape => shape.kind === 'text' && shape.owner === owner);
  if (lines.length === 0) return null;
  const x = Math.min(...lines.map((line) => line.x));
  const y = Math.min(...lines.map((line) => line.y - line.fontSize));
  const right = Math.max(...lines.map((line) => line.x + line.width));
  const bottom = Math.max(...lines.map((line) => line.y + line.fontSize * 0.25));
  return { x, y, width: right - x, height: bottom - y };
}
