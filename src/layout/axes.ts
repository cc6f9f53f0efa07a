import type { Diagram } from '../model/diagram.ts';
import type { Box, PlacedGuide } from '../model/layout.ts';
import { STAGE } from '../theme/sizes.ts';
import { axisPlan } from './axis-lines.ts';
import { axisOf } from './axis-note.ts';
import { bottom, right } from './box.ts';
import { connect } from './edges.ts';
import { frame, MARGIN, PICTURE_WIDTH } from './frame.ts';
import { groupLayers, type Layer, type Members } from './layer.ts';
import { nameEdges } from './layered.ts';
import { membersOf } from './members.ts';
import { merge, type Parts, type Setting } from './parts.ts';
import { pointChart } from './point-chart.ts';
import { sharedFigures } from './shared-figures.ts';
import { placeText } from './text.ts';

/** px between the quadrants, and least height of a chart. */
const GAP = 22;
const LOWEST = 200;
/** px between a chart and a row of boxes below it. */
const BELOW = 22;

/** What a field between two axes holds. */
type Field = (field: Box) => Parts | null;

/**
 * A field with an upright and a level axis, whose titles and ends come from the notes about them: quadrants that fill it, or
 * data points at their places. Groups that are neither stand in rows below. Null for anything else, or when it does not fit.
 */
export function axes(diagram: Diagram, setting: Setting): Parts | null {
  const found = diagram.notes.flatMap((note) => axisOf(note) ?? []);
  const drawn = (['x', 'y'] as const).flatMap((along) => found.find((axis) => axis.along === along) ?? []);
  const own = new Set(drawn.map((axis) => axis.note));
  // A chart has no height to spare, so figures and remarks share a strip.
  const others = { ...diagram, notes: diagram.notes.filter((note) => !own.has(note)) };
  const around = frame(others, { ...setting, loose: true });
  const plan = axisPlan(drawn, PICTURE_WIDTH, setting);
  const members = membersOf(diagram);
  const first = members.find((each) => isSquare(each) || pointChart(each.nodes, drawn, setting) !== null);
  if (!around || !plan || !first) return null;
  const rest = members.filter((each) => each !== first);
  const square = isSquare(first);
  // Quadrants take the whole field; a second group would have to stand beside them.
  if (square && rest.length > 0) return null;
  const field: Field | null = square ? quadrants(first, setting) : pointChart(first.nodes, drawn, setting);
  const layers = rest.length === 0 ? [] : groupLayers(diagram, rest, false, setting);
  const [label] = first.group.label === '' ? [] : (groupLayers(diagram, [first], false, setting) ?? []);
  if (!field || !layers || layers.some((layer) => layer.label)) return null;

  const head = label?.label ? label.label.block.height + 10 : 0;
  const rows = layers.reduce((sum, layer) => sum + layer.height + BELOW, 0);
  const box: Box = {
    x: MARGIN + plan.left,
    y: around.top + head + 14,
    width: PICTURE_WIDTH - plan.left - 12,
    height: around.bottom - around.top - head - 14 - plan.below - rows,
  };
  const inside = box.height < LOWEST ? null : field(box);
  if (!inside) return null;
  const name = {
    id: `${first.group.id}/label`,
    owner: first.group.id,
    role: 'group',
    text: first.group.label,
  } as const;
  const title = label?.label ? [placeText(label.label.block, name, box.x, around.top, 'left', setting.measure)] : [];
  const placed = merge(
    around.parts,
    plan.place(box, first.group.id),
    inside,
    { texts: title },
    ...below(layers, bottom(box) + plan.below),
  );
  const stage: Box = { x: 0, y: 0, width: STAGE.width, height: STAGE.height };
  const edges = connect(diagram, placed.nodes, placed.texts, [], stage);
  return edges && nameEdges(diagram, merge(placed, { edges }), [], setting);
}

const isSquare = ({ group, nodes }: Members): boolean =>
  group.arrangement === 'grid' && (nodes.length === 4 || nodes.length === 9);

/** Two by two or three by three boxes that share the field, with lines between them. */
function quadrants({ group, nodes }: Members, setting: Setting): Field {
  return (field) => {
    const count = Math.sqrt(nodes.length);
    const width = (field.width - (count - 1) * GAP) / count;
    const height = (field.height - (count - 1) * GAP) / count;
    const shared = sharedFigures(nodes, width, setting);
    if (!shared || shared.height > height) return null;
    const lines = Array.from({ length: count - 1 }, (_, i): PlacedGuide[] => {
      const x = field.x + (i + 1) * (width + GAP) - GAP / 2;
      const y = field.y + (i + 1) * (height + GAP) - GAP / 2;
      return [
        {
          id: `${group.id}/upright${i}`,
          owner: group.id,
          points: [
            [x, field.y],
            [x, bottom(field)],
          ],
        },
        {
          id: `${group.id}/level${i}`,
          owner: group.id,
          points: [
            [field.x, y],
            [right(field), y],
          ],
        },
      ];
    });
    return merge(
      { guides: lines.flat() },
      ...shared.figures.map((figure, i) =>
        figure.place({
          x: field.x + (i % count) * (width + GAP),
          y: field.y + Math.floor(i / count) * (height + GAP),
          width,
          height,
        }),
      ),
    );
  };
}

function below(layers: readonly Layer[], top: number): Parts[] {
  let y = top;
  return layers.map((layer) => {
    y += BELOW;
    const placed = layer.place(y, layer.height);
    y += layer.height;
    return placed;
  });
}
