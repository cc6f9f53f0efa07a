import type { Node } from '../model/diagram.ts';
import type { Box } from '../model/layout.ts';
import type { GroupArrangement } from './group-plan.ts';
import { type Figure, figure } from './node-figure.ts';
import { merge } from './parts.ts';
import { sharedFigures } from './shared-figures.ts';
import { breakText, plain } from './text.ts';

/** px that a sign keeps from its neighbours, and from its own outline. */
const GAP = 18;
const AIR = 6;
/** px: widest box of a formula, as in any other row. */
const WIDEST = 330;

/** A node that is nothing but a sign between others: "+", "=", "×", "→". */
export const isSign = (node: Node): boolean =>
  /^[^\p{L}\p{N}\s]{1,2}$/u.test(node.label) && node.details.length === 0 && node.tag === '' && node.icon === null;

/**
 * A row in which signs stand between words, as in a formula: the words in boxes of one size, the signs small and large in type
 * between them. Null when there are no such signs, or when it does not fit in one row.
 */
export const formulaRow: GroupArrangement = (_group, nodes, room, setting) => {
  const words = nodes.filter((node) => !isSign(node));
  const count = nodes.length - words.length;
  if (count === 0 || words.length === 0 || room.link > 0) return null;

  const signs = new Map<Node, Figure>();
  let side = Math.round(setting.type.label * 2.3);
  for (const node of nodes.filter(isSign)) {
    const made = figure({ ...node, size: 'large' }, WIDEST, setting);
    const text = breakText(plain(node.label, 700), setting.type.hub, WIDEST, setting.measure);
    if (!made || !text) return null;
    signs.set(node, made);
    side = Math.max(side, Math.ceil(Math.hypot(text.width, text.height * 0.6)) + 2 * AIR);
  }
  const gaps = (nodes.length - 1) * GAP;
  const most = Math.min(WIDEST, (room.width - gaps - count * side) / words.length);
  const shared = most < 40 ? null : sharedFigures(words, most, setting);
  if (!shared) return null;

  const width = Math.min(most, Math.max(Math.round(shared.width * 1.12), room.boxWidth));
  const least = Math.max(shared.height, side);
  const figures = new Map([...signs, ...words.map((node, i) => [node, shared.figures[i] as Figure] as const)]);
  return {
    boxWidth: width,
    width: words.length * width + count * side + gaps,
    height: least,
    maxHeight: least * 1.5,
    place(left, top, height) {
      let x = left;
      const parts = nodes.map((node) => {
        const [wide, high] = signs.has(node) ? [side, side] : [width, height];
        const box: Box = { x, y: top + (height - high) / 2, width: wide, height: high };
        x += wide + GAP;
        return (figures.get(node) as Figure).place(box);
      });
      return merge(...parts);
    },
  };
};
