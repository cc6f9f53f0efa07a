import type { ColourUse } from './context.ts';
import type { NodeDraft } from './draft.ts';
import { paintNode } from './paint.ts';
import { likeness, stems } from './words.ts';

/** One colour goes to all; as many colours as nodes go to them in order; colours with a purpose go where its words fit. */
export function paintAll(nodes: readonly NodeDraft[], uses: readonly ColourUse[]): void {
  if (nodes.length === 0) return;
  const plain = uses.filter(
    (use) => !/\b(?:border|outline|stroke|background|fill|surface|bracket|text)\b/i.test(use.part),
  );
  for (const use of uses) if (!plain.includes(use)) for (const node of nodes) paintNode(node, use);
  const fitting = (node: NodeDraft) =>
    plain.find((use) => use.purpose.trim() !== '' && likeness(stems(use.purpose), stems(node.label)) > 0);
  for (const [i, node] of nodes.entries()) {
    const use = fitting(node) ?? (plain.length === nodes.length ? plain[i] : plain[0]);
    if (use) paintNode(node, use);
  }
}

/** Colour of the use whose purpose fits a label best; null when none fits. */
export function purposeful(label: string, uses: readonly ColourUse[]): string | null {
  let best: ColourUse | null = null;
  let most = 0;
  for (const use of uses) {
    const score = likeness(stems(use.purpose), stems(label));
    if (score > most) {
      most = score;
      best = use;
    }
  }
  return best?.hex ?? null;
}
