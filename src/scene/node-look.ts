import type { Node } from '../model/diagram.ts';
import type { PlacedNode, PlacedText } from '../model/layout.ts';
import { isOnBand, letteringOf } from './lettering.ts';
import { paintedLook } from './painted-look.ts';
import { derived, fillOf, inkFor, type Paint } from './paints.ts';

/** Paints of one node, so that its colour is seen and its words are read. */
export interface NodeLook {
  readonly fill: Paint;
  readonly stroke: Paint;
  /** A firmer line around the frame, where the frame is too faint for the page; null for none. */
  readonly rim: Paint | null;
  /** Icons, and words that are neither label nor detail. */
  readonly ink: Paint;
  readonly label: PartLook;
  readonly detail: PartLook;
  /** Head band and what is written on it; as the body's when there is none. */
  readonly band: Paint;
  readonly bandInk: Paint;
  /** Light along the inside of a filled shape's rim; null for none. */
  readonly gleam: Paint | null;
}

/** Paints of the label or the details, and of what shows the brief's colour where it cannot be the ink; null for none. */
export interface PartLook {
  readonly ink: Paint;
  /** A chip behind the words. */
  readonly chip: Paint | null;
  /** A short rule below them. */
  readonly rule: Paint | null;
}

export interface Surroundings {
  /** What the diagram stands on instead of the page, `#rrggbb`; null for the page. */
  readonly backdrop: string | null;
  /** Whether other parts of the picture are painted in exactly this colour. */
  isSeen(hex: string): boolean;
}

/**
 * A filled shape keeps the brief's colour as its fill when ink upon it is readable. A card, and a shape in a colour of
 * middle lightness on which neither ink is readable, wears it as frame and head band around a neutral body instead.
 */
export function lookOf(node: Node, placed: PlacedNode, texts: readonly PlacedText[], around: Surroundings): NodeLook {
  if (node.paints) return paintedLook(node.paints, placed, texts, around);
  const hex = node.colour;
  if (!hex)
    return {
      ...inks('ink', 'soft'),
      fill: 'card',
      stroke: 'line',
      rim: null,
      band: 'plate',
      bandInk: 'ink',
      gleam: null,
    };
  const own = fillOf(hex);
  if (placed.band > 0) {
    const bandInk = inkFor(hex, letteringOf(texts.filter((text) => isOnBand(text, placed))));
    return {
      ...inks('ink', 'soft'),
      fill: 'card',
      // The very colour where it stands out from the page, else a firmer shade.
      stroke: derived(hex, 'rim'),
      rim: null,
      // Where the words on the band would be unreadable on the colour, a lighter or a deeper shade of it carries them.
      band: bandInk ? own : derived(hex, 'band'),
      bandInk: bandInk ?? 'ink',
      gleam: null,
    };
  }
  const ink = inkFor(hex, letteringOf(texts));
  if (ink) {
    const stroke = derived(hex, 'rim');
    return { ...inks(ink, ink), fill: own, stroke, rim: null, band: own, bandInk: ink, gleam: derived(hex, 'gleam') };
  }
  const fill = derived(hex, 'tint');
  return { ...inks('ink', 'ink'), fill, stroke: own, rim: null, band: own, bandInk: 'ink', gleam: null };
}

function inks(ink: Paint, detail: Paint): Pick<NodeLook, 'ink' | 'label' | 'detail'> {
  const bare = { chip: null, rule: null };
  return { ink, label: { ink, ...bare }, detail: { ink: detail, ...bare } };
}

/** Paints in which a node is seen, its words included. */
export function paintsSeen({ fill, stroke, band, label, detail }: NodeLook, placed: PlacedNode): Paint[] {
  const all = [fill, stroke, label.ink, label.chip, detail.ink, detail.chip, placed.band > 0 ? band : null];
  return all.filter((paint) => paint !== null);
}
