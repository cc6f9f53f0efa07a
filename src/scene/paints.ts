import type { Palette, Scheme, Shape } from '../model/scene.ts';
import {
  contrast,
  DARK_INK,
  inkOn,
  isLarge,
  luminance,
  LIGHT_INK,
  mix,
  READABLE,
  READABLE_LARGE,
  shade,
  untilContrast,
  VISIBLE,
} from '../theme/colour.ts';
import { NEUTRALS } from '../theme/palette.ts';

/**
 * A paint is a key that says what it is for, and `paintIn` knows its colour in either scheme: a neutral (`ink`, `card`),
 * a brief's colour (`fbbf24`, the same in both schemes), or something made of one (`fbbf24-line`).
 */
export type Paint = string;

/**
 * line: drawn lines, seen against the page. rim: outline of a filled shape, firmer than a line. text: words in the
 * colour's hue. tint: a quiet panel. band: a stronger panel for dark or light ink. gleam: light along a filled shape's rim.
 */
type Role = 'line' | 'rim' | 'text' | 'tint' | 'band' | 'gleam';

export const fillOf = (hex: string): Paint => hex.slice(1);
export const derived = (hex: string, role: Role): Paint => `${hex.slice(1)}-${role}`;

const TINT = { light: 0.1, dark: 0.2 } as const;
const BAND = { light: 0.26, dark: 0.42 } as const;

function derive(hex: string, role: string, scheme: Scheme): string {
  const { page } = NEUTRALS[scheme];
  const tint = mix(page, hex, TINT[scheme]);
  switch (role) {
    case 'line':
      return untilContrast(hex, page, VISIBLE + 0.1);
    case 'rim':
      return untilContrast(hex, page, contrast(hex, page) < VISIBLE ? READABLE : VISIBLE);
    case 'text':
      return untilContrast(hex, tint, READABLE + 0.3);
    case 'tint':
      return tint;
    case 'band':
      return mix(page, hex, BAND[scheme]);
    default:
      // A dark colour needs a longer step for the light on it to be seen.
      return shade(hex, luminance(hex) < 0.06 ? 0.2 : 0.09);
  }
}

/** Fixed inks, for fills that are the same in both schemes. */
const FIXED: Palette = { white: LIGHT_INK, black: DARK_INK };

/** `#rrggbb` of a paint. */
export function paintIn(paint: Paint, scheme: Scheme): string {
  const neutral = (NEUTRALS[scheme] as unknown as Palette)[paint] ?? FIXED[paint];
  if (neutral) return neutral;
  const [hex, role] = paint.split('-');
  return role ? derive(`#${hex}`, role, scheme) : `#${hex}`;
}

/** Ink for texts upon a brief's colour; null when neither dark nor white is readable at that size. */
export function inkFor(
  hex: string,
  texts: readonly { readonly fontSize: number; readonly weight: number }[],
): Paint | null {
  const large = texts.every((text) => isLarge(text.fontSize, text.weight));
  const ink = inkOn(hex, large ? READABLE_LARGE : READABLE);
  return ink && (ink === LIGHT_INK ? 'white' : 'black');
}

/** Colours of all paints that the shapes use. */
export function paletteOf(shapes: readonly Shape[], scheme: Scheme): Palette {
  const used = new Set<Paint>(['page']);
  for (const shape of shapes) {
    if ('fill' in shape && shape.fill) used.add(shape.fill);
    if ('stroke' in shape && shape.stroke) used.add(shape.stroke);
    if (shape.kind === 'arrow' && shape.mark) used.add(shape.mark.fill).add(shape.mark.ink);
  }
  return Object.fromEntries([...used].sort().map((paint) => [paint, paintIn(paint, scheme)]));
}
