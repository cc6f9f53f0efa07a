import type { Layout, TextMeasure } from '../model/layout.ts';
import type { TypeScale } from './type-scale.ts';

/** Placed things of any kind; every step of laying out gives some, and they add up to the layout. */
export type Parts = Omit<Layout, 'width' | 'height'>;

export const NONE: Parts = { nodes: [], edges: [], texts: [], icons: [], panels: [], guides: [] };

export function merge(...all: readonly Partial<Parts>[]): Parts {
  const of = <K extends keyof Parts>(key: K) => all.flatMap((parts) => [...(parts[key] ?? [])]) as unknown as Parts[K];
  return {
    nodes: of('nodes'),
    edges: of('edges'),
    texts: of('texts'),
    icons: of('icons'),
    panels: of('panels'),
    guides: of('guides'),
  };
}

/** What every step of laying out needs to know about type. */
export interface Setting {
  readonly type: TypeScale;
  readonly measure: TextMeasure;
  /** Most rows that the nodes of one group may take. */
  readonly rows: number;
  /** Whether labels of more than two lines and long columns of details are put up with. */
  readonly loose: boolean;
}
