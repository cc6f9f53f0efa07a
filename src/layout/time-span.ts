import type { Node } from '../model/diagram.ts';

/** From when to when a node lasts, in whatever unit the brief counts. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

const SPAN =
  /(?:^|[^\d.])(\d+(?:\.\d+)?)\s*([a-z%]{0,8})\.?\s*(?:-|–|—|→|\bto\b|\buntil\b)\s*(\d+(?:\.\d+)?)\s*([a-z%]{0,8})(?:$|[^\w.])/i;

/** The span that a node's tag, details or label give ("0-30min", "week 2 to 5"); null for none. */
export function timeSpan(node: Node): TimeSpan | null {
  for (const text of [node.tag, ...node.details, node.label]) {
    const found = SPAN.exec(text);
    if (!found) continue;
    const [from, to] = [Number(found[1]), Number(found[3])];
    if (to > from) return { from, to };
  }
  return null;
}
