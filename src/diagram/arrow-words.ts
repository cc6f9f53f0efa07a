import type { Entry, Quoted } from '../model/brief.ts';
import { isLookWord } from './look-words.ts';
import { sameName, stems } from './words.ts';

/** What a line says of its arrow, before anything is known of the things that it joins. */
export interface ArrowWords {
  /** Names of the things that it joins, one pair for each arrow of `A → B → C`; empty when it names none. */
  readonly ends: readonly { readonly from: string; readonly to: string }[];
  /** Quoted texts that name no end. */
  readonly labels: readonly Quoted[];
  /** An unquoted label, as in `Sea → Cloud: evaporation`; empty when there is none. */
  readonly plainLabel: string;
}

/** A quoted text while the words around it are read. */
const TOKEN = /⟦(\d+)⟧/g;
const FROM_TO =
  /\bfrom (?:the |all |each |every )?([^,;:]{1,60}?) (?:(?:back|down|up|over|on) )?(?:to|into|towards?) (?:the |all |each |every )?([^,;:(]{1,60})/i;
const BETWEEN =
  /\b(?:between|connect\w*|join\w*|link\w*) (?:the )?([^,;:]{1,60}?) (?:and|with|to) (?:the )?([^,;:(]{1,60})/i;
/** What follows a name in the same breath. */
const TAIL =
  /\s*(?:\b(?:labell?ed|with|saying|text|reading|in|as|carrying|carries|shows?|indicat\w+|represent\w+|at|via|by)\b|\s[-–—]\s|["“(]).*$/i;
const ARROWS = /\s*(?:→|⟶|⇒|->|=>|↔|<->)\s*/;

/** Finds the ends of an arrow and tells them from its label: `From "A" to "B": "Order"`, `A → B → C`, `between A and B`. */
export function arrowWords(entry: Entry): ArrowWords {
  let index = 0;
  const token = (text: string) => text.replace(/["“]([^"“”]{1,400})["”]/g, () => `⟦${index++}⟧`).slice(0, 1000);
  const key = token(entry.key ?? '');
  const value = token(entry.value);
  const text = key === '' ? value : `${key}: ${value}`;
  const taken = new Set<number>();
  const name = (words: string): string => {
    const own = words.replace(TAIL, '').trim();
    for (const match of own.matchAll(TOKEN)) taken.add(Number(match[1]));
    return own.replace(TOKEN, (_, i) => entry.quotes[Number(i)]?.text ?? '').trim();
  };

  const ends: { from: string; to: string }[] = [];
  const path = ARROWS.test(key) ? key : ARROWS.test(value) ? value : '';
  const [, from, to] = FROM_TO.exec(text) ?? BETWEEN.exec(text) ?? [];
  if (path !== '') {
    const parts = path
      .replace(/:\s.*$/, '')
      .split(ARROWS)
      .map((part) => part.replace(/\([^()]*\)/g, ' ').replace(/^(?:.*\barrows?\b\s*)?(?:from\s+)?/i, ''));
    if (parts.length < 9 && parts.every((part) => /[\p{L}\p{N}]/u.test(part) && part.length <= 60))
      for (let i = 1; i < parts.length; i++) ends.push({ from: name(parts[i - 1] ?? ''), to: name(parts[i] ?? '') });
  } else if (from && to) ends.push({ from: name(from), to: name(to) });
  const named = ends.filter((pair) => pair.from !== '' && pair.to !== '' && !(isPlace(pair.from) && isPlace(pair.to)));
  const plain = path === key && path !== '' && !/[⟦#]/.test(value) && value.length <= 60 ? value.trim() : '';
  return {
    ends: named,
    labels: entry.quotes.filter((_, i) => !taken.has(i) || named.length === 0),
    plainLabel: named.length > 0 && stems(plain).some((word) => !isLookWord(word)) ? plain : '',
  };
}

/** Whether `from top to bottom` says where an arrow leads rather than what it joins. */
function isPlace(words: string): boolean {
  return /^(?:the )?(?:far )?(?:top|bottom|left|right|upper|lower|above|below|cent(?:er|re)|middle|inner|outer|inside|outside)(?: (?:left|right|side|end|edge|corner))?$/i.test(
    sameName(words),
  );
}
