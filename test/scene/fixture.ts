import type { Channel, Diagram, Edge, Node } from '../../src/model/diagram.ts';
import type { Box, Layout, PlacedText, Point } from '../../src/model/layout.ts';

/**
 * One lead above a crew, with traffic down and up: set by hand and measured by a rule of thumb, so that the scene can be
 * tested without the stages before it.
 */
const span = { file: 'crew.prompt.md', line: 1, column: 1 };
const CREW = ['Navigator', 'Cook', 'Gunner', 'Sailmaker', 'Surgeon', 'Carpenter', 'Lookout'];

const node = (id: string, over: Partial<Node>): Node => ({
  id,
  label: id,
  details: [],
  tag: '',
  icon: null,
  tagIcon: null,
  shape: 'box',
  size: 'small',
  colour: null,
  group: 'crew',
  span,
  ...over,
});

const channel = (id: string, over: Partial<Channel>): Channel => ({
  id,
  label: id,
  from: 'lead',
  to: 'crew',
  direction: 'down',
  colour: null,
  manner: 'together',
  mark: 'document',
  span,
  ...over,
});

const nodes: readonly Node[] = [
  node('captain', {
    label: 'Captain',
    details: ['Sets the course, keeps the log'],
    icon: 'conductor',
    shape: 'hexagon',
    size: 'large',
    colour: '#fbbf24',
    group: 'lead',
  }),
  ...CREW.map((label, i) =>
    node(`crew-${i + 1}`, { label, tag: `cabin ${i + 1}`, tagIcon: 'worktree', shape: 'card', colour: '#8b5cf6' }),
  ),
];
const crew = nodes.slice(1);
const edges: readonly Edge[] = ['down', 'up'].flatMap((way) =>
  crew.map(({ id }) => ({
    id: `${way}-${id}`,
    from: way === 'down' ? 'captain' : id,
    to: way === 'down' ? id : 'captain',
    channel: way === 'down' ? 'orders' : 'reports',
    label: '',
  })),
);
const step = (id: string, enters: readonly string[]) => ({ id, name: id, caption: `${id} enters.`, enters, span });

export const diagram: Diagram = {
  id: 'crew',
  title: 'A crew & its "captain"',
  filename: 'crew.png',
  name: 'Captain and crew',
  alt: 'A captain sends orders to seven sailors, who report back.',
  arrangement: 'layered',
  groups: [
    { id: 'lead', label: '', arrangement: 'row', nodes: ['captain'], span },
    { id: 'crew', label: '', arrangement: 'arc', nodes: crew.map((n) => n.id), span },
  ],
  nodes,
  channels: [
    channel('orders', { label: 'Orders & Charts', colour: '#2563eb' }),
    channel('reports', {
      label: 'Reports <back>',
      colour: '#10b981',
      from: 'crew',
      to: 'lead',
      direction: 'up',
      manner: 'one-by-one',
      mark: 'check',
    }),
  ],
  edges,
  notes: [
    { id: 'n1', kind: 'annotation', text: 'Each at a post (no shouting)', colour: null, icon: 'clock', span },
    { id: 'n2', kind: 'annotation', text: 'One chart (no guesses)', colour: null, icon: 'contract', span },
    { id: 'n3', kind: 'annotation', text: 'All at once (7x as fast)', colour: null, icon: 'lightning', span },
    { id: 'closing', kind: 'closing', text: 'From one pair of hands to a crew.', colour: null, icon: null, span },
  ],
  steps: [
    step('captain', ['captain']),
    step(
      'crew',
      crew.map((n) => n.id),
    ),
    step('orders', ['orders', ...edges.slice(0, 7).map((e) => e.id)]),
    step('reports', ['reports', ...edges.slice(7).map((e) => e.id)]),
    step('notes', ['n1', 'n2', 'n3']),
    step('closing', ['closing']),
  ],
  graspSeconds: 15,
  span,
};

const width = (text: string, size: number) => text.length * size * 0.55;

function text(
  owner: string,
  role: PlacedText['role'],
  content: string,
  centre: number,
  baseline: number,
  size: number,
  weight: 400 | 600 | 700,
): PlacedText {
  const w = width(content, size);
  const soft = content.indexOf(' (');
  const cut = soft < 0 ? content.length : soft + 1;
  const head = width(content.slice(0, cut), size);
  const x = centre - w / 2;
  const runs = [{ text: content.slice(0, cut), x, width: head, weight, tone: 'ink' as const }];
  return {
    id: `${owner}/${role}`,
    owner,
    role,
    text: content,
    fontSize: size,
    lines: [
      {
        baseline,
        runs:
          soft < 0
            ? runs
            : [...runs, { text: content.slice(cut), x: x + head, width: w - head, weight: 400, tone: 'soft' }],
      },
    ],
    box: { x, y: baseline - size * 0.95, width: w, height: size * 1.2 },
  };
}

const top: Box = { x: 460, y: 8, width: 360, height: 124 };
const cards: readonly Box[] = crew.map((_, i) => ({
  x: 30 + i * 176,
  y: 300 + 100 * Math.cos(((i - 3) / 3) * 1.45),
  width: 164,
  height: 92,
}));
const line = (a: Point, b: Point): Point[] => [a, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], b];

export const layout: Layout = {
  width: 1280,
  height: 592,
  nodes: [
    {
      id: 'captain',
      box: top,
      outline: {
        kind: 'polygon',
        points: [
          [460, 70],
          [500, 8],
          [780, 8],
          [820, 70],
          [780, 132],
          [500, 132],
        ],
      },
      band: 0,
    },
    ...cards.map((box, i) => ({
      id: `crew-${i + 1}`,
      box,
      outline: { kind: 'rect' as const, box, radius: 14 },
      band: 40,
    })),
  ],
  edges: cards.flatMap((box, i) => {
    const x = box.x + box.width / 2;
    const from = 520 + i * 40;
    return [
      { id: `down-crew-${i + 1}`, points: line([from - 9, 136], [x - 10, box.y - 4]), rest: 0.55 },
      { id: `up-crew-${i + 1}`, points: line([x + 10, box.y - 4], [from + 9, 136]), rest: 0.45 },
    ];
  }),
  texts: [
    text('captain', 'label', 'Captain', 665, 66, 30, 700),
    text('captain', 'detail', 'Sets the course, keeps the log', 665, 96, 16, 600),
    ...cards.flatMap((box, i) => [
      text(`crew-${i + 1}`, 'tag', `cabin ${i + 1}`, box.x + box.width / 2 + 14, box.y + 27, 19, 700),
      text(`crew-${i + 1}`, 'label', CREW[i] as string, box.x + box.width / 2, box.y + 73, 18, 600),
    ]),
    text('orders', 'channel', 'Orders & Charts', 180, 79, 18, 600),
    text('reports', 'channel', 'Reports <back>', 1100, 79, 18, 600),
    text('n1', 'annotation', 'Each at a post (no shouting)', 230, 529, 17, 600),
    text('n2', 'annotation', 'One chart (no guesses)', 640, 529, 17, 600),
    text('n3', 'annotation', 'All at once (7x as fast)', 1050, 529, 17, 600),
    text('closing', 'closing', 'From one pair of hands to a crew.', 640, 578, 22, 700),
  ],
  icons: [
    {
      id: 'captain/icon',
      owner: 'captain',
      role: 'icon',
      name: 'conductor',
      box: { x: 496, y: 44, width: 52, height: 52 },
    },
    ...cards.map((box, i) => ({
      id: `crew-${i + 1}/tag`,
      owner: `crew-${i + 1}`,
      role: 'tag' as const,
      name: 'worktree',
      box: { x: box.x + 20, y: box.y + 9, width: 24, height: 24 },
    })),
    {
      id: 'orders/icon',
      owner: 'orders',
      role: 'channel',
      name: 'arrow-down',
      box: { x: 80, y: 62, width: 20, height: 20 },
    },
    { id: 'n1/icon', owner: 'n1', role: 'annotation', name: 'clock', box: { x: 70, y: 513, width: 20, height: 20 } },
  ],
  panels: [
    { id: 'orders/pill', owner: 'orders', role: 'channel', box: { x: 70, y: 52, width: 220, height: 40 }, radius: 20 },
    {
      id: 'reports/pill',
      owner: 'reports',
      role: 'channel',
      box: { x: 990, y: 52, width: 220, height: 40 },
      radius: 20,
    },
    ...[60, 470, 880].map((x, i) => ({
      id: `n${i + 1}/plate`,
      owner: `n${i + 1}`,
      role: 'annotation' as const,
      box: { x, y: 504, width: 340, height: 38 },
      radius: 10,
    })),
  ],
  guides: [
    {
      id: 'orders/guide',
      owner: 'orders',
      points: [
        [290, 72],
        [420, 160],
      ],
    },
  ],
};
