import type { Brief } from '../model/brief.ts';
import type { Diagram, Node } from '../model/diagram.ts';
import type { Outcome } from '../model/diagnostic.ts';
import type { List } from '../model/document.ts';
import { arrangementOf } from './arrangement.ts';
import { backgroundOf } from './background.ts';
import { scriptedSteps } from './build-script.ts';
import { type Connection, connect } from './connect.ts';
import type { Context } from './context.ts';
import { checkCards } from './counts.ts';
import type { GroupDraft } from './draft.ts';
import { checkDuplicates } from './duplicates.ts';
import { type Identified, identify } from './identify.ts';
import { idRegistry, slug } from './ids.ts';
import { reportLeftovers } from './ledger.ts';
import { keepColours, keepQuotes } from './leftovers.ts';
import { mergeGroups, sortLayers } from './merge-groups.ts';
import { nothingToDraw } from './messages.ts';
import { finishedNodes } from './nodes.ts';
import { notesAsNodes } from './notes-as-nodes.ts';
import { readDrawing } from './read.ts';
import { sectionName } from './section-name.ts';
import { semanticColours } from './semantic-colours.ts';
import { completeSteps, defaultSteps } from './steps.ts';

/**
 * Finds out what a brief means. `script` is the ordered list right below the image in the lesson, or null; it gives the
 * steps when its items name things in the diagram, else `usedScript` is false and the steps come from the brief's structure.
 * The value is null when there is nothing to draw, which is reported here or was by the parser. Never throws.
 */
export function buildDiagram(
  brief: Brief,
  script: List | null,
): Outcome<{ diagram: Diagram; usedScript: boolean } | null> {
  if (brief.drawing.length === 0) return { value: null, diagnostics: [] };
  const context = readDrawing(brief);
  keepQuotes(brief, context);
  if (context.groups.length === 0) notesAsNodes(context);
  if (context.groups.length === 0)
    return { value: null, diagnostics: [...context.diagnostics, nothingToDraw(brief.span)] };
  mergeGroups(context);
  checkDuplicates(context);
  checkCards([...brief.drawing, ...brief.drawing.flatMap((entry) => entry.children)], context);
  const connections = connect(context);
  sortLayers(context);
  semanticColours(context, connections);
  keepColours(brief, context, connections);
  reportLeftovers(brief, context, connections);
  const things = identify(context.groups, connections, context.notes);
  const scripted = script ? scriptedSteps(script, things) : null;
  const steps = completeSteps(scripted?.steps ?? defaultSteps(things), things, idRegistry());
  return {
    value: { diagram: diagramOf(brief, context, connections, things, steps), usedScript: scripted !== null },
    diagnostics: [...context.diagnostics, ...(scripted?.diagnostics ?? [])],
  };
}

/** Where groups are compared, each needs its name. */
function ownName(group: GroupDraft): string {
  return group.nodes.length > 1 && !group.cards && group.noun === '' ? sectionName(group.key).name : '';
}

function diagramOf(
  brief: Brief,
  context: Context,
  connections: readonly Connection[],
  things: Identified,
  steps: Diagram['steps'],
): Diagram {
  const file = brief.file.split(/[\\/]/).at(-1) ?? '';
  const id = slug(file.replace(/\.md$/i, '').replace(/\.prompt$/i, ''), 'diagram');
  const arrangement = arrangementOf(context, connections);
  const nodes: Node[] = finishedNodes(things);
  const title = brief.title || (context.notes.find((note) => note.kind === 'title')?.text ?? '') || id;
  return {
    id,
    title,
    filename: brief.filename ?? `${id}.png`,
    ...(brief.size ? { size: brief.size } : {}),
    name: title,
    alt: brief.alt ?? `${title}. ${steps.map((step) => step.caption).join(' ')}`,
    arrangement,
    groups: things.groups.map(({ id: group, draft }) => ({
      id: group,
      label: draft.label || (arrangement === 'split' || arrangement === 'lanes' ? ownName(draft) : ''),
      arrangement: draft.arrangement ?? (draft.nodes.length > 8 ? 'grid' : 'row'),
      nodes: draft.nodes.map((node) => things.nodeIds.get(node) ?? ''),
      span: draft.span,
    })),
    nodes,
    channels: things.connections.map(({ id: channel, connection: { draft, from, to, manner } }) => ({
      id: channel,
      label: draft.label,
      from: things.groups.find((group) => group.draft === from)?.id ?? '',
      to: things.groups.find((group) => group.draft === to)?.id ?? '',
      direction: draft.direction,
      colour: draft.colour,
      manner,
      mark: draft.mark,
      span: draft.span,
    })),
    edges: things.connections.flatMap(({ edges }) => edges),
    notes: things.notes.map(({ id: note, draft }) => ({
      id: note,
      kind: draft.kind,
      text: draft.text,
      colour: draft.colour,
      icon: draft.icon,
      span: draft.span,
    })),
    steps,
    graspSeconds: brief.graspSeconds,
    background: backgroundOf(brief, context.colours),
    span: brief.span,
  };
}
