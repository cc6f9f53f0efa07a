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
/** A label of up to this many characters is kept on one line as long as the type is not small. */
const SHORT_LABEL = 18;

/**
 * The narrowest common box, up to `maxWidth` px, at which no label needs more lines than it would at `maxWidth`. Null when a
 * word does not fit, or when the texts would pile up and the setting does not put up with that.
 */
export function sharedFigures(nodes: readonly Node[], maxWidth: number, setting: Setting): SharedFigures | null {
  const at = (width: number): Figure[] | null => {
    const figures: Figure[] = [];
    for (const node of nodes) {
      const found = figure(node, width, setting);
      if (found === null || found.width > width + 1) return null;
      figures.push(found);
    }
    return figures;
  };
  const widest = at(maxWidth);
  if (widest === null || (!setting.loose && piledUp(nodes, widest, setting))) return null;
  // Details may take two lines each before a box is made wider for them.
  const detailLimits = widest.map((found, i) => Math.max(found.detailLines, 2 * (nodes[i]?.details.length ?? 0)));
  const asGood = (tried: Figure[]) =>
    tried.every((found, i) => {
      const best = widest[i] as Figure;
      return (
        found.labelLines <= best.labelLines &&
        found.tagLines <= best.tagLines &&
        found.detailLines <= (detailLimits[i] ?? 0)
      );
    });
  let best = widest;
  let [low, high] = [40, maxWidth];
  while (high - low > 4) {
    const middle = (low + high) / 2;
    const tried = at(middle);
    if (tried && asGood(tried)) {
      best = tried;
      high = middle;
    } else low = middle;
  }
  return {
    figures: best,
    width: Math.max(...best.map((found) => found.width)),
    height: Math.max(...best.map((found) => found.height)),
  };
}

function piledUp(nodes: readonly Node[], figures: readonly Figure[], { type }: Setting): boolean {
  const roomy = type.small >= 17;
  return figures.some((found, i) => {
    const short = roomy && (nodes[i]?.label.length ?? 0) <= SHORT_LABEL;
    return (
      found.labelLines > (short ? 1 : LABEL_LINES) || found.detailLines > DETAIL_LINES || (roomy && found.tagLines > 1)
    );
  });
}
