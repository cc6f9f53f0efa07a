import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { Diagram } from '../model/diagram.ts';
import type { Layout, TextMeasure } from '../model/layout.ts';
import { STAGE } from '../theme/sizes.ts';
import { axes } from './axes.ts';
import { bars } from './bars.ts';
import { breaches } from './check.ts';
import { lanes, timeline } from './lanes.ts';
import { layered } from './layered.ts';
import { doesNotFit, labelTooLong, missingGlyphs, plainerShapes, unknownArrangement } from './messages.ts';
import { figure } from './node-figure.ts';
import { packed } from './packed.ts';
import type { Parts, Setting } from './parts.ts';
import { rounded } from './rounded.ts';
import { split } from './split.ts';
import { tree } from './tree.ts';
import { typeScale } from './type-scale.ts';

/** Places everything on the stage at one setting; null when it does not fit. */
type ArrangeDiagram = (diagram: Diagram, setting: Setting) => Parts | null;

/**
 * Arrangements by name, what shows most first: another one joins with its file and a line here. Grids and chains are layers
 * whose groups are grids and linked rows.
 */
const arrangements: Readonly<Record<string, readonly ArrangeDiagram[]>> = {
  layered: [layered],
  tree: [tree],
  axes: [axes],
  lanes: [timeline, lanes],
  grid: [layered],
  stack: [bars],
  split: [split],
  chain: [layered],
};

/** Settings from roomy to dense: factor of the type's size, rows that a group may take, and what is put up with. */
const SETTINGS: readonly (readonly [factor: number, rows: number, loose: boolean])[] = [
  [1.45, 1, false],
  [1.3, 1, false],
  [1.2, 1, false],
  [1.1, 1, false],
  [1, 1, false],
  [0.92, 1, false],
  [1.1, 2, false],
  [1, 2, false],
  [0.92, 2, false],
  [0.85, 2, false],
  [0.92, 3, false],
  [0.78, 1, true],
  [0.78, 2, true],
  [0.78, 3, true],
  [0.7, 1, true],
  [0.7, 2, true],
  [0.7, 3, true],
  [0.7, 4, true],
];

/**
 * Places a diagram on the stage, px. The type is as large as it can be and never below 14 px; what cannot be placed without
 * overlap at that size is an error, and the value is null. Pure: one diagram and measure always give one layout.
 */
export function layOut(diagram: Diagram, measure: TextMeasure): Outcome<Layout | null> {
  const diagnostics: Diagnostic[] = [];
  const own = Object.hasOwn(arrangements, diagram.arrangement) ? arrangements[diagram.arrangement] : undefined;
  if (!own) diagnostics.push(unknownArrangement(diagram.span, diagram.arrangement));
  diagnostics.push(...glyphWarnings(diagram, measure));

  let found: string[] = [];
  // What an arrangement of its own cannot place may still fit in plain layers.
  for (const arranged of new Set([...(own ?? []), layered])) {
    for (const [factor, rows, loose] of SETTINGS) {
      const parts = arranged(diagram, { type: typeScale(factor), measure, rows, loose });
      if (!parts) continue;
      const layout = rounded({ width: STAGE.width, height: STAGE.height, ...parts });
      found = breaches(diagram, layout);
      if (found.length === 0) return { value: layout, diagnostics };
    }
  }
  for (const { parts, plain } of packed(diagram, { type: typeScale(1), measure, rows: 1, loose: true })) {
    const layout = rounded({ width: STAGE.width, height: STAGE.height, ...parts });
    found = breaches(diagram, layout);
    if (found.length > 0) continue;
    if (plain) diagnostics.push(plainerShapes(diagram.span));
    return { value: layout, diagnostics };
  }
  return { value: null, diagnostics: [...diagnostics, ...reasons(diagram, measure, found)] };
}

/** Why nothing fitted: the labels that are too long for any place, else the first breaches, else the whole. */
function reasons(diagram: Diagram, measure: TextMeasure, found: readonly string[]): Diagnostic[] {
  const setting: Setting = { type: typeScale(0.7), measure, rows: 1, loose: true };
  const long = diagram.nodes.filter((node) => figure(node, 420, setting) === null);
  if (long.length > 0) return long.map((node) => labelTooLong(node.span, node.label));
  if (found.length > 0) return [doesNotFit(diagram.span, `The diagram (${found.slice(0, 3).join('; ')})`)];
  return [
    doesNotFit(diagram.span, `The diagram with its ${diagram.nodes.length} boxes and ${diagram.notes.length} notes`),
  ];
}

function glyphWarnings(diagram: Diagram, measure: TextMeasure): Diagnostic[] {
  const texts = [
    ...diagram.nodes.flatMap((node) =>
      [node.label, ...node.details, node.tag].map((text) => ({ text, span: node.span })),
    ),
    ...diagram.channels.map((channel) => ({ text: channel.label, span: channel.span })),
    ...diagram.notes.map((note) => ({ text: note.text, span: note.span })),
  ];
  return texts.flatMap(({ text, span }) => {
    const missing = measure.missing(text);
    return missing.length > 0 ? [missingGlyphs(span, text, missing)] : [];
  });
}
