import type { Entry } from '../model/brief.ts';
import { arrowWords } from './arrow-words.ts';
import { everyEntry } from './entry-text.ts';
import { isChain, lineKind } from './line-kind.ts';
import { sameName } from './words.ts';

/** Names that the lines of a brief give to things: quoted labels, keys and short list items. Lines about arrows give none. */
export function namesIn(drawing: readonly Entry[]): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (text: string) => {
    const name = sameName(text.replace(/\([^()]*\)/g, ' '));
    if (name !== '') names.add(name);
  };
  for (const entry of everyEntry(drawing)) {
    if (lineKind(entry) === 'arrow' || (isChain(entry) && entry.marker !== 'ordinal') || PATH.test(entry.key ?? ''))
      continue;
    for (const quote of entry.quotes) add(quote.text);
    if (entry.key !== null) add(entry.key);
    else if (entry.marker === 'ordinal' || entry.value.length < 60)
      add(entry.value.split(/\s*(?:→|->|["“(]|\s[-–—]\s)/)[0] ?? '');
  }
  return names;
}

/** `A → B`, `From A to B` */
const PATH = /→|->|↔|=>|^(?:from|between)\b/i;

/** Whether a line is a path between things that other lines name. */
export function joinsNamed(entry: Entry, names: ReadonlySet<string>): boolean {
  if (!PATH.test(entry.key ?? entry.value)) return false;
  const { ends } = arrowWords(entry);
  return ends.length > 0 && ends.every(({ from, to }) => names.has(sameName(from)) && names.has(sameName(to)));
}
