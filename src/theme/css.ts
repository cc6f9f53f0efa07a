import { CODE_COLOURS } from './code-colours.ts';
import { controlsCss } from './css-controls.ts';
import { focusCss } from './css-focus.ts';
import { forcedColoursCss } from './css-forced.ts';
import { looksCss } from './css-looks.ts';
import { printCss, slideModeCss } from './css-modes.ts';
import { panelsCss } from './css-panels.ts';
import { questionsCss } from './css-questions.ts';
import { readerCss } from './css-reader.ts';
import { reflowCss } from './css-reflow.ts';
import { textCss } from './css-text.ts';
import { NEUTRALS, type Neutrals } from './palette.ts';
import { REVEAL_BASE } from './reveal-base.ts';

/** A font file as the page asks for it. */
export interface FontFace {
  readonly family: string;
  readonly weight: number;
  /** Relative address or `data:` URL of a woff2 file. */
  readonly url: string;
}

/**
 * The whole style sheet of a deck but for its fonts: what reveal.js needs, and our theme. Lengths come from `sizes.ts`,
 * colours from `palette.ts`. It asks for no other file.
 */
export function deckCss(): string {
  return squeeze(
    [
      schemes(),
      textCss(),
      panelsCss(),
      looksCss(),
      questionsCss(),
      REVEAL_BASE,
      slideModeCss(),
      controlsCss(),
      readerCss(),
      reflowCss(),
      forcedColoursCss(),
      focusCss(),
      printCss(),
    ].join(''),
  );
}

/**
 * Rules for the font files of a page. `block` hides text for a moment rather than showing it in a font of other widths:
 * slides are measured in their own font, and files this small, asked for first, are there before anyone misses them.
 */
export function fontCss(faces: readonly FontFace[]): string {
  return faces
    .map(
      ({ family, weight, url }) =>
        `@font-face{font-family:"${family}";font-weight:${weight};font-display:block;src:url(${url}) format("woff2")}`,
    )
    .join('');
}

/**
 * Rules for a font file that serves some characters in the place of the page's own: it is given out as a part of each of their
 * faces, since a browser completes a face only by others of the same weight.
 */
export function standInCss(url: string, characters: readonly string[], own: readonly Omit<FontFace, 'url'>[]): string {
  const range = characters.map((char) => `U+${char.codePointAt(0)?.toString(16)}`).join(',');
  return own
    .map(
      ({ family, weight }) =>
        `@font-face{font-family:"${family}";font-weight:${weight};src:url(${url}) format("woff2");unicode-range:${range}}`,
    )
    .join('');
}

/** `.night` is dark whatever the rest of the page is. */
function schemes(): string {
  const light = variables(NEUTRALS.light) + CODE_COLOURS.light;
  const dark = variables(NEUTRALS.dark) + CODE_COLOURS.dark;
  return `
:root{color-scheme:light;${light}}
@media screen and (prefers-color-scheme:dark){:root:not([data-scheme=light]){color-scheme:dark;${dark}}}
@media screen{:root[data-scheme=dark],.night{color-scheme:dark;${dark}}}`;
}

const variables = (neutrals: Neutrals): string =>
  Object.entries(neutrals)
    .map(([name, value]) => `--${name}:${value};`)
    .join('');

/** Without the line breaks and spaces that nobody needs. */
function squeeze(css: string): string {
  return css
    .replace(/\n/g, '')
    .replace(/;}/g, '}')
    .replace(/\s*([{}>])\s*/g, '$1');
}
