import type { Connection } from './connect.ts';
import type { GroupDraft, NodeDraft, NoteDraft } from './draft.ts';
import { sectionName } from './section-name.ts';
import { isPlural, listed, numberWord, sentence } from './speech.ts';

/** What people would call a group: its label, else its section's name, else its only node. */
export function groupName(group: GroupDraft): string {
  const { name, structure } = sectionName(group.key);
  if (group.nodes.length === 1) return group.nodes[0]?.label ?? '';
  return (
    group.label ||
    (group.cards ? '' : name) ||
    (group.cards ? '' : structure) ||
    listed(group.nodes.slice(0, 3).map((node) => node.label))
  );
}

/** `Orchestrator is the coordinator: strategic oversight, contract validation.` */
export function nodeCaption(node: NodeDraft, group: GroupDraft, place: 'first' | 'next' | 'last' | null): string {
  const role = group.nodes.length === 1 && group.noun === '' ? sectionName(group.key) : null;
  const lead =
    place === 'first' ? 'It begins with ' : place === 'next' ? 'Then comes ' : place === 'last' ? 'It ends with ' : '';
  const plainRole =
    role &&
    /^[\p{L} -]{3,32}$/u.test(role.name) &&
    role.name.toLowerCase() !== node.label.toLowerCase() &&
    role.structure !== role.name;
  const subject = lead
    ? `${lead}${node.label}`
    : plainRole && role
      ? `${node.label} is the ${soften(role.name)}`
      : node.label;
  const about = node.details.join('; ');
  if (about) return sentence(`${subject}: ${plainRole || lead ? soften(about) : about}`);
  return subject === node.label
    ? sentence(node.tag ? `${node.label}, ${node.tag}` : `Here is ${node.label}`)
    : sentence(subject);
}

/** `Agent Team consists of Upload Agent, … and Deploy Agent.` */
export function groupCaption(group: GroupDraft): string {
  const names = group.nodes.map((node) => node.label);
  const name = groupName(group);
  if (names.length === 1 && group.nodes[0]) return nodeCaption(group.nodes[0], group, null);
  if (names.some((one) => name.includes(one))) return sentence(`Here are ${listed(names)}`);
  return sentence(
    /^[^.:=]{1,60}$/.test(name)
      ? `${name} ${isPlural(name) ? 'are' : 'consists of'} ${listed(names)}`
      : `${name}: ${listed(names)}`,
  );
}

/** `Specifications & Contracts flow down from Orchestrator to Agent Team, to all seven at once.` */
export function channelCaption({ draft, from, to, manner, pairs }: Connection): string {
  const label = draft.label || 'An arrow';
  const many = isPlural(label);
  const verb =
    draft.direction === 'across' ? (many ? 'lead' : 'leads') : `${many ? 'flow' : 'flows'} ${draft.direction}`;
  const route = `${label} ${verb} from ${groupName(from)} to ${groupName(to)}`;
  if (pairs.length < 2) return sentence(route);
  const all = to.nodes.length > 1 ? `to all ${numberWord(to.nodes.length)} at once` : 'all at once';
  return sentence(`${route}, ${manner === 'together' ? all : 'one after another'}`);
}

export function notesCaption(notes: readonly NoteDraft[]): string {
  return notes.map((note) => sentence(note.text)).join(' ');
}

/** Begins with a small letter, unless the word is a name or in capitals. */
function soften(text: string): string {
  return /^\p{Lu}\p{Ll}+(?:[\s,-]|$)/u.test(text) ? text[0]?.toLowerCase() + text.slice(1) : text;
}
