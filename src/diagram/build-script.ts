import type { Diagnostic } from '../model/diagnostic.ts';
import type { List, ListItem } from '../model/document.ts';
import { channelCaption, groupCaption, nodeCaption, notesCaption } from './captions.ts';
import type { Identified } from './identify.ts';
import { arrowMoved, repeatedInScript, unknownInScript } from './messages.ts';
import { nearest } from './nearest.ts';
import { plainText } from './plain-text.ts';
import { takePrediction } from './predictions.ts';
import { sectionName } from './section-name.ts';
import { sentence } from './speech.ts';
import type { StepDraft } from './steps.ts';
import { alike, sameName, stems } from './words.ts';

/** Something that an item of a build script can name. */
interface Unit {
  /** As the brief says it; the first is what a suggestion shows. */
  readonly names: readonly string[];
  readonly ids: readonly string[];
  readonly caption: string;
}

interface Read {
  readonly steps: readonly StepDraft[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Steps out of an author's list, or null when no item of it names anything in the diagram. */
export function scriptedSteps(script: List, things: Identified): Read | null {
  const units = unitsOf(things);
  const items = script.items.map((each) => {
    const taken = takePrediction(each);
    return { ...taken, ...nameAndRest(taken.item) };
  });
  const found = items.map(({ name }) => (name ? match(name, units) : null));
  if (found.every((unit) => unit === null)) return null;
  const diagnostics: Diagnostic[] = [];
  const steps: StepDraft[] = [];
  const shown = new Set<string>();
  for (const [i, { item, predict, name, rest, diagnostics: remarks }] of items.entries()) {
    const unit = found[i];
    diagnostics.push(...remarks);
    if (!unit) {
      diagnostics.push(
        unknownInScript(
          item.span,
          name,
          nearest(
            name,
            units.flatMap((one) => one.names),
          ),
        ),
      );
      continue;
    }
    const enters = unit.ids.filter((id) => !shown.has(id));
    if (enters.length === 0) {
      diagnostics.push(repeatedInScript(item.span, name));
      continue;
    }
    for (const id of enters) shown.add(id);
    const { key, span } = item;
    const caption = rest ? sentence(rest) : unit.caption;
    steps.push({ name, caption, enters, predict, ...(key ? { key: true } : {}), span });
  }
  return { steps: moveArrows(steps, things, diagnostics), diagnostics };
}

/** An arrow cannot be shown before its ends: it moves to the step of the later one, its label with the last of its arrows. */
function moveArrows(steps: readonly StepDraft[], things: Identified, diagnostics: Diagnostic[]): StepDraft[] {
  const moved = steps.map((step) => ({ ...step, enters: [...step.enters] }));
  const at = (id: string) => moved.findIndex((step) => step.enters.includes(id));
  for (const { id, edges } of things.connections) {
    const from = at(id);
    if (from < 0) continue;
    let target = from;
    for (const edge of edges) target = Math.max(target, at(edge.from), at(edge.to));
    if (target === from) continue;
    const taken = new Set([id, ...edges.map((edge) => edge.id)]);
    const source = moved[from];
    const goal = moved[target];
    if (!source || !goal) continue;
    diagnostics.push(arrowMoved(source.span, source.name, goal.name));
    goal.enters.push(...source.enters.filter((one) => taken.has(one)));
    source.enters.splice(0, source.enters.length, ...source.enters.filter((one) => !taken.has(one)));
    if (source.enters.length === 0) {
      // What the author wanted to say about the arrows is said where they now appear.
      moved[target] = {
        ...goal,
        caption: `${goal.caption} ${source.caption}`,
        predict: goal.predict ?? source.predict ?? null,
        ...(source.key ? { key: true } : {}),
      };
    }
  }
  return moved.filter((step) => step.enters.length > 0);
}

function unitsOf(things: Identified): Unit[] {
  const units: Unit[] = [];
  const idOf = (node: Parameters<typeof things.nodeIds.get>[0]) => things.nodeIds.get(node) ?? '';
  for (const { draft: group } of things.groups) {
    const { name, structure } = sectionName(group.key);
    const names = [group.label, name, group.key, structure].filter((one) => one !== '');
    units.push({ names, ids: group.nodes.map(idOf), caption: groupCaption(group) });
  }
  for (const { draft: group } of things.groups)
    for (const node of group.nodes)
      units.push({ names: [node.label], ids: [idOf(node)], caption: nodeCaption(node, group, null) });
  for (const { id, connection, edges } of things.connections)
    units.push({
      names: connection.draft.label ? [connection.draft.label] : ['Arrows'],
      ids: [id, ...edges.map((edge) => edge.id)],
      caption: channelCaption(connection),
    });
  const sections = new Map<string, (typeof things.notes)[number][]>();
  for (const note of things.notes)
    sections.set(note.draft.section, [...(sections.get(note.draft.section) ?? []), note]);
  for (const [section, notes] of sections) {
    const kinds = { annotation: 'Annotations', closing: 'Closing line', title: 'Title', badge: 'Badge' };
    const names = [section, kinds[notes[0]?.draft.kind ?? 'annotation']].filter((one) => one !== '');
    units.push({ names, ids: notes.map(({ id }) => id), caption: notesCaption(notes.map(({ draft }) => draft)) });
  }
  for (const { id, draft } of things.notes)
    units.push({ names: [draft.text], ids: [id], caption: sentence(draft.text) });
  return units.filter((unit) => unit.names.length > 0 && unit.ids.length > 0);
}

/** The unit that a name means: the same name, else one that is part of the other, else one made of like words. */
function match(name: string, units: readonly Unit[]): Unit | null {
  const wanted = sameName(name);
  if (wanted === '') return null;
  const words = stems(name);
  let best: Unit | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const unit of units) {
    for (const candidate of unit.names) {
      const rank = rankOf(wanted, words, candidate);
      if (rank < least) [least, best] = [rank, unit];
    }
  }
  return best;
}

/** 0 for the same name; the longer the candidate's surplus, the higher; infinite for another name. */
function rankOf(wanted: string, words: readonly string[], candidate: string): number {
  const other = sameName(candidate);
  if (other === wanted) return 0;
  const surplus = Math.abs(other.length - wanted.length);
  if (wanted.length >= 3 && ` ${other} `.includes(` ${wanted} `)) return 1000 + surplus;
  if (other.length >= 4 && ` ${wanted} `.includes(` ${other} `)) return 2000 + surplus;
  const candidates = stems(candidate);
  if (words.length > 0 && words.every((word) => candidates.some((one) => one.length > 2 && alike(word, one))))
    return 3000 + surplus;
  return Number.POSITIVE_INFINITY;
}

/** The bold lead of an item, and the text behind its dash or colon. */
function nameAndRest(item: ListItem): { name: string; rest: string } {
  const [first, ...others] = item.blocks;
  const inlines = first?.kind === 'paragraph' ? first.inlines : [];
  const lead = inlines[0];
  const more = others.flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.inlines)] : []));
  if (lead?.kind === 'strong') {
    const rest = [plainText(inlines.slice(1)), ...more]
      .join(' ')
      .replace(/^\s*[-–—:.]+\s*/, '')
      .trim();
    return {
      name: plainText(lead.children)
        .replace(/[:.]\s*$/, '')
        .trim(),
      rest,
    };
  }
  const text = plainText(inlines).trim();
  const cut = /^(.{1,60}?)\s*(?:\s[-–—]\s|:\s)/.exec(text);
  return { name: cut?.[1] ?? text.slice(0, 60), rest: cut ? text.slice(cut[0].length) : text };
}
