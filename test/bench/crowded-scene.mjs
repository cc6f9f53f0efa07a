const [WIDTH, HEIGHT] = [1280, 592];
const [COLUMNS, ROWS] = [10, 10];
const BOX = { width: 100, height: 44 };

const palette = {
  page: '#ffffff',
  ink: '#0f172a',
  card: '#ffffff',
  rim: '#8b5cf6',
  down: '#2563eb',
  up: '#10b981',
  white: '#ffffff',
};

const enter = (step, from, to, effect, origin = null) => ({ step, from, to, effect, origin });

/**
 * A scene far more crowded than any layout would let pass: 100 cards, each with a band, an icon and two lines of text, and
 * 300 arrows on curved ways, all of which carry a sign. The cards come in two steps, then half of the arrows grow at the same
 * time, then the other half. Plain JSON, as the player takes it.
 */
export function crowdedScene(id) {
  const centres = Array.from({ length: COLUMNS * ROWS }, (_, i) => [
    ((i % COLUMNS) + 0.5) * (WIDTH / COLUMNS),
    (Math.floor(i / COLUMNS) + 0.5) * (HEIGHT / ROWS),
  ]);
  const shapes = [...Array.from({ length: 300 }, (_, i) => arrow(i, centres)), ...centres.flatMap(card)];
  const step = (name, duration) => ({ id: name, name, caption: `${name} come in.`, duration });
  const steps = [step('first', 900), step('second', 900), step('down', 1400), step('up', 1400)];
  return {
    ...{ id, title: 'Crowd', filename: 'crowd.png', name: 'Crowd', alt: 'A crowd.', width: WIDTH, height: HEIGHT },
    ...{ shapes, steps, nodes: [], edges: [], seconds: null, palette: { light: palette, dark: palette } },
  };
}

function card([x, y], i) {
  const [left, top] = [x - BOX.width / 2, y - BOX.height / 2];
  const within = (i % 50) / 100;
  const own = { owner: `node-${i}`, enter: enter(i < 50 ? 1 : 2, within, within + 0.5, 'pop', [x, y]) };
  const rect = { kind: 'rect', ...own, x: left, y: top, width: BOX.width, stroke: 'rim', strokeWidth: 2 };
  const text = { kind: 'text', ...own, x: left + 8, width: 80, weight: 600, fill: 'ink' };
  return [
    { ...rect, id: `card-${i}`, height: BOX.height, radius: 8, fill: 'card' },
    { ...rect, id: `band-${i}`, height: 8, radius: [8, 8, 0, 0], fill: 'rim', stroke: null },
    { ...text, id: `name-${i}`, y: top + 24, text: `Member ${i}`, fontSize: 14 },
    { ...text, id: `note-${i}`, y: top + 39, text: 'does its part', fontSize: 12, weight: 400 },
    {
      ...{ kind: 'path', ...own, id: `icon-${i}`, d: 'M4 12 10 18 20 6M4 4h16v16H4z', x: left + 80, y: top + 12 },
      ...{ scale: 0.6, fill: null, stroke: 'rim', strokeWidth: 2 },
    },
  ];
}

function arrow(i, centres) {
  const from = centres[(i * 37) % centres.length];
  const to = centres[(i * 53 + 11) % centres.length];
  const points = curve(from, to, 16);
  const lengths = [0];
  for (let k = 1; k < points.length; k++) {
    lengths.push(lengths[k - 1] + Math.hypot(points[k][0] - points[k - 1][0], points[k][1] - points[k - 1][1]));
  }
  const stroke = i < 150 ? 'down' : 'up';
  return {
    ...{ kind: 'arrow', id: `arrow-${i}`, owner: `edge-${i}`, points, lengths, stroke, strokeWidth: 2 },
    enter: enter(i < 150 ? 3 : 4, 0, 1, 'grow'),
    dash: i % 5 === 0 ? [6, 5] : [],
    head: { kind: i % 2 ? 'filled' : 'open', length: 10, width: 9 },
    mark: { kind: i < 150 ? 'document' : 'check', size: 14, fill: stroke, ink: 'white', rest: 0.4, ...TRAVEL },
  };
}

const TRAVEL = { delay: 0, trip: 1200, trips: 2 };

/** A quadratic curve that bends to one side, as a flat line of so many stretches. */
function curve([ax, ay], [bx, by], stretches) {
  const [cx, cy] = [(ax + bx) / 2 + (by - ay) / 5, (ay + by) / 2 - (bx - ax) / 5];
  return Array.from({ length: stretches + 1 }, (_, i) => {
    const t = i / stretches;
    const mix = (a, c, b) => Math.round(((1 - t) ** 2 * a + 2 * t * (1 - t) * c + t * t * b) * 100) / 100;
    return [mix(ax, cx, bx), mix(ay, cy, by)];
  });
}
