import type { Channel, Diagram, Edge, Group, Node, Note } from '../../src/model/diagram.ts';
import type { Span } from '../../src/model/span.ts';

/** Diagrams for the tests of layout, in as few words as possible. */

export const span: Span = { file: 'test.prompt.md', line: 3, column: 1 };

export const node = (id: string, more: Partial<Node> = {}): Node => ({
  id,
  label: id,
  details: [],
  tag: '',
  icon: null,
  tagIcon: null,
  shape: 'box',
  size: 'medium',
  colour: null,
  group: '',
  span,
  ...more,
});

export const group = (id: string, arrangement: Group['arrangement'], members: readonly Node[], label = ''): Group => ({
  id,
  label,
  arrangement,
  nodes: members.map((member) => member.id),
  span,
});

export const channel = (id: string, from: string, to: string, more: Partial<Channel> = {}): Channel => ({
  id,
  label: '',
  from,
  to,
  direction: 'down',
  colour: null,
  manner: 'together',
  mark: 'dot',
  span,
  ...more,
});

export const edge = (from: string, to: string, channelId: string, label = ''): Edge => ({
  id: `${channelId}:${from}>${to}`,
  from,
  to,
  channel: channelId,
  label,
});

export const note = (kind: Note['kind'], text: string): Note => ({
  id: `note-${text.slice(0, 12)}`,
  kind,
  text,
  colour: null,
  icon: null,
  span,
});

/** A diagram out of its groups with their nodes. */
export function diagram(parts: readonly (readonly [Group, readonly Node[]])[], more: Partial<Diagram> = {}): Diagram {
  return {
    id: 'test',
    title: 'Test',
    filename: 'test.png',
    name: 'Test',
    alt: 'Test',
    arrangement: 'layered',
    groups: parts.map(([each]) => each),
    nodes: parts.flatMap(([each, nodes]) => nodes.map((one) => ({ ...one, group: each.id }))),
    channels: [],
    edges: [],
    notes: [],
    steps: [],
    graspSeconds: null,
    span,
    ...more,
  };
}

const CREWS = ['Fetch', 'Index', 'Summarise', 'Rank', 'Translate', 'Moderate', 'Publish', 'Archive', 'Watch'];

/** One leader and its team on an arc, with traffic both ways and notes. */
export function leaderAndTeam(count: number): Diagram {
  const lead = node('lead', {
    label: 'Editor',
    details: ['Chooses topics, approves drafts'],
    size: 'large',
    shape: 'hexagon',
    icon: 'person',
  });
  const team = CREWS.slice(0, count).map((name, i) =>
    node(`crew-${i}`, { label: `${name} Crew`, tag: `desk ${i + 1}`, tagIcon: 'branch', shape: 'card', size: 'small' }),
  );
  return diagram(
    [
      [group('top', 'row', [lead]), [lead]],
      [group('team', 'arc', team), team],
    ],
    {
      channels: [
        channel('briefs', 'top', 'team', { label: 'Assignments & Deadlines', mark: 'document' }),
        channel('drafts', 'team', 'top', { label: 'Finished Drafts & Notes', mark: 'check', direction: 'up' }),
      ],
      edges: [
        ...team.map((each) => edge('lead', each.id, 'briefs')),
        ...team.map((each) => edge(each.id, 'lead', 'drafts')),
      ],
      notes: [
        note('annotation', 'No waiting (every desk has its own copy)'),
        note('annotation', 'One style guide (checked on arrival)'),
        note('closing', 'From writing to editing. Other craft, wider reach.'),
      ],
    },
  );
}
