import type { Diagram } from '../model/diagram.ts';
import type { Box, PlacedGuide } from '../model/layout.ts';
import { STAGE } from '../theme/sizes.ts';
import { bottom } from './box.ts';
import { connect } from './edges.ts';
import { frame, MARGIN, PICTURE_WIDTH } from './frame.ts';
import { labelBlock, labelName } from './layer.ts';
import { nameEdges } from './layered.ts';
import { membersOf } from './members.ts';
import { merge, type Parts, type Setting } from './parts.ts';
import { sharedFigures } from './shared-figures.ts';
import { breakText, plain, placeText } from './text.ts';

/** px: widest bar, width of a bracket and of the text beside it, and most characters of such a text. */
const WIDEST = 960;
const BRACKET = { gap: 18, depth: 14, text: 190, characters: 48 };
const GAP = { least: 10, most: 18, linked: 40 };
/** Bars are at most this many times as wide as high. */
const FLATTEST = 13;

/**
 * One group as bars of one width above each other. A single short remark stands beside them, at a bracket that holds them
 * all together. Null for more than one group, or when it does not fit.
 */
export function bars(diagram: Diagram, setting: Setting): Parts | null {
  const members = membersOf(diagram);
  const [only] = members;
  if (members.length !== 1 || !only || only.nodes.length < 2) return null;
  const { group, nodes } = only;
  const remarks = diagram.notes.filter((note) => note.kind === 'annotation');
  const [remark] = remarks;
  const bracket = remark && remarks.length === 1 && remark.text.length <= BRACKET.characters ? remark : null;
  const around = frame({ ...diagram, notes: diagram.notes.filter((note) => note !== bracket) }, setting);
  const words =
    bracket &&
    breakText(
      plain(bracket.text, 600),
      Math.max(setting.type.annotation, setting.type.detail),
      BRACKET.text,
      setting.measure,
    );
  const label = group.label === '' ? null : labelBlock(group, PICTURE_WIDTH, setting);
  if (!around || (bracket && !words) || (group.label !== '' && !label)) return null;

  const side = words ? BRACKET.gap + BRACKET.depth + 12 + words.width : 0;
  const gap = diagram.edges.length > 0 ? GAP.linked : GAP.least;
  const head = label ? label.height + 10 : 0;
  const top = around.top + 10;
  const room = around.bottom - top - head;
  const most = (room - (nodes.length - 1) * gap) / nodes.length;
  const shared = sharedFigures(nodes, Math.min(WIDEST, PICTURE_WIDTH - side), setting);
  if (!shared || shared.height > most) return null;
  const high = Math.min(most, Math.max(shared.height * 1.25, 64));
  const width = Math.min(WIDEST, PICTURE_WIDTH - side, Math.max(shared.width, high * FLATTEST));
  const spare = room - nodes.length * high - (nodes.length - 1) * gap;
  const space = gap + Math.min((diagram.edges.length > 0 ? 60 : GAP.most) - gap, spare / (nodes.length - 1));
  const left = MARGIN + (PICTURE_WIDTH - width - side) / 2;
  const start = top + (room - nodes.length * high - (nodes.length - 1) * space) / 2;
  const boxes = nodes.map((_, i): Box => ({ x: left, y: start + head + i * (high + space), width, height: high }));
  const [first, last] = [boxes[0] as Box, boxes.at(-1) as Box];
  const placed = merge(around.parts, ...shared.figures.map((figure, i) => figure.place(boxes[i] as Box)), {
    texts: label ? [placeText(label, labelName(group), left, start, 'left', setting.measure)] : [],
  });
  const stage: Box = { x: 0, y: 0, width: STAGE.width, height: STAGE.height };
  const edges = connect(diagram, placed.nodes, placed.texts, [], stage);
  const linked = edges && nameEdges(diagram, merge(placed, { edges }), [], setting);
  if (!linked || !bracket || !words) return linked;

  const x = left + width + BRACKET.gap;
  const middle = (first.y + bottom(last)) / 2;
  const name = { id: `${bracket.id}/text`, owner: bracket.id, role: 'annotation', text: bracket.text } as const;
  const line: PlacedGuide = {
    id: `${bracket.id}/bracket`,
    owner: bracket.id,
    points: [
      [x, first.y],
      [x + BRACKET.depth / 2, first.y],
      [x + BRACKET.depth / 2, middle],
      [x + BRACKET.depth, middle],
      [x + BRACKET.depth / 2, middle],
      [x + BRACKET.depth / 2, bottom(last)],
      [x, bottom(last)],
    ],
  };
  const text = placeText(words, name, x + BRACKET.depth + 12, middle - words.height / 2, 'left', setting.measure);
  return merge(linked, { texts: [text], guides: [line] });
}
