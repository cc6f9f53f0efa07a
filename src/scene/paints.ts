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
import { neutralsOn } from '../theme/colour-ground.ts';
import type { Lettering } from './lettering.ts';

/**
 * A paint is a key that says what it is for, and `paintIn` knows its colour in either scheme: a neutral (`ink`, `card`),
 * a brief's colour (`fbbf24`, the same in both schemes), something made of one (`fbbf24-line`), or one made readable upon
 * another paint (`fbbf24-over-card`, and `fbbf24-large-card` for large text).
 */
export type Paint = string;

/**
 * line: drawn lines, seen against the page. rim: outline of a filled shape, firmer than a line. text: words in the
 * colour's hue. tint: a quiet panel. band: a stronger panel for dark or light ink. gleam: light along a filled shape's rim.
 */
type Role = 'line' | 'rim' | 'text' | 'tint' | 'band' | 'gleam';

export const fillOf = (hex: string): Paint => hex.slice(1);
export const derived = (hex: string, role: Role): Paint => `${hex.slice(1)}-${role}`;

/** Ink in a brief's colour for texts upon a paint: the colour itself, else its nearest shade that is readable there. */
export const inkOver = (hex: string, ground: Paint, texts: readonly Lettering[]): Paint =>
  `${hex.slice(1)}-${texts.length && texts.every(isLargeText) ? 'large' : 'over'}-${ground}`;

const isLargeText = ({ fontSize, weight }: Lettering): boolean => isLarge(fontSize, weight);

const TINT = { light: 0.1, dark: 0.2 } as const;
/** Contrast beyond which ink gains nothing in strength. */
const STRONG = 10;
/** Below this contrast nobody sees a panel. */
const FAINT = 1.06;
const BAND = { light: 0.26, dark: 0.42 } as const;

function derive(hex: string, role: string, scheme: Scheme, page: string): string {
  const own = mix(page, hex, TINT[scheme]);
  // A colour close to the page's own would tint it unseen: navy at night, cream by day.
  const tint = contrast(own, page) < FAINT ? mix(page, untilContrast(hex, page, VISIBLE), TINT[scheme]) : own;
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

/** `#rrggbb` of a paint. `backdrop` is what the diagram stands on instead of the page; null for the page. */
export function paintIn(paint: Paint, scheme: Scheme, backdrop: string | null = null): string {
  const neutrals = neutralsOn(backdrop, scheme);
  const neutral = (neutrals as unknown as Palette)[paint] ?? FIXED[paint];
  if (neutral) return neutral;
  const [hex, role, ...ground] = paint.split('-');
  if (role === 'over' || role === 'large') return readable(`#${hex}`, ground.join('-'), role, scheme, backdrop);
  return role ? derive(`#${hex}`, role, scheme, neutrals.page) : `#${hex}`;
}

/** On a ground that turns dark with the scheme, ink that was strong by day stays strong instead of barely readable. */
function readable(hex: string, ground: Paint, role: string, scheme: Scheme, backdrop: string | null): string {
  const least = role === 'large' ? READABLE_LARGE : READABLE;
  const [here, byDay] = [paintIn(ground, scheme, backdrop), paintIn(ground, 'light', backdrop)];
  return untilContrast(hex, here, here === byDay ? least : Math.max(least, Math.min(contrast(hex, byDay), STRONG)));
}

/** Ink for texts upon a brief's colour; null when neither dark nor white is readable at that size. */
export function inkFor(hex: string, texts: readonly Lettering[]): Paint | null {
  const large = texts.every(isLargeText);
  const ink = inkOn(hex, large ? READABLE_LARGE : READABLE);
  return ink && (ink === LIGHT_INK ? 'white' : 'black');
}

/** Colours of all paints that the shapes use. */
export function paletteOf(shapes: readonly Shape[], scheme: Scheme, backdrop: string | null = null): Palette {
  const used = new Set<Paint>(['page']);
  for (const shape of shapes) {
    if ('fill' in shape && shape.fill) used.add(shape.fill);
    if ('stroke' in shape && shape.stroke) used.add(shape.stroke);
    if (shape.kind === 'arrow' && shape.mark) used.add(shape.mark.fill).add(shape.mark.ink);
  }
  return Object.fromEntries([...used].sort().map((paint) => [paint, paintIn(paint, scheme, backdrop)]));
}
