/** Words by which people name colours. A word here has no value of its own: values come from the brief. */
const BASIC =
  'red orange yellow green blue purple violet pink magenta cyan teal turquoise brown black white gray grey gold golden silver navy amber indigo lime maroon olive beige ivory cream coral salmon crimson scarlet emerald mint charcoal slate lavender peach tan bronze rose fuchsia aqua azure plum rust sand khaki burgundy';

const SHADES =
  'light dark deep medium pale bright soft warm cool muted vivid royal sky forest hot neon pastel dusty steel midnight ocean burnt rich off ultra mid';

const basic = new Set(BASIC.split(' '));
const shades = new Set(SHADES.split(' '));

/** Whether a word, in any case, is a colour on its own: `Teal`, `grey`. */
export function isColourWord(word: string): boolean {
  return basic.has(word.toLowerCase());
}

/** Whether a word shades a colour that follows: `light`, `Deep`. */
export function isShadeWord(word: string): boolean {
  return shades.has(word.toLowerCase());
}
