import type { PlacedText } from '../model/layout.ts';
import { STAGE } from '../theme/sizes.ts';
import { grown, overlap, pathHits } from './box.ts';
import { MARGIN } from './frame.ts';
import type { Parts, Setting } from './parts.ts';
import type { PendingLabel } from './stack.ts';
import { placeText } from './text.ts';

/** The label of a layer in the strip above its boxes: at their left if no edge comes through there, else where none does. */
export function groupLabel(
  { group, block, top, nodes }: PendingLabel,
  placed: Parts,
  { measure }: Setting,
): PlacedText {
  const left = Math.min(...nodes.map((box) => box.x));
  const right = Math.max(...nodes.map((box) => box.x + box.width));
  const name = { id: `${group.id}/label`, owner: group.id, role: 'group', text: group.label } as const;
  const at = (x: number) => placeText(block, name, x, top, 'left', measure);
  const clear = (text: PlacedText) =>
    !placed.edges.some((edge) => pathHits(edge.points, grown(text.box, 5))) &&
    !placed.texts.some((other) => overlap(grown(text.box, 6), other.box)) &&
    !placed.nodes.some((node) => overlap(text.box, node.box));
  const last = STAGE.width - MARGIN - block.width;
  const steps = Array.from({ length: 60 }, (_, i) => MARGIN + (i * (last - MARGIN)) / 59);
  const tries = [left, right - block.width, (left + right - block.width) / 2, ...steps];
  return (
    tries
      .filter((x) => x >= 8 && x <= last + MARGIN - 8)
      .map(at)
      .find(clear) ?? at(left)
  );
}
