import type { Arrangement } from '../model/diagram.ts';
import type { Connection } from './connect.ts';
import { isTree } from './implied-arrows.ts';
import type { Context } from './context.ts';

const LEFT = /^left\b|\bleft (?:side|half|panel|column)\b/i;
const RIGHT = /^right\b|\bright (?:side|half|panel|column)\b/i;

/** How the groups of a diagram relate, by what the brief says and by what was found. */
export function arrangementOf(context: Context, connections: readonly Connection[]): Arrangement {
  const words = [...context.hints, ...context.groups.map((group) => group.key)].join(' ');
  const { groups } = context;
  const says = (pattern: RegExp) => pattern.test(words);
  const labelled = connections.some(({ draft }) => draft.label !== '');
  if (!labelled && isTree(context)) return 'tree';
  if (says(/\b(?:quadrants?|[xy]-axis|axes|axis|scatter|curve)\b/i)) return 'axes';
  if (says(/\b(?:table|timeline|swim-?lanes?|lanes)\b/i)) return 'lanes';
  if (groups.some((group) => LEFT.test(group.key)) && groups.some((group) => RIGHT.test(group.key))) return 'split';
  if (groups.length === 1 && connections.some(({ from, to }) => from === to)) return 'chain';
  if (groups.length === 1 && groups[0]?.arrangement === 'grid') return 'grid';
  if (groups.length === 1 && groups[0]?.arrangement === 'column') return 'stack';
  return 'layered';
}
