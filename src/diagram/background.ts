import type { Brief, Entry } from '../model/brief.ts';
import { isColourWord, isShadeWord } from '../theme/colour-words.ts';
import type { ColourBook } from './colour-book.ts';
import { outsideQuotes } from './entry-text.ts';
import { sectionKind } from './section-kind.ts';

/** `Background:`, `Canvas background:`; but not `Card backgrounds:`, which is about cards. */
const KEY =
  /^(?:(?:overall|whole|main|page|slide|canvas|diagram|image|picture)\s+)?(?:background|backdrop|canvas)(?:\s+colou?r)?$/i;
const GROUND = /\b(?:background|backdrop)\b(?!s)/i;
/** Words that may stand before `background` besides colours when the background is that of the whole picture. */
const PLAIN = new Set(
  'a an the plain solid subtle soft clean simple flat pure very overall whole entire full page slide canvas diagram image picture'.split(
    ' ',
  ),
);
const JOINS = /^(?:on|upon|with|over|against|in|has|and|use|using)$/i;
/** Things that have backgrounds of their own. */
const THINGS =
  /\b(?:cards?|box(?:es)?|nodes?|cells?|columns?|rows?|headers?|layers?|labels?|text|badges?|pills?|icons?|panels?|bars?|circles?|each|every)\b/i;

/** Colour that the brief wants behind the whole picture, `#rrggbb`; null when it says nothing of that. */
export function backgroundOf(brief: Brief, colours: ColourBook): string | null {
  for (const entry of brief.drawing) {
    const general = entry.key === null || ['style', 'mixed'].includes(sectionKind(entry));
    for (const line of [entry, ...(general ? entry.children : [])]) {
      const found = ofLine(line, general, colours);
      if (found) return found;
    }
  }
  return null;
}

function ofLine(line: Entry, general: boolean, colours: ColourBook): string | null {
  const key = (line.key ?? '').trim();
  if (KEY.test(key)) return line.colours[0]?.hex ?? colourIn(line.value, colours);
  // `16:9, dark background (#0f172a)` has a key only to the letter.
  if (/\p{L}/u.test(key) && !(general && line.marker === 'section')) return null;
  const clauses = outsideQuotes(line.value).split(/[,;](?![^(]*\))|\.\s/);
  const clause = clauses.find(isAboutAll);
  return clause === undefined ? null : colourIn(clause, colours);
}

/** Whether a part of a sentence speaks of the background of everything, as `on a light gray background` does. */
function isAboutAll(clause: string): boolean {
  const at = GROUND.exec(clause)?.index;
  if (at === undefined) return false;
  const words = clause.slice(0, at).match(/[\p{L}\d#]+/gu) ?? [];
  while (words.length > 0) {
    const word = (words.pop() as string).toLowerCase();
    if (isColourWord(word) || isShadeWord(word) || PLAIN.has(word) || /^#/.test(word)) continue;
    return JOINS.test(word) && !THINGS.test(words.join(' '));
  }
  return true;
}

function colourIn(text: string, colours: ColourBook): string | null {
  const digits = /#([0-9a-f]{6}|[0-9a-f]{3})\b/i.exec(text)?.[1]?.toLowerCase();
  if (digits) return `#${digits.length === 3 ? [...digits].map((one) => one + one).join('') : digits}`;
  const named = colours.inText(text)[0];
  return named?.hex ?? null;
}
