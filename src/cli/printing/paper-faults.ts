import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Span } from '../../model/span.ts';
import { shownPath } from '../../services/shown-path.ts';
import { Stop } from '../stop.ts';
import type { Fallback } from './fallback-fonts.ts';

/** Where in a page the slides are that are too full for their sheets: an expression for `look`, see `Printer`. */
export const FULL_SLIDES = `[...document.querySelectorAll('section > .page')].flatMap((page, i) =>
  page.scrollHeight > page.clientHeight + 1 || page.scrollWidth > page.clientWidth + 1 ? [i] : [])`;

/** Says of slides that are too full that something of them is cut off. */
export const fullSlides = (spans: readonly Span[]): readonly Diagnostic[] =>
  spans.map((span) => ({
    ...span,
    code: 'slide-too-full',
    severity: 'warning',
    message: 'This slide is too full for its page, which cuts off its end.',
    hint: 'Spread it over two slides.',
  }));

/**
 * Names the fonts that stand in for the deck's own, each at the first place of the lesson that needs it. Throws a `Stop` when
 * some characters would be printed as boxes.
 */
export function fallbackRemarks(fallbacks: readonly Fallback[], text: string, file: string): readonly Diagnostic[] {
  const boxes = fallbacks.find(({ family }) => family === null);
  if (boxes) {
    const { line, column } = placeOf(boxes.characters, text);
    throw new Stop(
      3,
      `${shownPath(file)}:${line}:${column}: no font on this machine has ${listed(boxes.characters)}.`,
      `Install one that has, such as ${fontFor(boxes.characters)}, and run the command again.`,
    );
  }
  return fallbacks.map(({ family, characters }) => ({
    file: shownPath(file),
    ...placeOf(characters, text),
    code: 'font-fallback',
    severity: 'warning',
    message: `The deck's fonts do not have ${listed(characters)}: printed in ${family}.`,
    hint: 'Other machines may show them in another font.',
  }));
}

/** Line and column of the first of some characters, from 1; the beginning of a text that holds none of them. */
function placeOf(characters: readonly string[], text: string): { readonly line: number; readonly column: number } {
  const wanted = new Set(characters);
  const lines = text.split(/\r\n|\r|\n/);
  for (const [i, line] of lines.entries()) {
    const first = [...line].find((char) => wanted.has(char));
    if (first !== undefined) return { line: i + 1, column: line.indexOf(first) + 1 };
  }
  return { line: 1, column: 1 };
}

/** `“課”, “程” and 12 more`. */
function listed(characters: readonly string[], most = 3): string {
  const shown = characters.slice(0, most).map((char) => `“${char}”`);
  const more = characters.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${more} more`;
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}` : (shown[0] ?? '');
}

/** Free fonts, which most systems have a package of. https://notofonts.github.io */
function fontFor(characters: readonly string[]): string {
  const text = characters.join('');
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text)) return 'Noto Sans CJK';
  const script = (['Arabic', 'Hebrew', 'Devanagari', 'Bengali', 'Tamil', 'Thai', 'Armenian', 'Georgian'] as const).find(
    (name) => new RegExp(`\\p{Script=${name}}`, 'u').test(text),
  );
  if (script) return `Noto Sans ${script}`;
  return /\p{Extended_Pictographic}/u.test(text) ? 'Noto Emoji' : 'Noto Sans';
}
