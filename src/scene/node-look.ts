import type { Node } from '../model/diagram.ts';
import type { PlacedNode, PlacedText } from '../model/layout.ts';
import { derived, fillOf, inkFor, type Paint } from './paints.ts';

/** Paints of one node, so that its colour is seen and its words are read. */
export interface NodeLook {
  readonly fill: Paint;
  readonly stroke: Paint;
  readonly ink: Paint;
  readonly softInk: Paint;
  /** Head band and what is written on it; as the body's when there is none. */
  readonly band: Paint;
  readonly bandInk: Paint;
  /** Light along the inside of a filled shape's rim; null for none. */
  readonly gleam: Paint | null;
}

/**
 * A filled shape keeps the brief's colour as its fill when ink upon it is readable. A card, and a shape in a colour of
 * middle lightness on which neither ink is readable, wears it as frame and head band around a neutral body instead.
 */
export function lookOf(node: Node, placed: PlacedNode, texts: readonly PlacedText[]): NodeLook {
  const hex = node.colour;
  if (!hex)
    return { fill: 'card', stroke: 'line', ink: 'ink', softInk: 'soft', band: 'plate', bandInk: 'ink', gleam: null };
  const onBand = texts.filter((text) => isOnBand(text, placed));
  const own = fillOf(hex);
  if (placed.band > 0) {
    const bandInk = inkFor(hex, sizes(onBand));
    return {
      fill: 'card',
      // The very colour where it stands out from the page, else a firmer shade.
      stroke: derived(hex, 'rim'),
      ink: 'ink',
      softInk: 'soft',
      // Where the words on the band would be unreadable on the colour, a lighter or a deeper shade of it carries them.
      band: bandInk ? own : derived(hex, 'band'),
      bandInk: bandInk ?? 'ink',
      gleam: null,
    };
  }
  const ink = inkFor(hex, sizes(texts));
  if (ink) {
    const rim = derived(hex, 'rim');
    return { fill: own, stroke: rim, ink, softInk: ink, band: own, bandInk: ink, gleam: derived(hex, 'gleam') };
  }
  return {
    fill: derived(hex, 'tint'),
    stroke: own,
    ink: 'ink',
    softInk: 'ink',
    band: own,
    bandInk: 'ink',
    gleam: null,
  };
}

export function isOnBand({ box }: { readonly box: PlacedText['box'] }, placed: PlacedNode): boolean {
  return placed.band > 0 && box.y + box.height / 2 < placed.box.y + placed.band;
}

const sizes = (texts: readonly PlacedText[]): { fontSize: number; weight: number }[] =>
  texts.flatMap((text) =>
    text.lines.flatMap((line) => line.runs.map((run) => ({ fontSize: text.fontSize, weight: run.weight }))),
  );
