import type { Connection } from './connect.ts';
import type { GroupDraft, NodeDraft, NoteDraft } from './draft.ts';
import { sectionName } from './section-name.ts';
import { isPlural, listed, numberWord, sentence } from './speech.ts';

/** What people would call a group: its label, else its section's name, else its only node. */
export function groupName(group: GroupDraft): string {
  const { name, structure } = sectionName(group.key);
  if (group.nodes.length === 1) return group.nodes[0]?.label ?? '';
  return (
    (group.cards ? '' : name) ||
    group.label ||
    (group.cards ? '' : structure) ||
    listed(group.nodes.slice(0, 3).map((node) => node.label))
  );
}

/** Where in a chain a node stands; `first-of-all` when the chain is the whole picture. */
export type ChainPlace = 'first' | 'first-of-all' | 'next' | 'last';

/** `Orchestrator is the coordinator: strategic oversight, contract validation.` */
export function nodeCaption(node: NodeDraft, group: GroupDraft, place: ChainPlace | null): string {
  const role = group.nodes.length === 1 && group.noun === '' ? sectionName(group.key) : null;
  const leads = {
    first: `${capital(spoken(group))} begins with `,
    'first-of-all': 'It begins with ',
    next: 'Then comes ',
    last: 'It ends with ',
  };
  const lead = place ? leads[place] : '';
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
  if (node.details.some((detail) => /^[^.]{1,40}: /.test(detail)) && !lead)
    return [subject, ...node.details].map(sentence).join(' ');
  const about = node.details.join('; ');
  if (about && /[.!?]$/.test(subject)) return sentence(`${subject} ${about}`);
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
  if (group.nodes.every((node) => node.column !== ''))
    return sentence(`${name}: ${group.nodes.map((node) => `${node.label} (${node.column})`).join(', ')}`);
  if (names.some((one) => !/[\p{L}\p{N}]/u.test(one))) return sentence(`${name}: ${names.join(' ')}`);
  if (names.some((one) => name.includes(one))) return sentence(`Here are ${listed(names)}`);
  return sentence(
    /^[^.:=]{1,60}$/.test(name)
      ? `${capital(spoken(group))} ${isPlural(name) ? 'are' : 'consists of'} ${listed(names)}`
      : `${name}: ${listed(names)}`,
  );
}

/** `Specifications & Contracts flow down from Orchestrator to Agent Team, to all seven at once.` */
export function channelCaption({ draft, from, to, manner, pairs }: Connection): string {
  const label = draft.label || 'An arrow';
  const many = isPlural(label);
  const verb =
    draft.direction === 'across' ? (many ? 'lead' : 'leads') : `${many ? 'flow' : 'flows'} ${draft.direction}`;
  const [only] = pairs.length === 1 ? pairs : [];
  const [start, end] = only ? [only.from.label, only.to.label] : [spoken(from), spoken(to)];
  const route = `${capital(label)} ${verb} from ${start} to ${end}`;
  if (pairs.length < 2) return sentence(route);
  const all = to.nodes.length > 1 ? `to all ${numberWord(to.nodes.length)} at once` : 'all at once';
  return sentence(`${route}, ${manner === 'together' ? all : 'one after another'}`);
}

export function notesCaption(notes: readonly NoteDraft[]): string {
  return notes.map((note) => sentence(note.text)).join(' ');
}

/** The name of a group within a sentence: `the Agent Team`, but `Orchestrator`. */
function spoken(group: GroupDraft): string {
  const name = groupName(group);
  const collective =
    /\b(?:team|group|layer|side|approach|stack|pool|network|system|phase|zone|stage|level|panel|crew)$/i;
  return group.nodes.length > 1 && collective.test(name) && !/^the\b/i.test(name) ? `the ${name}` : name;
}

function capital(text: string): string {
  return (text[0]?.toUpperCase() ?? '') + text.slice(1);
}

/** Begins with a small letter, unless the word is a name or in capitals. */
function soften(text: string): string {
  return /^\p{Lu}\p{Ll}+(?:[\s,-]|$)/u.test(text) ? text[0]?.toLowerCase() + text.slice(1) : text;
}
