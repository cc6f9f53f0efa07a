import type { Group, Node, NodeShape } from '../model/diagram.ts';

const SHAPES: readonly (readonly [RegExp, NodeShape])[] = [
  [/\bhexagon(?:s|al)?\b/i, 'hexagon'],
  [/\b(?:diamonds?|rhombus)\b/i, 'diamond'],
  [/\bcylinders?\b/i, 'cylinder'],
  [/\b(?:ellipses?|ovals?)\b/i, 'ellipse'],
  [/\b(?:pills?|capsules?)\b/i, 'pill'],
  [/\b(?:circles?|circular nodes?|round nodes?)\b/i, 'circle'],
  [/\bcards?\b/i, 'card'],
  [/\b(?:box(?:es)?|rectangles?|squares?|blocks?)\b/i, 'box'],
];

/** Outline that a description names; null when it names none. */
export function shapeIn(text: string): NodeShape | null {
  return SHAPES.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** Size that a description names; null when it names none. */
export function sizeIn(text: string): Node['size'] | null {
  if (/\b(?:large|big|huge|largest|prominent)\b/i.test(text)) return 'large';
  if (/\b(?:small|compact|mini|tiny)\b/i.test(text)) return 'small';
  return /\bmedium\b/i.test(text) ? 'medium' : null;
}

/** How things stand beside each other according to a description; null when it does not say. */
export function groupArrangementIn(text: string): Group['arrangement'] | null {
  if (/\b(?:arc|semi-?circle|fan|ring|in a circle|radial(?:ly)?)\b/i.test(text)) return 'arc';
  if (/\b(?:grid|matrix|\d\s?[x×]\s?\d)\b/i.test(text)) return 'grid';
  if (/\b(?:vertical(?:ly)?|stacked|(?<!-)column|top to bottom|stack)\b/i.test(text)) return 'column';
  return /\b(?:horizontal(?:ly)?|row|side[- ]by[- ]side|left to right|in a line)\b/i.test(text) ? 'row' : null;
}

/** Row and column, each -1, 0 or 1, out of `Bottom-Left`, `Top Center`; null when the text says no place in both directions. */
export function placeIn(text: string): { readonly row: number; readonly column: number } | null {
  const row = /\b(top|upper)\b/i.test(text)
    ? -1
    : /\b(bottom|lower)\b/i.test(text)
      ? 1
      : /\b(middle)\b/i.test(text)
        ? 0
        : null;
  const column = /\bleft\b/i.test(text)
    ? -1
    : /\bright\b/i.test(text)
      ? 1
      : /\b(?:cent(?:er|re))\b/i.test(text)
        ? 0
        : null;
  return row === null || column === null ? null : { row, column };
}
