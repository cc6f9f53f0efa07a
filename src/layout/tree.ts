import type { Diagram, Edge, Group, Node } from '../model/diagram.ts';
import type { Box, PlacedEdge, PlacedNode, Point } from '../model/layout.ts';
import { bottom, centre } from './box.ts';
import { frame, MARGIN, PICTURE_WIDTH } from './frame.ts';
import { groupLabel } from './group-label.ts';
import { labelBlock } from './layer.ts';
import { layered, nameEdges } from './layered.ts';
import type { Figure } from './node-figure.ts';
import { merge, type Parts, type Setting } from './parts.ts';
import { distance, pathLength, roundCorners, tidy } from './polyline.ts';
import { STAND_OFF } from './rays.ts';
import { sharedFigures } from './shared-figures.ts';
import type { Block } from './text.ts';

/** A node with its branches, and how deep it stands; roots at 0. */
interface Twig {
  readonly node: Node;
  readonly depth: number;
  readonly branches: readonly { readonly edge: Edge; readonly twig: Twig }[];
}

/** px: least and largest distance between levels, and between leaves that stand below each other. */
const LEVEL = { least: 46, most: 84 };
const LEAF_GAP = 14;
/** px by which leaves below each other stand in, so that their branch runs down beside them. */
const INDENT = 30;
/** px between the parts of different parents, more than between siblings. */
const COUSINS = 1.6;
/** px between the name of a group and its nodes. */
const NAME_GAP = 8;

/**
 * Parents above their children, each in the middle above its own. Leaves stand beside each other when that leaves room for
 * their texts, else in a column below their parent. What is no forest is drawn in layers. Null when it does not fit.
 */
export function tree(diagram: Diagram, setting: Setting): Parts | null {
  const roots = forest(diagram);
  if (!roots) return layered(diagram, setting);
  return treeOf(diagram, roots, false, setting) ?? treeOf(diagram, roots, true, setting);
}

function treeOf(diagram: Diagram, roots: readonly Twig[], columns: boolean, setting: Setting): Parts | null {
  const around = frame(diagram, setting);
  const sizes = around && sizesOf(roots, columns, setting);
  if (!around || !sizes) return null;
  const gap = setting.type.gap;

  const inColumn = (twig: Twig) =>
    columns && twig.branches.length > 1 && twig.branches.every(({ twig: each }) => each.branches.length === 0);
  const width = (twig: Twig): number => {
    const own = sizes.of(twig).width;
    if (twig.branches.length === 0) return own;
    if (inColumn(twig))
      return Math.max(own, INDENT + sizes.of((twig.branches[0] as Twig['branches'][number]).twig).width);
    return Math.max(own, rowWidth(twig.branches.map((branch) => branch.twig)));
  };
  const rowWidth = (twigs: readonly Twig[]): number =>
    twigs.reduce((sum, twig) => sum + width(twig), 0) + Math.max(0, twigs.length - 1) * spaceBetween(twigs);
  const spaceBetween = (twigs: readonly Twig[]) =>
    twigs.some((twig) => twig.branches.length > 0) ? gap * COUSINS : gap;

  const whole = rowWidth(roots);
  if (whole > PICTURE_WIDTH) return null;

  // Heights of the levels; the leaves in columns add theirs below the level of the first one.
  const all = flat(roots);
  const depth = Math.max(...all.map((twig) => twig.depth));
  const levels = Array.from({ length: depth + 1 }, (_, level) =>
    Math.max(...all.filter((twig) => twig.depth === level).map((twig) => sizes.of(twig).height)),
  );
  const below = (twig: Twig): number => {
    const [first] = twig.branches;
    return first && inColumn(twig) ? (twig.branches.length - 1) * (sizes.of(first.twig).height + LEAF_GAP) : 0;
  };
  const tail = Math.max(0, ...all.map((twig) => (twig.depth + 1 === depth ? below(twig) : 0)));
  const inner = Math.max(0, ...all.map((twig) => (twig.depth + 1 < depth ? below(twig) : 0)));
  const least = levels.reduce((sum, height) => sum + height, 0) + tail + inner + depth * LEVEL.least;
  const named = namesOf(diagram, setting);
  if (!named) return null;
  // The names of groups stand above their nodes; between the levels there is room for them anyway.
  const first = named.some(({ group }) => roots.some((root) => group.nodes.includes(root.node.id)));
  const head = first ? Math.max(...named.map(({ block }) => block.height)) + NAME_GAP : 0;
  const spare = around.bottom - around.top - head - least;
  if (spare < 0) return null;
  const space = LEVEL.least + (depth === 0 ? 0 : Math.min(LEVEL.most - LEVEL.least, spare / depth));
  const start = around.top + head + (spare - (space - LEVEL.least) * depth) / 2;
  const tops = levels.map(
    (_, level) => start + levels.slice(0, level).reduce((sum, height) => sum + height + space, 0),
  );

  const nodes: Parts[] = [];
  const ways: { edge: Edge; points: Point[] }[] = [];
  const put = (twig: Twig, left: number): PlacedNode => {
    const size = sizes.of(twig);
    const wide = width(twig);
    const x = left + (wide - size.width) / 2;
    const column = inColumn(twig);
    const own = place(twig, {
      x: column ? left : x,
      y: tops[twig.depth] ?? 0,
      width: size.width,
      height: levels[twig.depth] ?? 0,
    });
    let childLeft = left + (wide - rowWidth(twig.branches.map((branch) => branch.twig))) / 2;
    const between = spaceBetween(twig.branches.map((branch) => branch.twig));
    twig.branches.forEach(({ edge, twig: child }, i) => {
      if (column) {
        const leaf = sizes.of(child);
        const y = (tops[child.depth] ?? 0) + i * (leaf.height + LEAF_GAP);
        const box = place(child, { x: left + INDENT, y, width: leaf.width, height: leaf.height }).box;
        ways.push({ edge, points: aside(own.box, box) });
        return;
      }
      const placed = put(child, childLeft);
      childLeft += width(child) + between;
      ways.push({ edge, points: down(own.box, placed.box) });
    });
    return own;
  };
  const place = (twig: Twig, box: Box): PlacedNode => {
    const parts = sizes.of(twig).figure.place(box);
    nodes.push(parts);
    return parts.nodes[0] as PlacedNode;
  };
  let left = MARGIN + (PICTURE_WIDTH - whole) / 2;
  for (const root of roots) {
    put(root, left);
    left += width(root) + spaceBetween(roots);
  }
  const edges = ways.map(({ edge, points }): PlacedEdge => {
    // An edge that leads up is drawn the other way round.
    const up = diagram.edges.find((each) => each.id === edge.id)?.from !== edge.from;
    return { id: edge.id, points: up ? [...points].reverse() : points, rest: restOf(points) };
  });
  const inOrder = diagram.edges.flatMap((edge) => edges.find((each) => each.id === edge.id) ?? []);
  const placed = merge(...nodes, around.parts, { edges: inOrder });
  const texts = named.map(({ group, block }) => {
    const boxes = placed.nodes.filter((node) => group.nodes.includes(node.id)).map((node) => node.box);
    const top = Math.min(...boxes.map((box) => box.y)) - NAME_GAP - block.height;
    return groupLabel({ group, block, top, nodes: boxes }, placed, setting);
  });
  return nameEdges(diagram, merge(placed, { texts }), [], setting);
}

/** The groups that have a name, with its text; null when one does not fit. */
function namesOf(diagram: Diagram, setting: Setting): { group: Group; block: Block }[] | null {
  const named = diagram.groups.filter((group) => group.label !== '' && group.nodes.length > 0);
  const blocks = named.map((group) => labelBlock(group, PICTURE_WIDTH / 3, setting));
  return blocks.includes(null) ? null : named.map((group, i) => ({ group, block: blocks[i] as Block }));
}

/** The trees that the edges make up; null when they make up anything else. */
function forest(diagram: Diagram): Twig[] | null {
  const parents = new Map<string, number>();
  for (const edge of diagram.edges) parents.set(edge.to, (parents.get(edge.to) ?? 0) + 1);
  if (diagram.edges.length === 0 || [...parents.values()].some((count) => count > 1)) return null;
  const seen = new Set<string>();
  const grow = (node: Node, depth: number): Twig => {
    seen.add(node.id);
    const branches = diagram.edges
      .filter((edge) => edge.from === node.id && !seen.has(edge.to))
      .flatMap((edge) => {
        const child = diagram.nodes.find((each) => each.id === edge.to);
        return child ? [{ edge, twig: grow(child, depth + 1) }] : [];
      });
    return { node, depth, branches };
  };
  const roots = diagram.nodes.filter((node) => !parents.has(node.id)).map((node) => grow(node, 0));
  // A node that no root leads to is on a circle.
  return seen.size === diagram.nodes.length ? roots : null;
}

const flat = (twigs: readonly Twig[]): Twig[] =>
  twigs.flatMap((twig) => [twig, ...flat(twig.branches.map((branch) => branch.twig))]);

interface Size {
  readonly width: number;
  readonly height: number;
  readonly figure: Figure;
}

/** One size of box for each level, as wide as its texts want and as the stage allows. */
function sizesOf(roots: readonly Twig[], columns: boolean, setting: Setting): { of(twig: Twig): Size } | null {
  const all = flat(roots);
  const depth = Math.max(...all.map((twig) => twig.depth));
  const sizes = new Map<Node, Size>();
  for (let level = 0; level <= depth; level++) {
    const twigs = all.filter((twig) => twig.depth === level);
    const parents = all.filter((twig) => twig.depth === level - 1 && twig.branches.length > 0);
    // In columns a level is only as wide as it has parents above.
    const abreast =
      columns && twigs.every((twig) => twig.branches.length === 0) && level > 0 ? parents.length : twigs.length;
    const room = Math.min(
      320,
      (PICTURE_WIDTH - (abreast - 1) * setting.type.gap * 1.2) / abreast - (columns ? INDENT : 0),
    );
    const shared = sharedFigures(
      twigs.map((twig) => twig.node),
      room,
      setting,
    );
    if (!shared) return null;
    twigs.forEach((twig, i) => {
      sizes.set(twig.node, { width: shared.width, height: shared.height, figure: shared.figures[i] as Figure });
    });
  }
  return { of: (twig) => sizes.get(twig.node) as Size };
}

/** From the bottom of the parent across to above the child and down to its top. */
function down(parent: Box, child: Box): Point[] {
  const [px] = centre(parent);
  const [cx] = centre(child);
  const start = bottom(parent) + STAND_OFF;
  const end = child.y - STAND_OFF;
  const half = start + (end - start) * 0.42;
  return roundCorners(
    tidy([
      [px, start],
      [px, half],
      [cx, half],
      [cx, end],
    ]),
    10,
  );
}

/** From the bottom of the parent down beside its leaves and into one's left side. */
function aside(parent: Box, leaf: Box): Point[] {
  const x = leaf.x - INDENT / 2;
  const [, y] = centre(leaf);
  return roundCorners(
    tidy([
      [x, bottom(parent) + STAND_OFF],
      [x, y],
      [leaf.x - STAND_OFF, y],
    ]),
    8,
  );
}

/** The middle of the last straight part, which is the edge's own. */
function restOf(points: readonly Point[]): number {
  if (points.length < 3) return 0.5;
  return 1 - distance(points.at(-2) as Point, points.at(-1) as Point) / 2 / pathLength(points);
}
