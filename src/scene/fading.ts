import type { Palette, Scene } from '../model/scene.ts';

/** How a picture is drawn while one of its nodes is at the front. It leaves every frame as it is. */
export interface Fading {
  /** How far the colours of each shape have gone back into the page, by its index: 0 as they are, 1 gone. */
  readonly fades: readonly number[];
  /** Indices of the shapes in the order in which they are painted, first at the back. */
  readonly order: readonly number[];
}

/** What is at the other end of an arrow steps back a little, and what has nothing to do with the node almost vanishes. */
const NEAR = 0.5;
const REST = 0.87;

/**
 * Brings a node to the front, with the arrows that have come in by a step and what they lead to. Null for no node, which
 * is the picture as it is.
 */
export function focusOn(scene: Scene, node: string | null, step: number): Fading {
  const all = scene.shapes.map((_, i) => i);
  if (node === null) return { fades: all.map(() => 0), order: all };
  const edges = scene.edges.filter((edge) => edge.step <= step && (edge.from === node || edge.to === node));
  const front = new Set([node, ...edges.flatMap(({ id, channel }) => [id, channel])]);
  const near = new Set(edges.flatMap(({ from, to }) => [from, to]));
  // The lines that lead from a label to all arrows of its kind would show more than is at the front.
  const whole = (channel: string): boolean =>
    scene.edges.every((edge) => edge.channel !== channel || edge.step > step || front.has(edge.id));
  const fades = scene.shapes.map(({ id, owner, kind }) => {
    if (id === BACKDROP) return 0;
    if (front.has(owner)) return kind === 'path' && id.endsWith(GUIDE) && !whole(owner) ? REST : 0;
    return near.has(owner) ? NEAR : REST;
  });
  // Sorting is stable, so that what stays together keeps its order.
  const depth = (i: number): number => (scene.shapes[i]?.id === BACKDROP ? 2 : (fades[i] ?? 0));
  return { fades, order: [...all].sort((a, b) => depth(b) - depth(a)) };
}

/** How the scene calls what lies behind everything, and how the ids of lines end that lead to a label. */
const BACKDROP = 'backdrop';
const GUIDE = '/guide';

/** On the way from one to another, `share` in [0, 1]. What is brought to the front is there from the first moment. */
export function between(from: Fading, to: Fading, share: number): Fading {
  const fades = to.fades.map((fade, i) => {
    const before = from.fades[i] ?? 0;
    return before + (fade - before) * share;
  });
  const leaving = to.fades.every((fade) => fade === 0);
  return { fades, order: leaving && share < 1 ? from.order : to.order };
}

/** A palette of which all colours have gone back into the page by `fade`, in [0, 1]. */
export function fadedPalette(palette: Palette, fade: number): Palette {
  const page = palette.page ?? '#ffffff';
  return Object.fromEntries(Object.entries(palette).map(([paint, hex]) => [paint, mixed(hex, page, fade)]));
}

function mixed(from: string, to: string, share: number): string {
  const [a, b] = [Number.parseInt(from.slice(1), 16), Number.parseInt(to.slice(1), 16)];
  const part = (shift: number): number => {
    const [x, y] = [(a >> shift) & 255, (b >> shift) & 255];
    return Math.round(x + (y - x) * share) << shift;
  };
  return `#${(part(16) | part(8) | part(0)).toString(16).padStart(6, '0')}`;
}
