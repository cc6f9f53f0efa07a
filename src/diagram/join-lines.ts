import type { Entry } from '../model/brief.ts';
import { everyEntry, outsideQuotes } from './entry-text.ts';
import { sectionKind } from './section-kind.ts';

const JOINS =
  /\b(?:arrows?|lines?|connectors?)\b(?: flow(?:s|ing)?| that| which| are)? (?:connect\w*|between|join\w*|link\w*)\b|\b(?:connected|joined|linked) (?:by|with) (?:arrows|lines)\b/i;

/** Whether a text says that arrows or lines join what is there, without saying which. */
export function joinsThings(entry: Entry): boolean {
  const words = outsideQuotes(`${entry.key ?? ''} ${entry.value}`).trim();
  return JOINS.test(words) && !/^(?:no|not|do not|don['’]t|avoid|never)\b/i.test(words);
}

/** All such lines of a drawing section; sections that only speak of looks have none. */
export function joinLines(drawing: readonly Entry[]): Entry[] {
  return drawing.flatMap((section) => {
    if (section.marker === 'section' && section.key !== null && sectionKind(section) === 'style') return [];
    return [...everyEntry([section])].filter(joinsThings);
  });
}
