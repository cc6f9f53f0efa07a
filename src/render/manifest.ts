import type { Deck } from '../model/deck.ts';
import { NEUTRALS } from '../theme/palette.ts';

export interface Icon {
  /** Relative to the manifest. */
  readonly src: string;
  /** px, both ways. */
  readonly size: number;
  readonly purpose: 'any' | 'maskable';
}

/** How many characters of a title fit below an icon. */
const SHORT = 14;

/** What lets somebody install a deck, as JSON. `start` and the icons are relative to where the manifest lies. */
export function manifestJson(deck: Deck, start: string, icons: readonly Icon[]): string {
  const colour = NEUTRALS[deck.scheme === 'dark' ? 'dark' : 'light'].page;
  return JSON.stringify({
    name: deck.title,
    short_name: shortName(deck.title),
    ...(deck.description ? { description: deck.description } : {}),
    lang: deck.language,
    start_url: start,
    scope: start.replace(/[^/]*$/, ''),
    display: 'standalone',
    background_color: colour,
    theme_color: colour,
    categories: ['education'],
    icons: icons.map(({ src, size, purpose }) => ({ src, sizes: `${size}x${size}`, type: 'image/png', purpose })),
  });
}

/** As many whole words of a title as fit below an icon; systems cut what is longer at any letter. */
export function shortName(title: string): string {
  const words = title.split(/\s+/).filter((word) => word !== '');
  let short = words.shift() ?? '';
  for (const word of words) {
    if ([...`${short} ${word}`].length > SHORT) break;
    short += ` ${word}`;
  }
  return short;
}
