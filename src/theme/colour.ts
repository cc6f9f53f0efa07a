import { channels, fromOklch, hexOf, linear, toOklch } from './oklab.ts';

/** Relative luminance in [0, 1] of `#rrggbb`, after WCAG 2.2, "relative luminance". */
export function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map(linear) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two colours, from 1 to 21, after WCAG 2.2, "contrast ratio". */
export function contrast(a: string, b: string): number {
  const [p, q] = [luminance(a), luminance(b)];
  return (Math.max(p, q) + 0.05) / (Math.min(p, q) + 0.05);
}

/** What a text needs against its background (WCAG 2.2, 1.4.3), and what a shape needs against its surroundings (1.4.11). */
export const READABLE = 4.5;
export const READABLE_LARGE = 3;
export const VISIBLE = 3;

/** Large text after WCAG 2.2: 24 px and more, or 18.66 px and more in bold. */
export function isLarge(fontSize: number, weight: number): boolean {
  return fontSize >= 24 || (fontSize >= 18.66 && weight >= 700);
}

export const DARK_INK = '#0f172a';
export const LIGHT_INK = '#ffffff';

/**
 * The ink for a text upon a fill: of dark and white the one that reaches the ratio; null when neither does.
 * White comes first where both would do, since it is what makes a saturated fill glow.
 */
export function inkOn(fill: string, ratio: number = READABLE): string | null {
  if (contrast(LIGHT_INK, fill) >= ratio) return LIGHT_INK;
  return contrast(DARK_INK, fill) >= ratio ? DARK_INK : null;
}

/** Mixes in sRGB: `share` of `b` in `a`, from 0 to 1. */
export function mix(a: string, b: string, share: number): string {
  const q = channels(b);
  return hexOf(channels(a).map((v, i) => v + ((q[i] as number) - v) * share));
}

/**
 * The colour nearest to `hex` in lightness that has the ratio against `ground`: darker upon a light ground, lighter
 * upon a dark one. Yellows turn towards orange as they darken, as gold does in shade; at a fixed hue they turn olive.
 */
export function untilContrast(hex: string, ground: string, ratio: number): string {
  if (contrast(hex, ground) >= ratio) return hex;
  const { l, c, h } = toOklch(hex);
  const darker = contrast('#000000', ground) > contrast('#ffffff', ground);
  for (let k = 1; k <= 200; k++) {
    const lightness = darker ? l - (l * k) / 200 : l + ((1 - l) * k) / 200;
    const yellow = darker && h > 65 && h < 112 ? Math.min(h - 50, (l - lightness) * 120) : 0;
    const found = fromOklch({ l: lightness, c, h: h - yellow });
    if (contrast(found, ground) >= ratio) return found;
  }
  return darker ? '#000000' : '#ffffff';
}

/** Moves the lightness by `by`, from -1 to 1, and keeps hue and as much chroma as the screen can show. */
export function shade(hex: string, by: number): string {
  const { l, c, h } = toOklch(hex);
  return fromOklch({ l: Math.min(1, Math.max(0, l + by)), c, h });
}
