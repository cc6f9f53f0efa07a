#!/usr/bin/env node
/**
 * Writes icons.ts: the icons of our vocabulary as one path each, in a box of 24 by 24, to be stroked 2 wide.
 * They come from Lucide (ISC licence), but for those drawn here.
 *
 *   node src/theme/icons.make.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import svgpath from 'svgpath';

const nodes = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('lucide-static/icon-nodes.json'), 'utf8'));

/** Our name: Lucide's. */
const vocabulary = {
  branch: 'git-branch',
  document: 'file-text',
  documents: 'files',
  check: 'circle-check',
  tick: 'check',
  cross: 'x',
  eye: 'eye',
  ear: 'ear',
  brain: 'brain',
  lightning: 'zap',
  database: 'database',
  checklist: 'list-checks',
  clipboard: 'clipboard-check',
  robot: 'bot',
  warning: 'triangle-alert',
  error: 'octagon-x',
  info: 'info',
  question: 'circle-question-mark',
  search: 'search',
  map: 'map',
  compass: 'compass',
  code: 'code',
  book: 'book-open',
  gear: 'settings',
  sliders: 'sliders-horizontal',
  shield: 'shield-check',
  person: 'user',
  team: 'users',
  clock: 'clock',
  calendar: 'calendar',
  timer: 'timer',
  scroll: 'scroll-text',
  pencil: 'pencil',
  rocket: 'rocket',
  cycle: 'refresh-cw',
  loop: 'repeat',
  lock: 'lock',
  unlock: 'lock-open',
  star: 'star',
  target: 'target',
  chart: 'chart-column',
  trend: 'trending-up',
  gauge: 'gauge',
  chat: 'message-square',
  chats: 'messages-square',
  mail: 'mail',
  phone: 'phone',
  cloud: 'cloud',
  key: 'key',
  link: 'link',
  flag: 'flag',
  lightbulb: 'lightbulb',
  terminal: 'terminal',
  folder: 'folder',
  archive: 'archive',
  box: 'package',
  layers: 'layers',
  puzzle: 'puzzle',
  plug: 'plug',
  bug: 'bug',
  test: 'flask-conical',
  deploy: 'cloud-upload',
  upload: 'upload',
  download: 'download',
  server: 'server',
  network: 'network',
  workflow: 'workflow',
  globe: 'globe',
  laptop: 'laptop',
  cpu: 'cpu',
  tool: 'wrench',
  hammer: 'hammer',
  building: 'building',
  home: 'house',
  store: 'store',
  cart: 'shopping-cart',
  money: 'circle-dollar-sign',
  card: 'credit-card',
  scales: 'scale',
  handshake: 'handshake',
  contract: 'file-pen-line',
  certificate: 'award',
  trophy: 'trophy',
  graduation: 'graduation-cap',
  heart: 'heart',
  bell: 'bell',
  camera: 'camera',
  image: 'image',
  microphone: 'mic',
  play: 'play',
  pause: 'pause',
  stop: 'square',
  filter: 'funnel',
  funnel: 'funnel',
  table: 'table',
  list: 'list',
  plus: 'plus',
  minus: 'minus',
  split: 'split',
  merge: 'merge',
  tree: 'list-tree',
  seed: 'sprout',
  leaf: 'leaf',
  fire: 'flame',
  water: 'droplet',
  sun: 'sun',
  moon: 'moon',
  sparkles: 'sparkles',
  wand: 'wand-sparkles',
  'arrow-up': 'arrow-up',
  'arrow-down': 'arrow-down',
  'arrow-left': 'arrow-left',
  'arrow-right': 'arrow-right',
  thumb: 'thumbs-up',
  hand: 'hand',
  bridge: 'waypoints',
  wall: 'brick-wall',
  door: 'door-open',
  crown: 'crown',
  mask: 'venetian-mask',
  scissors: 'scissors',
  paperclip: 'paperclip',
};

/** Drawn here, in the same manner: strokes 2 wide, round ends, a margin of 1 to 2. */
const own = {
  // Head and shoulders, one arm raised into a baton.
  conductor:
    'M12.2 5.8a3.3 3.3 0 1 1-6.6 0a3.3 3.3 0 0 1 6.6 0M2.5 21v-2.5a6 6 0 0 1 6-6h2.2c1.2 0 2.2-.4 3-1.2l2.6-2.6L21.5 2.5M13.8 21v-5.2',
  // A folder that holds a branch. Lucide's own is too fine to be read at the size of a tag.
  worktree:
    'M20 20a2 2 0 0 0 2-2v-10a2 2 0 0 0-2-2h-7.9a2 2 0 0 1-1.69-.9l-.81-1.2a2 2 0 0 0-1.67-.9h-3.93a2 2 0 0 0-2 2v13a2 2 0 0 0 2 2zM9 10v6.5M9 16c0-3 6-1.2 6-5.5',
};

function pathOf([tag, a]) {
  const n = (key) => Number(a[key] ?? 0);
  if (tag === 'path') return a.d;
  if (tag === 'line') return `M${a.x1} ${a.y1}L${a.x2} ${a.y2}`;
  if (tag === 'polyline') return `M${a.points}`;
  if (tag === 'polygon') return `M${a.points}z`;
  if (tag === 'circle')
    return `M${n('cx') - n('r')} ${a.cy}a${a.r} ${a.r} 0 1 0 ${2 * n('r')} 0a${a.r} ${a.r} 0 1 0 ${-2 * n('r')} 0`;
  if (tag === 'ellipse')
    return `M${n('cx') - n('rx')} ${a.cy}a${a.rx} ${a.ry} 0 1 0 ${2 * n('rx')} 0a${a.rx} ${a.ry} 0 1 0 ${-2 * n('rx')} 0`;
  if (tag === 'rect') {
    const [x, y, w, h, r] = ['x', 'y', 'width', 'height', 'rx'].map(n);
    if (!r) return `M${x} ${y}h${w}v${h}h${-w}z`;
    const arc = (dx, dy) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
    return `M${x + r} ${y}h${w - 2 * r}${arc(r, r)}v${h - 2 * r}${arc(-r, r)}h${2 * r - w}${arc(-r, -r)}v${2 * r - h}${arc(r, -r)}z`;
  }
  throw new Error(`An icon has an element that is not known here: ${tag}.`);
}

// Absolute first, so that a path's first move does not depend on the one before; then relative, which is shorter.
const flat = (d) => svgpath(d).abs().round(2).rel().round(2).toString();
const lines = Object.entries(vocabulary).map(([name, theirs]) => {
  const parts = nodes[theirs];
  if (!parts) throw new Error(`Lucide has no icon named ${theirs}.`);
  return [name, parts.map((part) => flat(svgpath(pathOf(part)).abs().toString()).replace(/^m/, 'M')).join('')];
});
for (const [name, d] of Object.entries(own)) lines.push([name, d]);
lines.sort(([a], [b]) => (a < b ? -1 : 1));
const body = lines.map(([name, d]) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: '${d}',`).join('\n');
writeFileSync(
  new URL('icons.ts', import.meta.url),
  `/**
 * Written by icons.make.mjs; do not edit. Path data in a box of 24 by 24, to be stroked 2 wide with round ends.
 * Out of Lucide (https://lucide.dev), ISC licence, copyright (c) Lucide Icons and contributors.
 */
export const ICONS: Readonly<Record<string, string>> = {
${body}
};
`,
);
