import type { Step } from '../model/diagram.ts';
import type { Prediction } from '../model/prediction.ts';
import type { Span } from '../model/span.ts';
import { channelCaption, groupCaption, groupName, nodeCaption, notesCaption } from './captions.ts';
import type { Connection } from './connect.ts';
import type { Identified } from './identify.ts';
import type { GroupDraft, NodeDraft, NoteDraft } from './draft.ts';
import { withAnswers } from './predictions.ts';
import { sectionName } from './section-name.ts';

/** A step before its arrows are dealt out and its id is given. */
export interface StepDraft {
  readonly name: string;
  readonly caption: string;
  readonly enters: string[];
  /** What is asked before it; null or absent when nothing is. */
  readonly predict?: Prediction | null;
  readonly key?: true;
  readonly span: Span;
}

/** More steps than this for the members of one group would tire an audience. */
const MOST_SINGLES = 10;

/**
 * Steps out of the structure of the brief: each group as it stands, what flows between groups as soon as both ends are
 * there, then annotations, then the closing line. Cards and chains come one by one.
 */
export function defaultSteps(things: Identified): StepDraft[] {
  const steps: StepDraft[] = [];
  const shown = new Set<GroupDraft>();
  const labelled = things.connections.filter(
    ({ connection }) => connection.draft.label !== '' || connection.from !== connection.to,
  );
  const few = things.groups.length === 1 && things.notes.length === 0;
  const told = [...things.groups].sort((a, b) => a.draft.span.line - b.draft.span.line);
  for (const { draft: group } of told) {
    const chained = things.connections.some(({ connection }) => isPath(connection, group));
    const single = (group.cards || chained || few) && group.nodes.length > 1 && group.nodes.length <= MOST_SINGLES;
    if (single) steps.push(...singles(group, chained, things));
    else
      steps.push({
        name: groupName(group),
        caption: groupCaption(group),
        enters: group.nodes.map((node) => idOf(node, things)),
        span: group.span,
      });
    shown.add(group);
    for (const { id, connection, edges } of labelled) {
      if (connection.draft.label === '' || steps.some((step) => step.enters.includes(id))) continue;
      if (shown.has(connection.from) && shown.has(connection.to))
        steps.push({
          name: connection.draft.label,
          caption: channelCaption(connection),
          enters: [id, ...edges.map((edge) => edge.id)],
          span: connection.draft.span,
        });
    }
  }
  const of = (...kinds: NoteDraft['kind'][]) => things.notes.filter(({ draft }) => kinds.includes(draft.kind));
  const add = (name: string, notes: readonly { id: string; draft: NoteDraft }[]) => {
    const first = notes[0];
    if (first)
      steps.push({
        name,
        caption: notesCaption(notes.map(({ draft }) => draft)),
        enters: notes.map(({ id }) => id),
        span: first.draft.span,
      });
  };
  const remarks = of('annotation', 'badge');
  const sections = new Set(remarks.map(({ draft }) => draft.section));
  const section = sectionName([...sections][0] ?? '').structure;
  add(sections.size === 1 && /^\p{Lu}/u.test(section) ? section : 'Annotations', remarks);
  add('Closing line', of('closing'));
  return steps;
}

/** Whether arrows lead from each node of a group to the next. */
function isPath({ from, to, pairs }: Connection, group: GroupDraft): boolean {
  if (from !== group || to !== group || pairs.length !== group.nodes.length - 1) return false;
  return pairs.every((pair, i) => pair.from === group.nodes[i] && pair.to === group.nodes[i + 1]);
}

function singles(group: GroupDraft, chained: boolean, things: Identified): StepDraft[] {
  // Cards may have been sorted by their places; they are told in the author's order.
  const nodes = chained ? group.nodes : [...group.nodes].sort((a, b) => a.span.line - b.span.line);
  return nodes.map((node, i) => {
    const first = things.groups.length > 1 && !group.cards ? 'first' : 'first-of-all';
    const place = !chained ? null : i === 0 ? first : i === group.nodes.length - 1 ? 'last' : 'next';
    return {
      name: node.label,
      caption: nodeCaption(node, group, place),
      enters: [idOf(node, things)],
      span: node.span,
    };
  });
}

function idOf(node: NodeDraft, things: Identified): string {
  return things.nodeIds.get(node) ?? '';
}

/**
 * Deals out what no step shows yet: an arrow goes with its second end, a channel's label with its first arrow, a node with
 * its neighbours, and notes where they belong. Drops steps that would show nothing, and gives ids.
 */
export function completeSteps(
  drafts: readonly StepDraft[],
  things: Identified,
  register: (text: string, fallback: string) => string,
): Step[] {
  const steps = drafts.map((draft) => ({ ...draft, enters: [...draft.enters] }));
  const stepOf = new Map<string, number>();
  for (const [i, step] of steps.entries()) for (const id of step.enters) stepOf.set(id, i);
  const put = (id: string, index: number) => {
    if (stepOf.has(id)) return;
    const at = Math.min(Math.max(index, 0), steps.length - 1);
    stepOf.set(id, at);
    steps[at]?.enters.push(id);
  };
  let last = 0;
  const firstArrow = new Map<string, number>();
  for (const { edges } of things.connections)
    for (const edge of edges)
      for (const end of [edge.from, edge.to]) {
        const step = stepOf.get(edge.id);
        if (step !== undefined) firstArrow.set(end, Math.min(step, firstArrow.get(end) ?? step));
      }
  for (const { draft: group } of things.groups) {
    const ids = group.nodes.map((node) => idOf(node, things));
    const known = ids.flatMap((id) => stepOf.get(id) ?? []);
    const touching = ids.flatMap((id) => firstArrow.get(id) ?? []);
    const at = known.length > 0 ? Math.min(...known) : touching.length > 0 ? Math.min(...touching) : last;
    // A node must be there when the first arrow meets it.
    for (const id of ids) put(id, Math.min(at, firstArrow.get(id) ?? at));
    last = Math.max(last, at);
  }
  for (const { id, edges } of things.connections) {
    for (const edge of edges) put(edge.id, Math.max(stepOf.get(edge.from) ?? 0, stepOf.get(edge.to) ?? 0));
    put(id, Math.min(...edges.map((edge) => stepOf.get(edge.id) ?? 0), steps.length - 1));
  }
  for (const { id, draft } of things.notes) {
    const sibling = things.notes.find(
      (other) => other.id !== id && other.draft.kind === draft.kind && stepOf.has(other.id),
    );
    put(id, draft.kind === 'title' ? 0 : sibling ? (stepOf.get(sibling.id) ?? 0) : steps.length - 1);
  }
  const named = steps
    .filter((step) => step.enters.length > 0)
    .map((step) => ({ ...step, id: register(`step-${step.name}`, 'step').replace(/^step-(?=.)/, '') }));
  return named.map(({ id, name, caption, enters, predict, key, span }, i) => ({
    id,
    name,
    caption,
    enters,
    ...(predict ? { predict: withAnswers(predict, i, named, things) } : {}),
    ...(key ? { key } : {}),
    span,
  }));
}
