import type { Box, PlacedGuide, PlacedText, Point, TextLine } from '../model/layout.ts';
import type { Axis } from './axis-note.ts';
import { bottom, right, union } from './box.ts';
import type { Parts, Setting } from './parts.ts';
import { type Block, breakText, plain, placeText } from './text.ts';

/** px: widest text beside an upright axis, and the distance of an axis from its text and from what it measures. */
const WIDEST = 150;
const AIR = 12;
const HEAD = 7;

interface Wording {
  readonly axis: Axis;
  readonly low: Block | null;
  readonly title: Block | null;
  readonly high: Block | null;
}

/** The texts of two axes, and the strips that they take at the left and the bottom of a chart. */
export interface AxisPlan {
  readonly left: number;
  readonly below: number;
  /** Lines and texts about the field of the chart; an axis without a note is owned by `owner`. */
  place(field: Box, owner: string): Partial<Parts>;
}

/** Null when a text does not fit. */
export function axisPlan(axes: readonly Axis[], width: number, setting: Setting): AxisPlan | null {
  const x = axes.find((axis) => axis.along === 'x');
  const y = axes.find((axis) => axis.along === 'y');
  const across = x && wording(x, width / 3 - AIR, setting);
  const upright = y && wording(y, WIDEST, setting);
  if (across === null || upright === null) return null;
  const blocks = (words: Wording | undefined) => (words ? [words.low, words.title, words.high] : []);
  const left = Math.max(0, ...blocks(upright).map((block) => block?.width ?? 0));
  const below = Math.max(0, ...blocks(across).map((block) => block?.height ?? 0));
  return {
    left: 2 * AIR + left,
    below: 2 * AIR + below,
    place(field, owner) {
      const at: Point = [field.x - AIR, bottom(field) + AIR];
      const [end, top] = [right(field), field.y];
      const texts: PlacedText[] = [];
      if (across) {
        const y = at[1] + AIR;
        const middle = (field.x + end) / 2;
        texts.push(
          oneText(
            across,
            [
              [across.low, field.x, y, 'left'],
              [across.title, middle, y, 'centre'],
              [across.high, end, y, 'right'],
            ],
            setting,
          ),
        );
      }
      if (upright) {
        const x = at[0] - AIR;
        const middle = (top + bottom(field)) / 2;
        texts.push(
          oneText(
            upright,
            [
              [upright.high, x, top, 'right'],
              [upright.title, x, middle - (upright.title?.height ?? 0) / 2, 'right'],
              [upright.low, x, bottom(field) - (upright.low?.height ?? 0), 'right'],
            ],
            setting,
          ),
        );
      }
      return {
        texts,
        guides: [
          ...arrow('x', x?.note.id ?? owner, at, [end + AIR, at[1]]),
          ...arrow('y', y?.note.id ?? owner, at, [at[0], top - AIR]),
        ],
      };
    },
  };
}

function wording(axis: Axis, width: number, { type, measure }: Setting): Wording | null {
  const block = (text: string, weight: 400 | 600) =>
    text === ''
      ? undefined
      : breakText(plain(text, weight, weight === 600 ? 'ink' : 'soft'), type.annotation, width, measure, 4);
  const [low, title, high] = [block(axis.low, 400), block(axis.title, 600), block(axis.high, 400)];
  if (low === null || title === null || high === null) return null;
  return { axis, low: low ?? null, title: title ?? null, high: high ?? null };
}

/** The parts of an axis' text, each in its own place, as one text. */
function oneText(
  { axis }: Wording,
  parts: readonly (readonly [Block | null, number, number, 'left' | 'centre' | 'right'])[],
  { type, measure }: Setting,
): PlacedText {
  const name = { id: `${axis.note.id}/text`, owner: axis.note.id, role: 'annotation', text: axis.note.text } as const;
  const placed = parts.flatMap(([block, x, y, align]) => (block ? [placeText(block, name, x, y, align, measure)] : []));
  return {
    ...name,
    fontSize: type.annotation,
    lines: placed.flatMap((each): readonly TextLine[] => each.lines),
    box: union(placed.map((each) => each.box)),
  };
}

/** A straight line with an open head at its end. */
function arrow(along: 'x' | 'y', owner: string, from: Point, to: Point): PlacedGuide[] {
  const [x, y] = to;
  const head: Point[] =
    along === 'x'
      ? [
          [x - HEAD, y - HEAD],
          [x, y],
          [x - HEAD, y + HEAD],
        ]
      : [
          [x - HEAD, y + HEAD],
          [x, y],
          [x + HEAD, y + HEAD],
        ];
  return [
    { id: `${owner}/axis-${along}`, owner, points: [from, to] },
    { id: `${owner}/axis-${along}-head`, owner, points: head },
  ];
}
