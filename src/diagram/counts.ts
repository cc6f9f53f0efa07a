import type { Entry } from '../model/brief.ts';
import type { Context } from './context.ts';
import { outsideQuotes, placeOf } from './entry-text.ts';
import { countDisagrees } from './messages.ts';
import { stems } from './words.ts';

/** A count that opens a line, a parenthesis or what follows a dash is about the list; one in passing may be about anything. */
const ABOUT_LIST =
  /(?:^|\(|\s[-–—]\s)\s*(?:the |all |exactly )?(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:\s?(?:[-–]|to)\s?\d+)?\+? \p{L}/iu;

/** Where a count stands: the first number of a line that is not part of a word, of a colour or of its marker. */
const COUNT =
  /(?<![\w#.:])(?:\d{1,3}(?![\w.)])|\d{1,3}(?=\s?[-–+])|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|one)\b)/i;

/** Reports a line whose count is not that of the list below it; a list is only spoken of once. */
export function checkCount(entry: Entry, found: number, context: Context): boolean {
  if (!entry.count || found === 0 || !ABOUT_LIST.test(entry.key ?? entry.value)) return false;
  const { min, max } = entry.count;
  if (found >= min && found <= max) return false;
  context.diagnostics.push(countDisagrees(placeOf(entry, COUNT), said(min, max), found));
  return true;
}

/** Reports `5 equal-width cards in a row` when another number of cards follows. */
export function checkCards(sections: readonly Entry[], context: Context): void {
  for (const group of context.groups) {
    if (!group.cards || group.noun === '') continue;
    for (const entry of sections) {
      if (!entry.count || !countsNoun(entry, group.noun)) continue;
      const { min, max } = entry.count;
      if (group.nodes.length >= min && group.nodes.length <= max) continue;
      context.diagnostics.push(countDisagrees(placeOf(entry, COUNT), said(min, max), group.nodes.length));
      break;
    }
  }
}

/** Whether the noun stands within three words of the line's number. */
function countsNoun(entry: Entry, noun: string): boolean {
  const text = outsideQuotes(`${entry.key ?? ''} ${entry.value}`);
  const after =
    /(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\+?((?: [\p{L}-]+){1,3})/iu.exec(
      text,
    )?.[1] ?? '';
  return stems(after).includes(noun);
}

function said(min: number, max: number): string {
  if (max === Number.POSITIVE_INFINITY) return `${min} or more`;
  return min === max ? `${min}` : `${min} to ${max}`;
}
