import type { Diagram, Group } from '../model/diagram.ts';
import type { Box } from '../model/layout.ts';
import type { Layer } from './layer.ts';
import { merge, type Parts } from './parts.ts';
import type { Block } from './text.ts';

/** px between layers: with edges from one to the next, and without. */
const LINKED = { least: 58, most: 128 };
const UNLINKED = { least: 18, most: 40 };
/** What is put up with on a crowded stage. */
const CROWDED = { linked: 44, unlinked: 12 };

/** The label of a layer, and the strip that is kept for it. */
export interface PendingLabel {
  readonly group: Group;
  readonly block: Block;
  /** px */
  readonly top: number;
  readonly nodes: readonly Box[];
}

/**
 * Stacks layers between two heights. What is left over goes first into the gaps that edges cross, then into the layers
 * that can make use of it, and the rest to both ends. Null when the layers are too high.
 */
export function stack(
  diagram: Diagram,
  layers: readonly Layer[],
  top: number,
  bottom: number,
  crowded: boolean,
): { parts: Parts; labels: PendingLabel[] } | null {
  const gaps = layers.slice(1).map((layer, i) => {
    const joined = linked(diagram, layers[i] as Layer, layer);
    const gap = joined ? LINKED : UNLINKED;
    return crowded ? { ...gap, least: joined ? CROWDED.linked : CROWDED.unlinked } : gap;
  });
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  let spare = bottom - top - sum(layers.map((layer) => layer.height)) - sum(gaps.map((gap) => gap.least));
  if (spare < 0) return null;
  const share = (wants: readonly number[]) => {
    const all = sum(wants);
    const part = all === 0 ? 0 : Math.min(1, spare / all);
    spare -= all * part;
    return wants.map((want) => want * part);
  };
  const wider = share(gaps.map((gap) => gap.most - gap.least));
  const higher = share(layers.map((layer) => layer.maxHeight - layer.height));
  let y = top + spare / 2;
  const parts: Parts[] = [];
  const labels: PendingLabel[] = [];
  layers.forEach((layer, i) => {
    const height = layer.height + (higher[i] ?? 0);
    const placed = layer.place(y, height);
    parts.push(placed);
    if (layer.label) labels.push({ ...layer.label, top: y, nodes: placed.nodes.map((node) => node.box) });
    y += height + (gaps[i]?.least ?? 0) + (wider[i] ?? 0);
  });
  return { parts: merge(...parts), labels };
}

function linked(diagram: Diagram, upper: Layer, lower: Layer): boolean {
  const groupOf = new Map(diagram.nodes.map((node) => [node.id, node.group]));
  const joins = (a: string, b: string) =>
    upper.groups.includes(groupOf.get(a) ?? '') && lower.groups.includes(groupOf.get(b) ?? '');
  return diagram.edges.some((edge) => joins(edge.from, edge.to) || joins(edge.to, edge.from));
}
