import type { NodePaints } from '../model/diagram.ts';
import type { PlacedNode, PlacedText } from '../model/layout.ts';
import { contrast, inkOn } from '../theme/colour.ts';
import { isOnBand, type Lettering, letteringOf } from './lettering.ts';
import type { NodeLook, PartLook, Surroundings } from './node-look.ts';
import { derived, fillOf, inkFor, inkOver, paintIn, type Paint } from './paints.ts';

/** A thin rule in less contrast than this would be missed. */
const SEEN_AS_RULE = 1.5;

/**
 * Paints of a node of which the brief colours single parts. Surface and border are the very colours; a border too faint
 * for the page gets a firmer rim around it. A text colour that cannot be read where it stands gives way to its nearest
 * readable shade; what the brief asked for is then seen as a rule below the words or as a chip behind them, unless the
 * node wears it already.
 */
export function paintedLook(
  paints: NodePaints,
  placed: PlacedNode,
  texts: readonly PlacedText[],
  { backdrop, isSeen }: Surroundings,
): NodeLook {
  const banded = placed.band > 0;
  const onBody = texts.filter((text) => !isOnBand(text, placed));
  const bodyHex = paints.surface ?? (banded ? null : paints.main);
  const frame = paints.border ?? paints.main ?? paints.label;
  const sameFrame = frame === null || frame === bodyHex;
  // Where no frame shows the body's colour, the body itself must, whatever its words need.
  const plain =
    bodyHex && (inkFor(bodyHex, letteringOf(onBody)) ?? (sameFrame ? null : strongest(bodyHex, letteringOf(onBody))));
  const fill = !bodyHex ? 'card' : plain ? fillOf(bodyHex) : derived(bodyHex, 'tint');
  const ink = plain ?? 'ink';
  const stroke = frame && !sameFrame ? fillOf(frame) : bodyHex ? outlineOf(bodyHex, plain) : 'line';
  const rim = frame && !sameFrame && isFaint(frame, backdrop) ? derived(frame, 'rim') : null;

  const bandHex = paints.main ?? paints.label ?? paints.border ?? paints.surface;
  const onBand = letteringOf(texts.filter((text) => isOnBand(text, placed)));
  const bandInk = bandHex && (inkFor(bandHex, onBand) ?? (frame === bandHex ? null : strongest(bandHex, onBand)));
  const band = bandHex === null ? 'plate' : bandInk ? fillOf(bandHex) : derived(bandHex, 'band');

  const worn: ReadonlySet<Paint> = new Set([fill, stroke, ...(banded ? [band] : [])]);
  const unworn = paints.main && !worn.has(fillOf(paints.main)) ? paints.main : null;
  const part = (role: 'label' | 'detail'): PartLook => {
    const hex = paints[role] ?? (role === 'label' ? unworn : null);
    // Words in the colour of their own ground would vanish: the author means the node as a whole.
    if (hex === null || fillOf(hex) === fill) return { ink, chip: null, rule: null };
    const lettering = letteringOf(onBody.filter((text) => text.role === role));
    const own = inkOver(hex, fill, lettering);
    if (paintIn(own, 'light', backdrop) === hex || worn.has(fillOf(hex)) || lettering.length === 0)
      return { ink: own, chip: null, rule: null };
    // A chip shows more of a colour than a rule does, but it is loud: it is for what would otherwise be seen nowhere.
    const seen = isSeen(hex) && contrast(hex, paintIn(fill, 'light', backdrop)) >= SEEN_AS_RULE;
    if (seen || inkOn(hex) === null) return { ink: own, chip: null, rule: fillOf(hex) };
    return { ink: inkOver(hex, fillOf(hex), lettering), chip: fillOf(hex), rule: null };
  };
  const isSolid = bodyHex === paints.main && sameFrame;
  return {
    fill,
    stroke,
    rim,
    ink,
    label: part('label'),
    detail: part('detail'),
    band,
    bandInk: bandInk ?? 'ink',
    gleam: unworn && paints.label ? fillOf(unworn) : plain && isSolid ? derived(bodyHex as string, 'gleam') : null,
  };
}

/** Black or white, at least as strong as words need: one of the two always is. */
const strongest = (hex: string, lettering: readonly Lettering[]): Paint =>
  inkOver(contrast('#000000', hex) > contrast('#ffffff', hex) ? '#000000' : '#ffffff', fillOf(hex), lettering);

/** Outline of a body in its own colour: a firmer shade around a fill, the colour itself around a tint. */
const outlineOf = (hex: string, plain: Paint | null): Paint => (plain ? derived(hex, 'rim') : fillOf(hex));

/** Whether a line in this colour would be too faint in either scheme. */
const isFaint = (hex: string, backdrop: string | null): boolean =>
  (['light', 'dark'] as const).some((scheme) => paintIn(derived(hex, 'rim'), scheme, backdrop) !== hex);
