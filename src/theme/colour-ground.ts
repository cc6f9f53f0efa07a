import type { Scheme } from '../model/scene.ts';
import { contrast, luminance, mix, READABLE, untilContrast, VISIBLE } from './colour.ts';
import { NEUTRALS, type Neutrals } from './palette.ts';
import { remember } from './remember.ts';

/** How much of a light backdrop's colour remains of it where the page is dark. */
const AFTERGLOW = 0.05;

/** A backdrop that nobody could tell from the white page is none. */
export const isBackdrop = (hex: string | null | undefined): hex is string =>
  typeof hex === 'string' && contrast(hex, NEUTRALS.light.page) > 1.03;

/**
 * `#rrggbb` of what a diagram stands on: the slide, or the brief's backdrop. In the dark scheme a light backdrop becomes
 * a dark panel with a breath of its hue, since a bright one would dazzle; a dark backdrop is itself in both.
 */
export function groundIn(backdrop: string | null, scheme: Scheme): string {
  const { page } = NEUTRALS[scheme];
  if (backdrop === null) return page;
  return scheme === 'light' || luminance(backdrop) < 0.1 ? backdrop : mix(page, backdrop, AFTERGLOW);
}

/**
 * The neutral paints upon a backdrop, with its colour as their `page`: those of the scheme whose ink leans the right way,
 * made firmer where they would be too faint. On the bare page they are the theme's own.
 */
export function neutralsOn(backdrop: string | null, scheme: Scheme): Neutrals {
  if (backdrop === null) return NEUTRALS[scheme];
  return remember(known, `${backdrop} ${scheme}`, () => fitted(backdrop, scheme));
}

/** Every paint of a diagram asks for them. */
const known = new Map<string, Neutrals>();

function fitted(backdrop: string, scheme: Scheme): Neutrals {
  const page = groundIn(backdrop, scheme);
  const { light, dark } = NEUTRALS;
  const base = contrast('#000000', page) > contrast('#ffffff', page) ? light : dark;
  const text = (hex: string) => untilContrast(hex, page, READABLE);
  return {
    ...base,
    page,
    ink: text(base.ink),
    soft: text(base.soft),
    accent: text(base.accent),
    line: untilContrast(base.line, page, VISIBLE),
    // A plate is told from its ground by a little lightness; upon the page it has it, upon a backdrop it may not.
    plate: contrast(base.plate, page) < 1.06 ? mix(page, base === light ? '#000000' : '#ffffff', 0.06) : base.plate,
  };
}
