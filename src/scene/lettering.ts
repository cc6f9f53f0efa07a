import type { PlacedNode, PlacedText } from '../model/layout.ts';

/** What decides about the contrast that a text needs: px and weight. */
export interface Lettering {
  readonly fontSize: number;
  readonly weight: number;
}

export const letteringOf = (texts: readonly PlacedText[]): Lettering[] =>
  texts.flatMap((text) =>
    text.lines.flatMap((line) => line.runs.map((run) => ({ fontSize: text.fontSize, weight: run.weight }))),
  );

/** Whether a text or icon stands on the head band of its card. */
export function isOnBand({ box }: { readonly box: PlacedText['box'] }, placed: PlacedNode): boolean {
  return placed.band > 0 && box.y + box.height / 2 < placed.box.y + placed.band;
}
