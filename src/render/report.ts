import type { Diagnostic } from '../model/diagnostic.ts';
import type { Diagram } from '../model/diagram.ts';
import type { Box, Layout, PlacedText, Point } from '../model/layout.ts';
import type { Prediction } from '../model/prediction.ts';
import type { Scene, Shape, TextShape } from '../model/scene.ts';
import { contrast } from '../theme/colour.ts';

/** What was understood of a brief and where everything is drawn; colours are those of the light scheme. */
export interface InspectionReport {
  readonly title: string;
  readonly filename: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  /** Colour of the panel behind everything; null when there is none. */
  readonly background: string | null;
  readonly nodes: readonly ReportedNode[];
  readonly edges: readonly ReportedEdge[];
  readonly texts: readonly ReportedText[];
  readonly steps: readonly {
    index: number;
    id: string;
    caption: string;
    enters: readonly string[];
    /** What is asked before it, when anything is. */
    predict?: Prediction;
  }[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface ReportedNode {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  /** Of a card: its head band. */
  readonly fill: string | null;
  readonly stroke: string | null;
  /** Firmer line around a faint stroke; null for none. */
  readonly rim: string | null;
  readonly box: Box;
  readonly step: number;
}

export interface ReportedEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly channel: string;
  /** The brief's colour for this traffic: that of its marks and its label's frame. */
  readonly color: string;
  /** What the line is drawn in: the same, or a firmer shade where that one would be too faint upon the page. */
  readonly stroke: string;
  readonly points: readonly Point[];
  readonly step: number;
}

export interface ReportedText {
  readonly text: string;
  readonly box: Box;
  readonly fontSize: number;
  readonly fontWeight: number;
  readonly color: string;
  readonly background: string;
  readonly owner: string | null;
  readonly step: number;
}

export interface Inspected {
  readonly diagram: Diagram;
  readonly layout: Layout;
  readonly scene: Scene;
  readonly diagnostics: readonly Diagnostic[];
}

/** The report of `lectern inspect --json`: px of the diagram's stage, `#rrggbb`. */
export function inspectionReport({ diagram, layout, scene, diagnostics }: Inspected): InspectionReport {
  const colour = (paint: string | null): string | null =>
    paint === null ? null : (scene.palette.light[paint] ?? null);
  const shapesOf = new Map<string, Shape[]>();
  for (const shape of scene.shapes) shapesOf.set(shape.owner, [...(shapesOf.get(shape.owner) ?? []), shape]);
  const stepOf = (owner: string): number => shapesOf.get(owner)?.[0]?.enter.step ?? 0;
  return {
    title: diagram.title,
    filename: diagram.filename,
    alt: diagram.alt,
    width: layout.width,
    height: layout.height,
    background: colour(scene.shapes.find(({ id }) => id === 'backdrop') ? 'page' : null),
    nodes: layout.nodes.flatMap((placed) => {
      const node = diagram.nodes.find((n) => n.id === placed.id);
      if (!node) return [];
      const solid = (shapesOf.get(node.id) ?? []).filter((s) => s.kind === 'rect' || s.kind === 'path');
      const named = (part: string) => solid.find((s) => s.id === `${node.id}/${part}`);
      return {
        id: node.id,
        label: node.label,
        kind: node.shape,
        fill: colour((named('band') ?? named('body'))?.fill ?? null),
        stroke: colour((named('frame') ?? named('body'))?.stroke ?? null),
        rim: colour(named('rim')?.stroke ?? null),
        box: placed.box,
        step: stepOf(node.id),
      };
    }),
    edges: layout.edges.flatMap((placed) => {
      const edge = diagram.edges.find((e) => e.id === placed.id);
      const arrow = (shapesOf.get(placed.id) ?? []).find((s) => s.kind === 'arrow');
      if (!edge || arrow?.kind !== 'arrow') return [];
      const stroke = colour(arrow.stroke) ?? '#000000';
      const own = diagram.channels.find((c) => c.id === edge.channel)?.colour;
      const { id, from, to, channel } = edge;
      return { id, from, to, channel, color: own ?? stroke, stroke, points: arrow.points, step: arrow.enter.step };
    }),
    texts: layout.texts.flatMap((text) => reportedText(text, scene, layout)),
    steps: diagram.steps.map(({ id, caption, enters, predict }, i) => ({
      index: i + 1,
      id,
      caption,
      enters,
      ...(predict ? { predict } : {}),
    })),
    diagnostics,
  };
}

function reportedText(text: PlacedText, scene: Scene, layout: Layout): ReportedText[] {
  const isRun = (shape: Shape): shape is TextShape => shape.kind === 'text' && shape.id.startsWith(`${text.id}/`);
  const runs = scene.shapes.filter(isRun);
  const first = runs[0];
  if (!first) return [];
  const { light } = scene.palette;
  const under = scene.shapes.slice(0, scene.shapes.indexOf(first));
  const background = light[paintBehind(text.box, under, layout)] ?? '#ffffff';
  const colours = runs.map((run) => light[run.fill] ?? '#000000');
  return [
    {
      text: text.text,
      box: text.box,
      fontSize: text.fontSize,
      // Of its runs, the thinnest and the faintest answer for the whole.
      fontWeight: Math.min(...runs.map((run) => run.weight)),
      color: colours.reduce((a, b) => (contrast(b, background) < contrast(a, background) ? b : a)),
      background,
      owner: text.owner || null,
      step: first.enter.step,
    },
  ];
}

/** The paint of the uppermost filled shape that lies under the middle of a box. */
function paintBehind(box: Box, below: readonly Shape[], layout: Layout): string {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const covers = (b: Box) => b.x <= x && x <= b.x + b.width && b.y <= y && y <= b.y + b.height;
  for (const shape of below.toReversed()) {
    if (shape.kind === 'rect' && shape.fill && covers(shape)) return shape.fill;
    // The other outlines are convex and hold their texts, so the box of the node answers for them.
    const node = shape.kind === 'path' && shape.fill && layout.nodes.find((n) => n.id === shape.owner);
    if (node && covers(node.box) && shape.kind === 'path' && shape.fill) return shape.fill;
  }
  return 'page';
}
