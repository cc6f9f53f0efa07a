import type { Entry } from '../model/brief.ts';
import type { ColourUse, Context } from './context.ts';
import type { NodeDraft } from './draft.ts';
import { bareWords, outsideQuotes, placeOf } from './entry-text.ts';
import { colourWithoutValue } from './messages.ts';

/**
 * Colours of a line, each with its purpose (`for specs`) and the part that it colours (`border`).
 * A name without a value is looked up in the rest of the brief; under a key such as `Color` one that has none anywhere is reported.
 */
export function colourUses(entry: Entry, context: Context): ColourUse[] {
  const text = `${entry.key ?? ''}: ${outsideQuotes(entry.value)}`;
  const uses: ColourUse[] = [];
  const marks = [...text.matchAll(/#[0-9a-f]{3,6}\b/gi)];
  const values = entry.colours;
  if (values.length > 0) {
    for (const [i, value] of values.entries()) {
      const start = marks[i]?.index ?? 0;
      const end = marks[i + 1]?.index ?? text.length;
      const after = text.slice(start + 7, end).split(/[,;]/)[0] ?? '';
      const before =
        text
          .slice(i > 0 ? (marks[i - 1]?.index ?? 0) + 7 : 0, start)
          .split(/[,;]/)
          .at(-1) ?? '';
      uses.push({ hex: value.hex, purpose: after.replace(/^[\s)]+/, ''), part: `${entry.key ?? ''} ${before}` });
    }
    return uses;
  }
  const named = context.colours.inText(text);
  for (const [i, { name, hex, index }] of named.entries()) {
    const value = hex ?? context.colours.find(name);
    const after = text.slice(index + name.length, named[i + 1]?.index).split(/[,;]/)[0] ?? '';
    if (value) uses.push({ hex: value, purpose: after, part: entry.key ?? '' });
  }
  return uses;
}

/** Reports a `Color:` line whose colour has no value anywhere in the brief. */
export function checkColourLine(entry: Entry, context: Context): void {
  const known = context.paletteNames;
  const before = context.diagnostics.some((one) => one.code === 'colour-without-value' && one.line === entry.span.line);
  if (before) return;
  if (!/\bcolou?rs?$/i.test(entry.key ?? '') || entry.colours.length > 0 || /#\w/.test(entry.value)) return;
  const named = context.colours.inText(bareWords(entry.value));
  const missing = named.filter(({ name, hex }) => (hex ?? context.colours.find(name)) === null);
  const words = bareWords(entry.value).split(' ');
  if (
    named.length === 0 &&
    words.length <= 2 &&
    words[0] &&
    !/^(?:same|as|accent|default|any|none|theme|varies|see|#)/i.test(words[0])
  )
    context.diagnostics.push(
      colourWithoutValue(placeOf(entry, words.join(' ')), words.join(' '), closest(words.join(' '), known)),
    );
  for (const name of new Set(missing.map((one) => one.name)))
    context.diagnostics.push(colourWithoutValue(placeOf(entry, name), name, closest(name, known)));
}

function closest(name: string, known: readonly string[]): string | null {
  const last = name.toLowerCase().split(' ').at(-1) ?? '';
  return known.find((one) => one.toLowerCase().split(' ').includes(last)) ?? null;
}

/** Gives a node a colour where it has none yet. `text` is true when the line that names it is about lettering. */
export function paintNode(node: NodeDraft, use: ColourUse, role: 'main' | 'label' | 'detail' = 'main'): void {
  const part = /\b(?:border|outline|stroke)\b/i.test(use.part)
    ? 'border'
    : /\b(?:background|fill|surface)\b/i.test(use.part)
      ? 'surface'
      : role;
  node.paint[part] ??= use.hex;
}
