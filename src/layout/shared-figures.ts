import type { Node } from '../model/diagram.ts';
import { type Figure, figure } from './node-figure.ts';
import type { Setting } from './parts.ts';

/** Figures of nodes that are all to have boxes of one size. */
export interface SharedFigures {
  readonly figures: readonly Figure[];
  readonly width: number;
  readonly height: number;
}

/** A label of a crowded row may take two lines, and the details of one box four. */
const LABEL_LINES = 2;
const DETAIL_LINES = 4;

/**
 * The narrowest common box, up to `maxWidth` px, at which no text needs more lines than it would at `maxWidth`. Null when a
 * word does not fit, or when the texts would pile up and the setting does not put up with that.
 */
export function sharedFigures(nodes: readonly Node[], maxWidth: number, setting: Setting): SharedFigures | null {
  const at = (width: number) => {
    const figures = nodes.map((node) => figure(node, width, setting));
    return figures.every((found) => found !== null) ? (figures as Figure[]) : null;
  };
  const widest = at(maxWidth);
  if (widest === null) return null;
  const labelLimit = Math.max(1, ...widest.map((found) => found.labelLines));
  // Details may take up to three lines before a box is made wider for them.
  const detailLimits = widest.map((found, i) => Math.max(found.detailLines, 2 * (nodes[i]?.details.length ?? 0)));
  if (!setting.loose) {
    if (labelLimit > LABEL_LINES) return null;
    if (widest.some((found) => found.detailLines > DETAIL_LINES)) return null;
  }
  let best = widest;
  let [low, high] = [40, maxWidth];
  while (high - low > 4) {
    const middle = (low + high) / 2;
    const tried = at(middle);
    const good =
      tried !== null &&
      tried.every((found, i) => found.labelLines <= labelLimit && found.detailLines <= (detailLimits[i] ?? 0)) &&
      tried.every((found) => found.width <= middle + 1);
    if (good && tried) {
      best = tried;
      high = middle;
    } else low = middle;
  }
  const width = Math.max(...best.map((found) => found.width));
  if (width > maxWidth + 1) return null;
  return { figures: best, width, height: Math.max(...best.map((found) => found.height)) };
}
