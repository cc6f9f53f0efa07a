import type { NamedColour } from '../model/brief.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { isColourWord, isShadeWord } from '../theme/colour-words.ts';
import type { Line } from './brief-lines.ts';
import { unknownHex } from './brief-messages.ts';

/** How far before a value its name is looked for. */
const REACH = 60;

interface Found {
  readonly colours: readonly NamedColour[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Colours that a line names with a value, as in `Gold (#fbbf24)`, `Blue #0066FF`, `#fff (white)` or
 * `Orange/red (#f59e0b → #dc2626)`, which names two. `#123` in running text is taken for a number of something.
 */
export function coloursOf(line: Line, file: string): Found {
  const colours: NamedColour[] = [];
  const diagnostics: Diagnostic[] = [];
  let lastEnd = 0;
  let lastNames: string[] | null = null;
  for (const match of line.text.matchAll(/(?<![\w#&])#([0-9a-zA-Z]{3,24})(?![0-9a-zA-Z])/g)) {
    const digits = match[1] ?? '';
    const index = match.index ?? 0;
    const before = line.text.slice(Math.max(0, index - REACH), index);
    const span = { file, line: line.number, column: index + 1 };
    const named = nameBefore(before);
    const isNamed = named.split(/[\s/-]/).some(isColourWord);
    const inContext = isNamed || /colou?rs?\b[^"]*$/i.test(before);
    const valid = /^(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(digits);
    if (!valid) {
      if (inContext || (named !== '' && /\($/.test(before) && /\d/.test(digits)) || looksLikeHex(digits))
        diagnostics.push(unknownHex(span, `#${digits}`));
      continue;
    }
    if (/^\d{3}$/.test(digits) && !inContext) continue;
    // A second value right after the first shares its name, or takes the second part of a double name.
    const joined = /^\s*(?:→|->|-|–|to|and|\/|,|&)\s*$/.test(line.text.slice(lastEnd, index));
    const names: string[] =
      (joined ? lastNames : null) ??
      splitName(named || nameAfter(line.text.slice(index + match[0].length, index + match[0].length + REACH)));
    colours.push({ name: (names.length > 1 ? names.shift() : names[0]) ?? '', hex: sixDigits(digits), span });
    lastEnd = index + match[0].length;
    lastNames = names;
  }
  return { colours, diagnostics };
}

function sixDigits(digits: string): string {
  const long = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  return `#${long.toLowerCase()}`;
}

/** A mistyped value: nearly all hexadecimal, with a figure in it, and about as long as a colour. */
function looksLikeHex(digits: string): boolean {
  if (digits.length < 4 || digits.length > 8 || !/\d/.test(digits) || /^\d+$/.test(digits)) return false;
  return digits.replace(/[0-9a-f]/gi, '').length * 4 <= digits.length;
}

/** `Deep Navy` in `…, Deep Navy (`: the last word, with the words before it that belong to a name. */
function nameBefore(before: string): string {
  const clause =
    before
      .replace(/[\s(:*`]+$/, '')
      .split(/[,;:()"“”|•*]|\s[-–—→]\s/)
      .at(-1) ?? '';
  const words = clause.trim().split(/\s+/);
  const lastWord = words.pop() ?? '';
  if (!/^[\p{L}/-]+$/u.test(lastWord)) return '';
  if (!lastWord.split(/[/-]/).some(isColourWord) && (/:\s*$/.test(before) || !/^\p{Lu}/u.test(lastWord))) return '';
  const name = [lastWord];
  for (let word = words.pop(); word !== undefined; word = words.pop()) {
    const belongs =
      isShadeWord(word) || isColourWord(word) || (/^\p{Lu}\p{Ll}+$/u.test(word) && /^\p{Lu}/u.test(lastWord));
    if (!belongs || name.length > 2) break;
    name.unshift(word);
  }
  return name.join(' ');
}

function nameAfter(after: string): string {
  const words = /^\s*\(?\s*([\p{L} ]{3,30})/u.exec(after)?.[1]?.trim() ?? '';
  return words.split(' ').some(isColourWord) && words.split(' ').length < 4 ? words : '';
}

/** `Orange/red` and `Blue-green` are two colours when two values follow. */
function splitName(name: string): string[] {
  const parts = name.split(/[/-]/);
  return parts.length > 1 && parts.every((part) => isColourWord(part.trim())) ? parts : [name];
}
