import type { Box, PlacedNode, PlacedText } from '../model/layout.ts';
import type { Entrance, RectShape } from '../model/scene.ts';
import { isOnBand } from './lettering.ts';
import type { NodeLook } from './node-look.ts';
import { px } from './number.ts';

/** px by which a chip is larger than its words, and the least that it keeps from the node's outline. */
const ASIDE = 9;
const ABOVE = 2;
const INSIDE = 6;

/** Length and thickness of a rule, and its distance from the words above it, px. */
const RULE = { length: 40, width: 3, below: 5 } as const;

/** Chips behind, or rules below, a node's label and details: one for each of the two, however many lines it has. */
export function chipShapes(
  placed: PlacedNode,
  look: NodeLook,
  texts: readonly PlacedText[],
  enter: Entrance,
): RectShape[] {
  return (['label', 'detail'] as const).flatMap((role) => {
    const { chip, rule } = look[role];
    const onBody = texts.filter((text) => !isOnBand(text, placed));
    const boxes = onBody.filter((text) => text.role === role).map(({ box }) => box);
    const others = onBody.filter((text) => text.role !== role).map(({ box }) => box);
    const fill = chip ?? rule;
    if (fill === null || boxes.length === 0) return [];
    const { x, y, width, height } = chip ? chipBox(boxes, placed.box) : ruleBox(boxes, others, placed.box);
    return {
      kind: 'rect',
      id: `${placed.id}/${role}-${chip ? 'chip' : 'rule'}`,
      owner: placed.id,
      enter,
      x: px(x),
      y: px(y),
      width: px(width),
      height: px(height),
      radius: chip ? 6 : RULE.width / 2,
      fill,
      stroke: null,
      strokeWidth: 0,
    };
  });
}

function ruleBox(boxes: readonly Box[], others: readonly Box[], within: Box): Box {
  const words = union(boxes);
  const length = Math.min(RULE.length, words.width);
  // Under words that share their left end with others it starts there too; else it stands below their middle.
  const flush = others.some((box) => Math.abs(box.x - words.x) < 0.5);
  const x = flush ? words.x : words.x + (words.width - length) / 2;
  const lowest = within.y + within.height - INSIDE - RULE.width;
  return { x, y: Math.min(lowest, words.y + words.height + RULE.below), width: length, height: RULE.width };
}

function chipBox(boxes: readonly Box[], within: Box): Box {
  const words = union(boxes);
  const left = Math.max(within.x + INSIDE, words.x - ASIDE);
  const right = Math.min(within.x + within.width - INSIDE, words.x + words.width + ASIDE);
  return { x: left, y: words.y - ABOVE, width: right - left, height: words.height + 2 * ABOVE };
}

function union(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((b) => b.x));
  const y = Math.min(...boxes.map((b) => b.y));
  const right = Math.max(...boxes.map((b) => b.x + b.width));
  return { x, y, width: right - x, height: Math.max(...boxes.map((b) => b.y + b.height)) - y };
}
