import type { InterfaceWords } from '../../model/interface-words.ts';
import type { Scene, SceneEdge, SceneNode } from '../../model/scene.ts';
import { element } from '../element.ts';
import { icon } from '../icons.ts';
import { openingName } from '../opening-name.ts';

/** Id by which the button of a node refers to its card. */
export const CARD_ID = 'node-card';

const MOST_NAMES = 4;

const OUT = 'M5 12h14M13 6l6 6-6 6';
const IN = 'M19 12H5M11 6l-6 6 6 6';

/**
 * What there is to say of a node: its name, what is written on it, what the lesson's notes tell of it, and the arrows
 * that have come in by a step.
 */
export function nodeCard(
  scene: Scene,
  node: SceneNode,
  step: number,
  notes: readonly Element[],
  words: InterfaceWords['diagram'],
): HTMLElement {
  const { label, lines } = node;
  const come = scene.edges.filter((edge) => edge.step <= step);
  const relations = [
    ...relationsOf(scene, come, node, 'from').map((each) => line(OUT, each, words.to)),
    ...relationsOf(scene, come, node, 'to').map((each) => line(IN, each, words.from)),
  ];
  return element(
    'aside',
    { class: 'node-card', id: CARD_ID, 'aria-label': label },
    element('h2', {}, label),
    ...lines.map((text) => element('p', { class: 'line' }, text)),
    ...notes.map((note) => element('div', { class: 'told' }, ...contentOf(note, label))),
    ...(relations.length > 0 ? [element('ul', {}, ...relations)] : []),
  );
}

interface Relation {
  readonly label: string;
  readonly names: string;
}

/** The arrows that leave a node, or lead to it, gathered by what they say. */
function relationsOf(
  { nodes }: Scene,
  edges: readonly SceneEdge[],
  { id }: SceneNode,
  end: 'from' | 'to',
): readonly Relation[] {
  const other = end === 'from' ? 'to' : 'from';
  const byLabel = new Map<string, string[]>();
  for (const edge of edges) {
    const name = nodes.find((node) => node.id === edge[other])?.label;
    if (edge[end] === id && name) byLabel.set(edge.label, [...(byLabel.get(edge.label) ?? []), name]);
  }
  return [...byLabel].map(([label, names]) => ({ label, names: listed(names) }));
}

/** Of many names only the first: the picture shows them all. */
const listed = (names: readonly string[]): string =>
  names.length > MOST_NAMES
    ? `${names.slice(0, MOST_NAMES - 1).join(', ')} +${names.length - MOST_NAMES + 1}`
    : names.join(', ');

function line(path: string, { label, names }: Relation, phrase: string): HTMLElement {
  const ends = phrase.replace('{names}', names);
  return element(
    'li',
    {},
    icon(path),
    element('span', {}, ...(label ? [element('strong', {}, label), ` ${ends}`] : [ends])),
  );
}

/** A copy of a note, without the name that it opens with: the card has it already. */
function contentOf(note: Element, label: string): readonly Node[] {
  const copy = note.cloneNode(true) as Element;
  for (const each of copy.querySelectorAll('[id]')) each.removeAttribute('id');
  const lead = openingName(copy, [label]);
  if (lead) {
    const rest = lead.nextSibling;
    if (rest?.nodeType === Node.TEXT_NODE) rest.textContent = (rest.textContent ?? '').replace(/^\s*[:：–—-]\s*/, '');
    lead.remove();
  }
  return [...copy.childNodes];
}
